// Shaded relief above the land's colour and beneath the names.

/* global L */

import { shade, strengthAt } from "./shading.mjs";

const TOP_ZOOM = 5; // the last zoom with tiles of its own

const ReliefLayer = L.GridLayer.extend({
  initialize(archive, theme) {
    L.setOptions(this, { pane: "relief", maxNativeZoom: TOP_ZOOM, updateWhenZooming: false });
    this._archive = archive;
    this._theme = theme;
  },

  createTile(coords, done) {
    const canvas = L.DomUtil.create("canvas", "leaflet-tile");
    canvas.width = canvas.height = this.getTileSize().x;
    this._fill(canvas, this._wrapCoords(coords)).then(() => done(null, canvas), (error) => done(error, canvas));
    return canvas;
  },

  async _fill(canvas, { z, x, y }) {
    const tile = await this._archive.getZxy(z, x, y);
    if (!tile) return; // sea, or plains
    const picture = await createImageBitmap(new Blob([tile.data], { type: "image/webp" }));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    shade(pixels.data, this._theme.relief);
    context.putImageData(pixels, 0, 0);
  },
});

export class Relief {
  #map = null;
  #archive;
  #layer = null;
  #theme;

  constructor(archive, theme) {
    this.#archive = archive;
    this.#theme = theme;
  }

  addTo(map) {
    this.#map = map;
    map.createPane("relief").style.zIndex = 250;
    map.on("zoomend", () => this.#adapt());
    this.setTheme(this.#theme);
  }

  setTheme(theme) {
    this.#theme = theme;
    if (!this.#map) return;
    this.#layer?.remove();
    this.#layer = new ReliefLayer(this.#archive, theme).addTo(this.#map);
    this.#adapt();
  }

  isPending() {
    return this.#layer.isLoading();
  }

  #adapt() {
    this.#map.getPane("relief").style.opacity = strengthAt(this.#map.getZoom());
  }
}
