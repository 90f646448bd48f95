// The events on the map: what is shown, how it is drawn, and what lies under the pointer.

/* global L */

import { Chosen, marksOf } from "./chosen.mjs";
import { EventColumns, INFERRED, SEVERAL_SOURCES } from "./columns.mjs";
import { CrowdCanvas } from "./crowd-canvas.mjs";
import { cellAt, Crowd, largest } from "./crowd.mjs";
import { group } from "./grouping.mjs";
import { hitTest } from "./hit-test.mjs";
import { itemsInView, itemsOf, visitShown } from "./items.mjs";
import { colourCells, paintChosenCells, topOf } from "./paint-crowd.mjs";
import { layOut, paintMarks } from "./paint-marks.mjs";
import { paintPlaceLabel, placeLabelBox } from "./paint-place.mjs";
import { ShapePainter } from "./paint-shapes.mjs";
import { boxesAlong } from "./shapes.mjs";
import { Sheet } from "./sheet.mjs";
import { Sprites } from "./sprites.mjs";
import { layOutTitles, paintTitles } from "./titles.mjs";
import { ViewCanvas } from "./view-canvas.mjs";
import { ShownKinds } from "./shown-kinds.mjs";
import { NOTHING, Shown } from "./visible.mjs";
import { Words } from "./words.mjs";

const MOST_OBSTACLES = 750; // symbols that map labels keep clear of
const FEW = 5000; // events that are looked at one by one to see where they lie
const REACH_ZOOM = 7; // from which the size of a city can be seen

export class EventLayer {
  #columns = EventColumns.empty();
  #details = { kinds: [], statuses: [] };
  #words = new Words({ ids: [] });
  #shapes = [];
  #extended = []; // rows of events that are more than a point
  #shown = new Shown();
  #compared = false;
  #chosen = new Chosen();
  #opened = NOTHING; // an event of the crowd that the reader has spread out
  #marks = [];
  #titles = []; // in pixels of the world at #titlesZoom
  #titlesZoom = NaN;
  #ruler = document.createElement("canvas").getContext("2d");
  #drawnShapes = [];
  #sheet = new Sheet(new ShapePainter());
  #crowd = new Crowd();
  #cells = null; // those that the map shows, when it shows a crowd
  #most = 0; // the count in a cell that has the last colour
  #zoom = null;

  constructor(symbols, theme, legend) {
    this.legend = legend;
    this.sprites = new Sprites(symbols);
    this.theme = theme;
    this.crowdCanvas = new CrowdCanvas();
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), { pane: "events" });
  }

  addTo(map) {
    map.createPane("events").style.zIndex = 450;
    this.crowdCanvas.addTo(map); // beneath the symbols
    this.canvas.addTo(map);
  }

  // `ask(position)` promises the words of an event where the details do not hold them.
  setEvents(columns, details, shapes, ask) {
    this.#columns = columns;
    this.#words = new Words(details, ask, () => this.#tell());
    this.#details = details;
    this.#shapes = shapes;
    this.#extended = extendedRows(columns, shapes);
    this.#sheet = new Sheet(new ShapePainter());
    this.#titles = [];
    this.#shown.selected = NOTHING;
    this.#opened = NOTHING;
    this.#most = 0;
    this.canvas.invalidate();
  }

  setWindow(window) {
    this.#shown.window = window;
    this.canvas.invalidate();
  }

  // While two windows are compared the events themselves are left out, but for the selected one.
  setCompared(compared) {
    this.#compared = compared;
    this.canvas.invalidate();
  }

  // What a comparison counts.
  counted() {
    return { columns: this.#columns, kinds: this.#shown.kinds };
  }

  setKinds(names) {
    const { kinds } = this.#details;
    this.#shown.kinds = new ShownKinds(names.map((name) => kinds.indexOf(name)), kinds.length);
    this.canvas.invalidate();
  }

  // Select the event with this id, or none; false when it is not on the map.
  select(id) {
    const position = this.#words.positionOf(id);
    this.#shown.selected = position < 0 ? NOTHING : this.#columns.rowOf(position);
    this.#opened = NOTHING;
    this.canvas.invalidate();
    return this.selected !== NOTHING;
  }

  // The marks of the selected events, by their positions in the dossier.
  setChosen(marks) {
    this.#chosen.take(this.#columns, marks);
    this.canvas.invalidate();
  }

  // Marks for the shown events of a region, in base64.
  marksIn({ box, holds }) {
    const rows = [];
    // a region over the date line has a part at the square's left edge
    const parts = box.right > 1 ? [{ ...box, right: 1 }, { ...box, left: 0, right: box.right - 1 }] : [box];
    for (const part of parts) {
      visitShown(this.#columns, this.#shown, part, (row) => {
        const { x, y } = this.point(row);
        if (holds(x, y)) rows.push(row);
        return true;
      });
    }
    return marksOf(this.#columns, rows);
  }

  // Marks for given rows, in base64.
  marksOf(rows) {
    return marksOf(this.#columns, rows);
  }

  // The boxes of the unit square that the selected events take, or the open one.
  chosenBoxes() {
    const rows = this.#chosen.rows.length ? [...this.#chosen.rows] : [this.selected];
    return rows.filter((row) => row !== NOTHING).map((row) => {
      const { x, y } = this.point(row);
      return this.extentOf(row)?.box ?? { west: x, east: x, north: y, south: y };
    });
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
    return this.#shown.selected;
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
    return this.#words.of(this.#columns.position(row));
  }

  // Call `heard` when words have come that were on their way.
  onWords(heard) {
    this.#heard = heard;
  }

  #heard = () => {};

  #tell() {
    this.canvas.invalidate();
    this.#heard();
  }

  shapeOf(row) {
    return this.#shapes[this.#columns.shapeOf(row)] ?? null;
  }

  // The same, but null where it is no more than a place's own size.
  extentOf(row) {
    const shape = this.shapeOf(row);
    return shape?.plain ? null : shape;
  }

  point(row) {
    return { x: this.#columns.x(row), y: this.#columns.y(row) };
  }

  // The boxes of the unit square that the shown events take: one each, or one for all when they
  // are many.
  shownBoxes() {
    const boxes = [];
    const few = visitShown(this.#columns, this.#shown, EVERYWHERE, (row) => {
      const { x, y } = this.point(row);
      boxes.push(this.extentOf(row)?.box ?? { west: x, east: x, north: y, south: y });
      return boxes.length < FEW;
    });
    if (few) return boxes;
    const drawn = this.#shapesToDraw([]).map(({ shape }) => shape.box);
    return [this.#crowd.extent(this.#columns, this.#shown), ...drawn];
  }

  // The first of the events in a cell of the crowd, or of those after the selected one.
  inCell({ west, north, east, south }) {
    const rows = [];
    visitShown(this.#columns, this.#shown, { left: west, top: north, right: east, bottom: south }, (row) => {
      const { x, y } = this.point(row);
      if (x >= west && x < east && y >= north && y < south) rows.push(row);
      return true;
    });
    const { start } = this.#columns;
    rows.sort((a, b) => start[a] - start[b] || a - b);
    return rows[rows.indexOf(this.selected) + 1] ?? rows[0] ?? NOTHING;
  }

  // What lies at a point of the map's container: { row }, { group }, { cell } or null.
  at(point) {
    const view = this.canvas.view();
    if (!view) return null;
    const place = { x: point.x + view.margin.x, y: point.y + view.margin.y };
    const cell = this.#cells && cellAt(this.#cells, view.origin.x + place.x, view.origin.y + place.y, view);
    return hitTest(place, view, this.#marks, this.#drawnShapes, cell);
  }

  // What map labels keep clear of, in pixels of the world: the symbols and lines that are shown.
  // Nothing when there are too many.
  obstacles(view) {
    const items = this.#compared ? null : itemsInView(this.#columns, this.#shown, view, MOST_OBSTACLES);
    if (!items) {
      this.#titles = [];
      return { symbols: [], lines: [], name: null };
    }
    const groups = group(items, this.#isOpen);
    const symbols = groups.map(({ x, y, halfWidth, halfHeight }) => ({
      left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight, x, y,
    }));
    const lines = this.#shapesToDraw([]).flatMap(({ shape }) => boxesAlong(shape, view));
    const label = this.#placeLabel();
    const name = label && { ...placeLabelBox(label, this.canvas.view()), text: label.text };
    this.#layTitles(groups, view.zoom, name ? [name, ...lines] : lines);
    return { symbols, lines: [...lines, ...this.#titles], name };
  }

  // Titles find their places when names do: they keep still while the time window moves.
  #layTitles(groups, zoom, boxes) {
    this.#titlesZoom = zoom;
    this.#titles = layOutTitles(groups, {
      zoom,
      selected: this.selected,
      title: (row) => this.words(row).title,
      measure: (text, font) => {
        this.#ruler.font = font;
        return this.#ruler.measureText(text).width;
      },
      boxes,
    });
    this.canvas.invalidate();
  }

  #isOpen = ({ row }) => row === this.selected || row === this.#opened;

  #paint(context, view) {
    this.#cells = this.#compared ? null : this.#crowd.look(this.#columns, this.#shown, view);
    const few = !this.#cells && !this.#compared;
    const items = few ? itemsInView(this.#columns, this.#shown, view, Infinity) : this.#selectedItems(view);
    this.#drawnShapes = this.#compared ? [] : this.#shapesToDraw(view.zoom >= REACH_ZOOM ? items : []);
    if (this.#cells) this.#paintCells(context, view);
    else this.#hideCells();
    this.#paintSymbols(context, view, items);
    return items.length > 0 || this.#drawnShapes.length > 0 || this.#chosen.rows.length > 0;
  }

  #hideCells() {
    this.crowdCanvas.hide();
    this.legend.hide();
  }

  // The scale of colours stays while the window moves, or a colour would not say the same number.
  #paintCells(context, view) {
    if (view.zoom !== this.#zoom) this.#most = 0;
    this.#zoom = view.zoom;
    this.#most = Math.max(this.#most, topOf(largest(this.#cells)));
    this.crowdCanvas.show(this.#cells, view.zoom, (pixels) =>
      colourCells(pixels, this.#cells.counts, this.theme.name, this.#most));
    this.legend.show(this.theme.name, this.#most);
    paintChosenCells(context, view, this.#chosenPlaces(), this.#cells.cell, this.theme);
  }

  *#chosenPlaces() {
    for (const row of this.#chosen.rows) {
      if (this.#shown.certainty(this.#columns, row)) yield this.point(row);
    }
  }

  // Of a crowd only the selected event has its symbol.
  #selectedItems(view) {
    if (this.selected === NOTHING) return [];
    return itemsOf(this.#columns, this.#shown, view, [this.selected]);
  }

  #paintSymbols(context, view, items) {
    this.#marks = layOut(group(items, this.#isOpen), view);
    const unfinished = this.#sheet.paint(context, view, this.#drawnShapes, this.theme);
    if (unfinished) this.canvas.invalidate();
    paintMarks(context, view, this.#marks, {
      sprites: this.sprites,
      theme: this.theme,
      describe: (row) => this.describe(row),
      selected: this.selected,
      isChosen: (row) => this.#chosen.has(row),
    });
    if (this.#titlesZoom === view.zoom) paintTitles(context, view, this.#titles, this.#marks, this.theme);
    const label = this.#placeLabel();
    if (label) paintPlaceLabel(context, label, this.theme);
  }

  // One entry for each shape, drawn as the last of its events; a selected one goes before all.
  #shapesToDraw(near) {
    const drawn = new Map();
    for (const row of this.#extended) {
      const certainty = this.#shown.certainty(this.#columns, row);
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
      ...beside(this.point(row), shape.box),
      certainty: Math.max(certainty, drawn.get(shape)?.certainty ?? 0),
      colour: this.sprites.colour(kind, this.theme),
      selected: row === this.selected,
      hypothetical: status === "hypothetical",
      inferred,
    });
  }

  #placeLabel() {
    if (this.selected === NOTHING) return null;
    const mark = this.#marks.find(({ row }) => row === this.selected);
    const text = this.words(this.selected).place;
    return mark && text ? { text, x: mark.x, y: mark.y } : null;
  }
}

function extendedRows(columns, shapes) {
  const rows = [];
  if (!shapes.length || !columns.shape) return rows;
  for (let row = 0; row < columns.count; row += 1) {
    const shape = columns.shapeOf(row);
    if (shape >= 0 && !shapes[shape].plain) rows.push(row);
  }
  return rows;
}

const EVERYWHERE = { left: 0, top: 0, right: 1, bottom: 1 };

// The same place in the copy of the world that a box lies in.
function beside({ x, y }, { west, east }) {
  return { x: x + Math.round((west + east) / 2 - x), y };
}
