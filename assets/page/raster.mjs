// Grey raster tiles turned into light, shadow or tint over whatever lies beneath.

/* global L */

const MOST_KEPT = 64; // tiles of the archive

const RasterLayer = L.GridLayer.extend({
  initialize(archive, topZoom, shade, pane) {
    L.setOptions(this, { pane, updateWhenZooming: false });
    this._archive = archive;
    this._topZoom = topZoom;
    this._shade = shade;
    this._kept = new Map();
  },

  createTile(coords, done) {
    const canvas = L.DomUtil.create("canvas", "leaflet-tile");
    canvas.width = canvas.height = this.getTileSize().x;
    this._fill(canvas, this._wrapCoords(coords)).then(() => done(null, canvas), (error) => done(error, canvas));
    return canvas;
  },

  // Beyond the archive's last zoom a tile is a part of one of its tiles, drawn larger.
  async _fill(canvas, { z, x, y }) {
    const times = 2 ** Math.max(0, z - this._topZoom);
    const [column, row] = [Math.floor(x / times), Math.floor(y / times)];
    const picture = await this._picture(Math.min(z, this._topZoom), column, row);
    if (!picture) return;
    const side = picture.width / times;
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(
      picture, (x - column * times) * side, (y - row * times) * side, side, side, 0, 0, canvas.width, canvas.height,
    );
  },

  _picture(z, x, y) {
    const key = `${z} ${x} ${y}`;
    const picture = this._kept.get(key) ?? this._load(z, x, y);
    this._kept.delete(key);
    this._kept.set(key, picture);
    if (this._kept.size > MOST_KEPT) this._kept.delete(this._kept.keys().next().value);
    return picture;
  },

  async _load(z, x, y) {
    const tile = await this._archive.getZxy(z, x, y);
    if (!tile) return null; // nothing to show there
    const picture = await createImageBitmap(new Blob([tile.data], { type: "image/webp" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(picture, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    this._shade(pixels.data);
    context.putImageData(pixels, 0, 0);
    return canvas;
  },
});

export class Raster {
  #map = null;
  #layer = null;
  #archive;
  #theme;
  #options;

  // `shade(pixels, theme)` turns grey RGBA pixels into what is laid over the map, `strengthAt(zoom)`
  // is its opacity; `pane` is the name and `height` the CSS stacking order of where it lies.
  constructor(archive, theme, options) {
    this.#archive = archive;
    this.#theme = theme;
    this.#options = options;
  }

  addTo(map) {
    const { pane, height } = this.#options;
    this.#map = map;
    map.createPane(pane).style.zIndex = height;
    map.on("zoomend", () => this.#adapt());
    this.setTheme(this.#theme);
  }

  setTheme(theme) {
    this.#theme = theme;
    if (!this.#map) return;
    const { topZoom, shade, pane } = this.#options;
    this.#layer?.remove();
    this.#layer = new RasterLayer(this.#archive, topZoom, (pixels) => shade(pixels, theme), pane).addTo(this.#map);
    this.#adapt();
  }

  isPending() {
    return this.#layer.isLoading();
  }

  #adapt() {
    const { pane, strengthAt } = this.#options;
    this.#map.getPane(pane).style.opacity = strengthAt(this.#map.getZoom());
  }
}
