// The line that the reader measures with: corners set by click or by key, its length beside it.

/* global L, geodesic */

import { SANS } from "./label-style.mjs";
import { areaWords, lengthWords, measured, shortestWay } from "./measure.mjs";
import { unitX, unitY, worldSize } from "./mercator.mjs";
import { PaintedLayer } from "./painted-layer.mjs";

export class MeasureLayer extends PaintedLayer {
  #corners = [];
  #next = null; // where the pointer is: the corner that a click would set

  constructor(theme, words) {
    super(theme, "measure", 480);
    this.language = words;
  }

  setLanguage(words) {
    this.language = words;
    this.invalidate();
  }

  // Corners are L.LatLng.
  add({ lng, lat }) {
    this.#corners.push([lng, lat]);
    this.invalidate();
  }

  removeLast() {
    this.#corners.pop();
    this.invalidate();
  }

  clear() {
    this.#corners = [];
    this.#next = null;
    this.invalidate();
  }

  preview(place) {
    this.#next = place && [place.lng, place.lat];
    if (this.#corners.length) this.invalidate();
  }

  get isEmpty() {
    return this.#corners.length === 0;
  }

  // "1,204 km" or "1,204 km, area 53,000 km²"; "" while there is nothing to measure.
  words() {
    const corners = this.#all();
    if (corners.length < 2) return "";
    const { metres, squareMetres } = measured(corners, geodesic);
    const area = squareMetres === null ? "" : areaWords(squareMetres);
    return this.language.measured(lengthWords(metres), area);
  }

  #all() {
    return this.#next && this.#corners.length ? [...this.#corners, this.#next] : this.#corners;
  }

  paint(context, view) {
    const corners = this.#all();
    if (!corners.length) return false;
    const size = worldSize(view.zoom);
    const put = ([longitude, latitude]) =>
      [unitX(longitude) * size - view.origin.x, unitY(latitude) * size - view.origin.y];
    const way = shortestWay(corners, geodesic).map(put);
    if (corners.length > 2) {
      const last = way[way.length - 1];
      const back = shortestWay([corners[corners.length - 1], corners[0]], geodesic).map(put);
      const shift = last[0] - back[0][0];
      this.#area(context, [...way, ...back.map(([x, y]) => [x + shift, y])], way.length);
    }
    trace(context, way);
    this.#stroke(context, []);
    this.#dots(context, corners.map(put));
    this.#label(context, way[way.length - 1]);
  }

  #area(context, ring, open) {
    trace(context, ring);
    context.globalAlpha = 0.1;
    context.fillStyle = this.theme.accent;
    context.fill();
    context.globalAlpha = 1;
    trace(context, ring.slice(open - 1));
    this.#stroke(context, [4, 5]);
  }

  #stroke(context, dash) {
    context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeStyle = this.theme.paper;
    context.lineWidth = 5;
    context.stroke();
    context.setLineDash(dash);
    context.strokeStyle = this.theme.accent;
    context.lineWidth = 2;
    context.stroke();
    context.setLineDash([]);
  }

  #dots(context, corners) {
    context.lineWidth = 2;
    context.fillStyle = this.theme.paper;
    context.strokeStyle = this.theme.accent;
    for (const [x, y] of corners) {
      context.beginPath();
      context.arc(x, y, 4, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  #label(context, [x, y]) {
    const words = this.words();
    context.font = `600 13px ${SANS}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.theme.paper;
    context.strokeText(words, x + 12, y - 12);
    context.fillStyle = this.theme.ink;
    context.fillText(words, x + 12, y - 12);
  }
}

function trace(context, points) {
  context.beginPath();
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
}
