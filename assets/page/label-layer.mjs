// The names on the map: countries, states, seas and cities, placed so that none touches another
// nor the symbol of an event.

import { FACES, labelStyle, lines, nameOf } from "./label-style.mjs";
import { place, Taken } from "./label-layout.mjs";
import { copies, unitX, unitY, worldSize } from "./mercator.mjs";
import { ViewCanvas } from "./view-canvas.mjs";

// Most important first; what comes earlier takes its place before what comes later.
const TURNS = [
  { kind: "cities", upTo: (rank) => rank <= 1 },
  { kind: "countries", upTo: (rank) => rank <= 4 },
  { kind: "seas", upTo: (rank, zoom) => rank <= zoom - 1.5 },
  { kind: "cities", upTo: (rank, zoom) => rank <= 3 || zoom >= 8 },
  { kind: "states", upTo: () => true },
  { kind: "countries", upTo: (rank, zoom) => rank <= zoom },
  { kind: "cities", upTo: () => true },
  { kind: "seas", upTo: () => true },
];
const LINE_HEIGHT = 1.16;
const BESIDE = 6; // pixels from a city's dot to its name
const BESIDE_SYMBOL = 8; // pixels from the edge of an event's symbol
const NEAR_SYMBOL = 13;
const REST = 300; // milliseconds
const SAME_NAME = 300; // pixels within which two equal names mean one place

export class LabelLayer {
  #ready = false;
  #language = "en";
  #rest = undefined;

  // `obstacles(view)` gives what no label may touch: boxes of symbols, with their middle, boxes
  // along lines, and the box of the name that the events layer has written itself.
  constructor(labels, theme, obstacles) {
    this.theme = theme;
    this.obstacles = obstacles;
    this.classes = Object.fromEntries(
      Object.entries(labels).map(([kind, columns]) => [kind, project(columns)]),
    );
    const options = { pane: "labels", padding: 0.3 };
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), options);
    this.#load();
  }

  addTo(map) {
    map.createPane("labels").style.zIndex = 350;
    map.getPane("labels").style.pointerEvents = "none";
    this.canvas.addTo(map);
  }

  setTheme(theme) {
    this.theme = theme;
    this.canvas.invalidate();
  }

  setLanguage(language) {
    this.#language = language;
    this.canvas.invalidate();
  }

  // Other events are shown: find new places, at once or when the changing has come to rest, so
  // that names keep still while the time window moves.
  relayOut() {
    this.#rest = clearTimeout(this.#rest);
    this.canvas.invalidate();
  }

  relayOutAtRest() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.relayOut(), REST);
  }

  // Do now what waits for rest.
  settle() {
    if (this.#rest) this.relayOut();
  }

  isPending() {
    return !this.#ready || this.canvas.isPending();
  }

  async #load() {
    await Promise.all(FACES.map((face) => document.fonts.load(face, "Aāễ")));
    this.#ready = true;
    this.canvas.repaint();
  }

  #paint(context, view) {
    if (!this.#ready) return;
    const obstacles = this.obstacles(view);
    const taken = new Taken();
    for (const box of [...obstacles.symbols, ...obstacles.lines]) taken.add(box);
    if (obstacles.name) taken.add(obstacles.name);
    const zoom = Math.round(view.zoom);
    for (const { kind, upTo } of TURNS) {
      for (const label of this.#candidates(kind, zoom, view)) {
        if (!upTo(label.rank, zoom) || label.done) continue;
        label.done = true;
        this.#write(context, view, label, taken, obstacles);
      }
    }
    for (const columns of Object.values(this.classes)) columns.seen = null;
  }

  // Labels of a class that are drawn at this zoom and lie in the view; worked out once a painting.
  #candidates(kind, zoom, view) {
    const columns = this.classes[kind];
    columns.seen ??= inView(kind, columns, zoom, view, this.#language);
    return columns.seen;
  }

  #write(context, view, label, taken, { symbols, name }) {
    if (name && name.text === label.name && near(name, label)) return;
    const style = labelStyle(label.kind, label.rank, label.role, Math.round(view.zoom), this.theme);
    const rows = lines(style.upper ? label.name.toUpperCase() : label.name, style.wrap);
    context.font = style.font;
    context.letterSpacing = `${style.spacing}px`;
    const width = Math.max(...rows.map((row) => context.measureText(row).width)) - style.spacing;
    const height = rows.length * style.size * LINE_HEIGHT;
    const beside = label.kind === "cities";
    const symbol = beside ? symbols.find((box) => covers(box, label)) : null;
    // One name stands beside a symbol, that of the most important city under it.
    if (symbol?.named) return;
    const middle = symbol ?? label;
    const wanted = {
      x: middle.x, y: middle.y, width, height, beside,
      fixed: label.kind === "seas", // a step aside would take it ashore
      dotCovered: Boolean(symbol),
      reach: symbol ? (symbol.right - symbol.left) / 2 + BESIDE_SYMBOL : BESIDE,
    };
    const box = place(wanted, taken);
    if (!box) return;
    if (symbol) symbol.named = true;
    const local = { x: box.left - view.origin.x, y: box.top - view.origin.y, width };
    writeLines(context, rows, style, local, beside);
    if (beside) {
      // Beneath a symbol too: the time window may take the symbol away.
      dot(context, label.x - view.origin.x, label.y - view.origin.y, label, this.theme);
    }
  }
}

const covers = (box, { x, y }) => Math.hypot(box.x - x, box.y - y) < NEAR_SYMBOL;
const near = (box, { x, y }) => Math.hypot(box.x - x, box.y - y) < SAME_NAME;

function project(columns) {
  return {
    ...columns,
    unitX: Float64Array.from(columns.x, unitX),
    unitY: Float64Array.from(columns.y, unitY),
    seen: null,
  };
}

function inView(kind, columns, zoom, view, language) {
  const size = worldSize(view.zoom);
  const found = [];
  const shifts = copies(view.origin.x - size, view.origin.x + view.width, size);
  for (let i = 0; i < columns.name.length; i += 1) {
    if (columns.from[i] > zoom || (columns.to && columns.to[i] < zoom)) continue;
    const y = columns.unitY[i] * size;
    if (y < view.origin.y || y > view.origin.y + view.height) continue;
    for (const shift of shifts) {
      const x = columns.unitX[i] * size + shift;
      if (x < view.origin.x || x > view.origin.x + view.width) continue;
      const { rank, role } = columns;
      const name = nameOf(columns, i, language);
      found.push({ kind, name, rank: rank[i], role: role?.[i] ?? 0, x, y, done: false });
    }
  }
  return found;
}

function writeLines(context, rows, { size, colour, halo }, { x, y, width }, beside) {
  context.textBaseline = "middle";
  context.textAlign = beside ? "left" : "center";
  context.lineJoin = "round";
  context.strokeStyle = halo;
  context.lineWidth = 3;
  context.fillStyle = colour;
  rows.forEach((row, i) => {
    const left = beside ? x : x + width / 2;
    const middle = y + (i + 0.5) * size * LINE_HEIGHT;
    context.globalAlpha = 0.85;
    context.strokeText(row, left, middle);
    context.globalAlpha = 1;
    context.fillText(row, left, middle);
  });
  context.letterSpacing = "0px";
}

// A national capital has a ring around its dot.
function dot(context, x, y, { role, rank }, theme) {
  const radius = role === 2 || rank <= 1 ? 2.6 : 2;
  context.beginPath();
  context.arc(x, y, role === 2 ? radius + 1.4 : radius, 0, 2 * Math.PI);
  context.fillStyle = theme.dotFill;
  context.fill();
  context.lineWidth = 1.1;
  context.strokeStyle = theme.dot;
  context.stroke();
  if (role !== 2) return;
  context.beginPath();
  context.arc(x, y, 1.6, 0, 2 * Math.PI);
  context.fillStyle = theme.dot;
  context.fill();
}
