// The canvas of a crowd: one pixel a cell, stretched by the browser, and handed to it as a surface of
// its own. An ordinary canvas that changes has all canvases of the map painted anew, which took the
// page's main thread 9 ms of the 14 of a move in time.

/* global L */

export const CrowdCanvas = L.Layer.extend({
  options: { pane: "events" },

  onAdd() {
    this._canvas = L.DomUtil.create("canvas", "crowd-canvas leaflet-zoom-animated", this.getPane());
    this._pixels = this._canvas.transferControlToOffscreen();
    this._context = this._pixels.getContext("2d");
    this.hide();
  },

  onRemove() {
    this._canvas.remove();
  },

  getEvents() {
    return { zoomanim: this._stretch };
  },

  // `colour(pixels)` fills in the cells; those have columns, rows, and left, top and cell in pixels
  // of the world at a zoom.
  show(cells, zoom, colour) {
    if (!cells.columns || !cells.rows) {
      this.hide();
      return;
    }
    const picture = this._sized(cells.columns, cells.rows);
    colour(new Uint32Array(picture.data.buffer));
    this._context.putImageData(picture, 0, 0);
    this._shown = { left: cells.left, top: cells.top, cell: cells.cell, zoom };
    this._place(this._map.getPixelOrigin(), 1);
    this._canvas.style.display = "";
  },

  hide() {
    this._shown = null;
    this._canvas.style.display = "none";
  },

  _sized(width, height) {
    if (this._pixels.width !== width || this._pixels.height !== height || !this._picture) {
      this._pixels.width = width;
      this._pixels.height = height;
      this._picture = this._context.createImageData(width, height);
    }
    return this._picture;
  },

  _place(origin, scale) {
    const { left, top, cell } = this._shown;
    const corner = L.point(left, top).multiplyBy(scale).subtract(origin);
    L.DomUtil.setTransform(this._canvas, corner, cell * scale);
  },

  _stretch({ center, zoom }) {
    if (!this._shown) return;
    const scale = this._map.getZoomScale(zoom, this._shown.zoom);
    this._place(this._map._getNewPixelOrigin(center, zoom), scale);
  },
});
