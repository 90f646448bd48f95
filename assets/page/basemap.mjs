// Land, water and lines beneath everything, from vector tiles. The only module that knows the
// libraries that read and paint the tiles.

/* global protomapsL, pmtiles */

import { paintRules } from "./basemap-style.mjs";

const TOP_ZOOM = 6; // the last zoom with tiles of its own

// The whole archive is small enough to be fetched at once, and tiles are then cut from memory.
export async function loadArchive(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error("the basemap is missing");
  return new pmtiles.PMTiles(new MemorySource(await response.arrayBuffer()));
}

class MemorySource {
  #buffer;

  constructor(buffer) {
    this.#buffer = buffer;
  }

  getKey() {
    return "basemap";
  }

  getBytes(offset, length) {
    return Promise.resolve({ data: this.#buffer.slice(offset, offset + length) });
  }
}

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
      backgroundColor: theme.water,
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
