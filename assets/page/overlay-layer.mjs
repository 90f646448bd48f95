// A layer of what the reader lays over the map: numbered parts, each in a colour of its own.

import { PaintedLayer } from "./painted-layer.mjs";

export class OverlayLayer extends PaintedLayer {
  #palette;
  #hidden = new Set();

  // `palette` is the table of palette.json.
  constructor(palette, ...how) {
    super(...how);
    this.#palette = palette;
  }

  setHidden(numbers) {
    this.#hidden = new Set(numbers);
    this.invalidate();
  }

  isHidden(number) {
    return this.#hidden.has(number);
  }

  colour(number) {
    const colours = this.#palette[this.theme.name];
    return colours[number % colours.length];
  }
}
