// Draws where there is more in one time window than in another, as squares with signed numbers:
// blue and orange, which every reader tells apart, and the sign says the same.

/* global L */

import { Comparison, differenceWords, largestDifference, strength } from "./comparison.mjs";
import { SANS } from "./label-style.mjs";
import { ViewCanvas } from "./view-canvas.mjs";

const MOST_NUMBERS = 600; // in view; beyond that the colours alone speak
const GAP = 1;
const ROUND = 5;
const FAINTEST = 0.28;
const STRONGEST = 0.8;

export const INKS = {
  light: { first: "#14507d", other: "#a3480a", equal: "#6b665d", number: "#1c1b19", halo: "#ffffff" },
  dark: { first: "#8fc3ec", other: "#f2ae72", equal: "#a6a196", number: "#f4f1ea", halo: "#141517" },
};

export class ComparisonLayer {
  #comparison = new Comparison();
  #windows = null;
  #cells = []; // those that are drawn

  // `source` gives the columns and the shown kinds of the events; `legend` says what is drawn.
  constructor(source, legend, theme) {
    this.source = source;
    this.legend = legend;
    this.theme = theme;
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), { pane: "comparison" });
  }

  addTo(map) {
    const pane = map.createPane("comparison");
    pane.style.zIndex = 445;
    pane.style.pointerEvents = "none";
    this.canvas.addTo(map);
  }

  // Compare `first` with `other`, each { from, to, words }; null to compare nothing.
  setWindows(windows) {
    this.#windows = windows;
    this.canvas.invalidate();
    if (windows) this.legend.show(windows, this.theme);
    else this.legend.hide();
  }

  // The kinds or the events are others.
  renew() {
    if (this.#windows) this.canvas.invalidate();
  }

  setTheme(theme) {
    this.theme = theme;
    if (this.#windows) this.legend.show(this.#windows, theme);
    this.canvas.invalidate();
  }

  setLanguage(words) {
    this.legend.setLanguage(words);
  }

  // The cell at a point of the map's container, or null.
  at(point) {
    const view = this.canvas.view();
    if (!this.#windows || !view) return null;
    const x = view.origin.x + point.x + view.margin.x;
    const y = view.origin.y + point.y + view.margin.y;
    const found = this.#cells.find((cell) =>
      x >= cell.x && x < cell.x + cell.side && y >= cell.y && y < cell.y + cell.side);
    return found ?? null;
  }

  isPending() {
    return this.canvas.isPending();
  }

  #paint(context, view) {
    this.#cells = [];
    if (!this.#windows) return false;
    const { first, other } = this.#windows;
    const { columns, kinds } = this.source();
    const cells = this.#comparison.cells(columns, kinds, view, first, other);
    this.#cells = cells;
    const most = largestDifference(cells);
    const inks = INKS[this.theme.name];
    for (const cell of cells) paintCell(context, view, cell, inks, strength(cell, most));
    if (cells.length > MOST_NUMBERS) return;
    for (const cell of cells) paintNumber(context, view, cell, inks);
  }
}

function paintCell(context, view, cell, inks, share) {
  const { x, y, side, a, b } = cell;
  context.globalAlpha = a === b ? FAINTEST : FAINTEST + (STRONGEST - FAINTEST) * share;
  context.fillStyle = a === b ? inks.equal : a > b ? inks.first : inks.other;
  context.beginPath();
  context.roundRect(
    x - view.origin.x + GAP, y - view.origin.y + GAP, side - 2 * GAP, side - 2 * GAP, ROUND);
  context.fill();
  context.globalAlpha = 1;
}

function paintNumber(context, view, cell, inks) {
  context.font = `600 13px ${SANS}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = inks.halo;
  context.fillStyle = inks.number;
  const at = [cell.x - view.origin.x + cell.side / 2, cell.y - view.origin.y + cell.side / 2 + 1];
  context.strokeText(differenceWords(cell), ...at);
  context.fillText(differenceWords(cell), ...at);
}
