// A layer with a canvas and a pane of its own over the map; who extends it paints.

import { ViewCanvas } from "./view-canvas.mjs";

export class PaintedLayer {
  #pane;
  #height;

  // `pane` is the name and `height` the CSS stacking order of where it lies.
  constructor(theme, pane, height) {
    this.theme = theme;
    this.#pane = pane;
    this.#height = height;
    this.canvas = new ViewCanvas((context, view) => this.paint(context, view), { pane });
  }

  addTo(map) {
    const pane = map.createPane(this.#pane);
    pane.style.zIndex = this.#height;
    pane.style.pointerEvents = "none"; // the map itself hears the pointer
    this.canvas.addTo(map);
  }

  setTheme(theme) {
    this.theme = theme;
    this.invalidate();
  }

  isPending() {
    return this.canvas.isPending();
  }

  invalidate() {
    this.canvas.invalidate();
  }
}
