// Meridians and parallels, on demand, with their degrees at the map's edge.

import { linesIn, mark } from "./degrees.mjs";
import { ViewCanvas } from "./view-canvas.mjs";

const FONT = '500 11px "Source Sans 3", "Source Sans Pro", sans-serif';
const EDGE = 5; // pixels from the map's edge to the degrees

export class Graticule {
  #map = null;
  #shown = false;
  #words;

  constructor(theme, words) {
    this.theme = theme;
    this.#words = words;
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), { pane: "graticule" });
  }

  addTo(map) {
    this.#map = map;
    map.createPane("graticule").style.zIndex = 340;
    map.getPane("graticule").style.pointerEvents = "none";
    this.show(this.#shown);
  }

  show(shown) {
    this.#shown = shown;
    if (!this.#map) return;
    if (shown) this.canvas.addTo(this.#map);
    else this.canvas.remove();
  }

  setTheme(theme) {
    this.theme = theme;
    this.canvas.invalidate();
  }

  setLanguage(words) {
    this.#words = words;
    this.canvas.invalidate();
  }

  isPending() {
    return this.#shown && this.canvas.isPending();
  }

  #paint(context, view) {
    const { compass } = this.#words;
    const lines = linesIn(view);
    context.strokeStyle = this.theme.graticule;
    context.lineWidth = 1;
    context.beginPath();
    for (const { x } of lines.meridians) line(context, x, 0, x, view.height);
    for (const { y } of lines.parallels) line(context, 0, y, view.width, y);
    context.stroke();
    context.font = FONT;
    context.lineJoin = "round";
    context.textBaseline = "top";
    context.textAlign = "center";
    for (const { x, degrees } of lines.meridians) {
      this.#write(context, mark(degrees, compass.east, compass.west), x, view.margin.y + EDGE);
    }
    context.textBaseline = "middle";
    context.textAlign = "left";
    for (const { y, degrees } of lines.parallels) {
      this.#write(context, mark(degrees, compass.north, compass.south), view.margin.x + EDGE, y);
    }
  }

  #write(context, words, x, y) {
    context.strokeStyle = this.theme.halo;
    context.lineWidth = 3.5;
    context.strokeText(words, x, y);
    context.fillStyle = this.theme.muted;
    context.fillText(words, x, y);
  }
}

function line(context, x0, y0, x1, y1) {
  context.moveTo(Math.round(x0) + 0.5, Math.round(y0) + 0.5);
  context.lineTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
}
