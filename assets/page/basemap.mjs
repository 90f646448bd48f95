// Land, water and lines beneath everything, from vector tiles. The only module that knows the
// library that paints them.

/* global protomapsL */

import { paintRules } from "./basemap-style.mjs";

const TOP_ZOOM = 6; // the last zoom with tiles of its own

export class Basemap {
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
    this.setTheme(this.#theme);
  }

  setTheme(theme) {
    this.#theme = theme;
    if (!this.#map) return;
    const old = this.#layer;
    const layer = protomapsL.leafletLayer({
      url: this.#archive,
      maxDataZoom: TOP_ZOOM,
      paintRules: paintRules(protomapsL, theme),
      labelRules: [],
      attribution: "",
      tileDelay: 0.01, // milliseconds for each tile's distance from the middle
      keepBuffer: 3,
      updateWhenZooming: false,
    });
    // The old one stays until the new one covers it.
    if (old) layer.once("load", () => old.remove());
    layer.addTo(this.#map);
    this.#layer = layer;
  }

  isPending() {
    return this.#layer.isLoading();
  }
}
