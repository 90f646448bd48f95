// The events on the map: what is shown, how it is drawn, and what lies under the pointer.

/* global L */

import { EventColumns, INFERRED, SEVERAL_SOURCES } from "./columns.mjs";
import { group } from "./grouping.mjs";
import { hitTest } from "./hit-test.mjs";
import { itemsInView } from "./items.mjs";
import { Dots } from "./paint-dots.mjs";
import { layOut, paintMarks } from "./paint-marks.mjs";
import { paintPlaceLabel, placeLabelBox } from "./paint-place.mjs";
import { ShapePainter } from "./paint-shapes.mjs";
import { boxesAlong } from "./shapes.mjs";
import { Sprites } from "./sprites.mjs";
import { ViewCanvas } from "./view-canvas.mjs";
import { certaintyOf, NOTHING, VisibleRows } from "./visible.mjs";

const MOST_SYMBOLS = 3000; // in view; beyond that events are dots
const KINDS = 256;
const REACH_ZOOM = 7; // from which the size of a city can be seen

export class EventLayer {
  #columns = EventColumns.empty();
  #details = { kinds: [], statuses: [], ids: [], titles: [], places: [], times: [] };
  #shapes = [];
  #extended = []; // rows of events that are more than a point
  #visible = new VisibleRows();
  #stale = true;
  #window = { from: 0, to: 0, whole: true };
  #shown = new Uint8Array(KINDS).fill(1);
  #selected = NOTHING;
  #opened = NOTHING; // an event of the crowd that the reader has spread out
  #marks = [];
  #drawnShapes = [];
  #painter = new ShapePainter();
  #dots = new Dots();

  constructor(symbols, theme) {
    this.sprites = new Sprites(symbols);
    this.theme = theme;
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), { pane: "events" });
  }

  addTo(map) {
    map.createPane("events").style.zIndex = 450;
    this.canvas.addTo(map);
  }

  setEvents(columns, details, shapes) {
    this.#columns = columns;
    this.#details = details;
    this.#shapes = shapes;
    this.#extended = extendedRows(columns, shapes);
    this.#painter = new ShapePainter();
    this.#selected = NOTHING;
    this.#opened = NOTHING;
    this.#change();
  }

  setWindow(window) {
    this.#window = window;
    this.#change();
  }

  setKinds(names) {
    this.#shown.fill(0);
    for (const name of names) this.#shown[this.#details.kinds.indexOf(name)] = 1;
    this.#change();
  }

  // Select the event with this id, or none; false when it is not on the map.
  select(id) {
    const index = id === null ? -1 : this.#details.ids.indexOf(id);
    this.#selected = index < 0 ? NOTHING : this.#columns.rowOf(index);
    this.#opened = NOTHING;
    this.#change();
    return this.#selected !== NOTHING;
  }

  setTheme(theme) {
    this.theme = theme;
    this.canvas.invalidate();
  }

  // Spread a crowd of events at one place out, or gather it again with NOTHING.
  open(row) {
    if (row === this.#opened) return;
    this.#opened = row;
    this.canvas.invalidate();
  }

  isPending() {
    return this.canvas.isPending();
  }

  get selected() {
    return this.#selected;
  }

  // What is known of the event of a row.
  describe(row) {
    const { kinds, statuses } = this.#details;
    return {
      kind: kinds[this.#columns.kind[row]],
      status: statuses[this.#columns.status[row]],
      inferred: (this.#columns.flags[row] & INFERRED) !== 0,
      several: (this.#columns.flags[row] & SEVERAL_SOURCES) !== 0,
    };
  }

  words(row) {
    const index = this.#columns.index[row];
    const { ids, titles, places, times } = this.#details;
    return { id: ids[index], title: titles[index], place: places[index], time: times[index] };
  }

  shapeOf(row) {
    return this.#shapes[this.#columns.shape[row]] ?? null;
  }

  // The same, but null where it is no more than a place's own size.
  extentOf(row) {
    const shape = this.shapeOf(row);
    return shape?.plain ? null : shape;
  }

  point(row) {
    return { x: this.#columns.x[row], y: this.#columns.y[row] };
  }

  // The rows that are shown now, in time order.
  shownRows() {
    this.#refresh();
    return this.#visible.rows.subarray(0, this.#visible.count);
  }

  // What lies at a point of the map's container: { row }, { group } or null.
  at(point) {
    const view = this.canvas.view();
    if (!view) return null;
    const place = { x: point.x + view.margin.x, y: point.y + view.margin.y };
    return hitTest(place, view, this.#marks, this.#drawnShapes);
  }

  // What map labels keep clear of, in pixels of the world: the symbols and lines that are shown.
  // Nothing when there are too many.
  obstacles(view) {
    this.#refresh();
    const items = itemsInView(this.#columns, this.#visible, view, MOST_SYMBOLS / 4);
    if (!items) return { symbols: [], lines: [], name: null };
    const symbols = group(items, this.#isOpen).map(({ x, y, halfWidth, halfHeight }) => ({
      left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight, x, y,
    }));
    const lines = this.#shapesToDraw([]).flatMap(({ shape }) => boxesAlong(shape, view));
    const label = this.#placeLabel();
    const name = label && { ...placeLabelBox(label, this.canvas.view()), text: label.text };
    return { symbols, lines, name };
  }

  #isOpen = ({ row }) => row === this.#selected || row === this.#opened;

  #change() {
    this.#stale = true;
    this.canvas.invalidate();
  }

  #refresh() {
    if (!this.#stale) return;
    this.#visible.update(this.#columns, this.#window, this.#shown, this.#selected);
    this.#stale = false;
  }

  #paint(context, view) {
    this.#refresh();
    const items = itemsInView(this.#columns, this.#visible, view, MOST_SYMBOLS);
    this.#drawnShapes = this.#shapesToDraw(view.zoom >= REACH_ZOOM ? items ?? [] : []);
    if (items) this.#paintSymbols(context, view, items);
    else this.#paintCrowd(context, view);
  }

  #paintSymbols(context, view, items) {
    this.#marks = layOut(group(items, this.#isOpen), view);
    this.#painter.paint(context, view, this.#drawnShapes, this.theme);
    paintMarks(context, view, this.#marks, {
      sprites: this.sprites,
      theme: this.theme,
      describe: (row) => this.describe(row),
      selected: this.#selected,
    });
    const label = this.#placeLabel();
    if (label) paintPlaceLabel(context, label, this.theme);
  }

  #paintCrowd(context, view) {
    const colours = this.#details.kinds.map((kind) => this.sprites.colour(kind, this.theme));
    this.#marks = [];
    this.#dots.paint(context, view, this.#columns, this.#visible, colours);
    this.#painter.paint(context, view, this.#drawnShapes, this.theme);
  }

  // One entry for each shape, drawn as the last of its events; a selected one goes before all.
  #shapesToDraw(near) {
    const drawn = new Map();
    for (const row of this.#extended) {
      const certainty = certaintyOf(this.#columns, row, this.#window, this.#shown, this.#selected);
      if (certainty) this.#draw(drawn, row, certainty);
    }
    for (const { row, certainty } of near) {
      if (this.shapeOf(row)?.plain) this.#draw(drawn, row, certainty);
    }
    return [...drawn.values()];
  }

  #draw(drawn, row, certainty) {
    const shape = this.shapeOf(row);
    if (drawn.get(shape)?.selected) return;
    const { kind, status, inferred } = this.describe(row);
    drawn.set(shape, {
      shape,
      row,
      ...this.point(row),
      certainty: Math.max(certainty, drawn.get(shape)?.certainty ?? 0),
      colour: this.sprites.colour(kind, this.theme),
      selected: row === this.#selected,
      hypothetical: status === "hypothetical",
      inferred,
    });
  }

  #placeLabel() {
    if (this.#selected === NOTHING) return null;
    const mark = this.#marks.find(({ row }) => row === this.#selected);
    const text = this.words(this.#selected).place;
    return mark && text ? { text, x: mark.x, y: mark.y } : null;
  }
}

function extendedRows(columns, shapes) {
  const rows = [];
  if (!shapes.length) return rows;
  for (let row = 0; row < columns.count; row += 1) {
    const shape = columns.shape[row];
    if (shape >= 0 && !shapes[shape].plain) rows.push(row);
  }
  return rows;
}
