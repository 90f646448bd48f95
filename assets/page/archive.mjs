// Tile archives held in memory: small enough to be fetched at once, tiles are then cut from them.

/* global pmtiles */

export async function loadArchive(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing`);
  return new pmtiles.PMTiles(new MemorySource(url, await response.arrayBuffer()));
}

class MemorySource {
  #key;
  #buffer;

  constructor(key, buffer) {
    this.#key = key;
    this.#buffer = buffer;
  }

  getKey() {
    return this.#key;
  }

  getBytes(offset, length) {
    return Promise.resolve({ data: this.#buffer.slice(offset, offset + length) });
  }
}
