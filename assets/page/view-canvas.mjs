// A canvas over the map, sharp on every screen. It reaches a little beyond the view, so panning
// only moves it; it is painted anew when the map has come to rest or what it shows has changed.

/* global L */

export const ViewCanvas = L.Layer.extend({
  options: { pane: "overlayPane", padding: 0.15 },

  // `paint(context, view)` draws, and gives false when it drew nothing; view has zoom, the canvas's origin in pixels of the world at
  // that zoom, and its width and height.
  initialize(paint, options) {
    L.setOptions(this, options);
    this._paint = paint;
    this._frame = 0;
    this._blank = true;
  },

  onAdd() {
    this._canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated", this.getPane());
    this._context = this._canvas.getContext("2d");
    this.repaint();
  },

  onRemove() {
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    this._canvas.remove();
  },

  getEvents() {
    return {
      moveend: this.repaint, // comes at the end of every zoom, too
      resize: this.repaint,
      move: this._whenLeavingCanvas,
      zoomanim: this._stretch,
    };
  },

  // Paint in the next frame, once, however often it is asked for.
  invalidate() {
    if (this._map && !this._frame) {
      this._frame = requestAnimationFrame(() => {
        this._frame = 0;
        this.repaint();
      });
    }
  },

  isPending() {
    return this._frame !== 0;
  },

  // What the canvas covers at this moment.
  view() {
    return this._view;
  },

  repaint() {
    if (!this._map || this._map._animatingZoom) return;
    this._place();
    const { width, height, ratio } = this._view;
    this._context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // To clear a canvas has it copied to the screen anew: not when there is nothing on it.
    if (!this._blank) this._context.clearRect(0, 0, width, height);
    this._blank = this._paint(this._context, this._view) === false;
  },

  _place() {
    const map = this._map;
    const size = map.getSize();
    const margin = size.multiplyBy(this.options.padding).ceil();
    const corner = map.containerPointToLayerPoint([0, 0]).subtract(margin).round();
    const width = size.x + 2 * margin.x;
    const height = size.y + 2 * margin.y;
    const ratio = window.devicePixelRatio || 1;
    if (this._canvas.width !== Math.round(width * ratio) || this._canvas.height !== Math.round(height * ratio)) {
      this._canvas.width = Math.round(width * ratio);
      this._canvas.height = Math.round(height * ratio);
      this._canvas.style.width = `${width}px`;
      this._canvas.style.height = `${height}px`;
    }
    L.DomUtil.setPosition(this._canvas, corner);
    this._center = map.getCenter();
    this._size = size;
    this._margin = margin;
    const origin = corner.add(map.getPixelOrigin());
    this._view = { zoom: map.getZoom(), origin, width, height, ratio, margin };
  },

  _whenLeavingCanvas() {
    if (!this._view) return;
    const moved = this._map.containerPointToLayerPoint([0, 0])
      .subtract(L.DomUtil.getPosition(this._canvas)).subtract(this._margin);
    if (Math.abs(moved.x) > this._margin.x || Math.abs(moved.y) > this._margin.y) this.repaint();
  },

  _stretch({ center, zoom }) {
    if (!this._view) return;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this._view.zoom);
    const half = this._size.divideBy(2).add(this._margin);
    const offset = map.project(this._center, zoom)
      .subtract(half.multiplyBy(scale))
      .subtract(map._getNewPixelOrigin(center, zoom));
    L.DomUtil.setTransform(this._canvas, offset, scale);
  },
});
