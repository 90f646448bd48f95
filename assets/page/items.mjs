// The shown events of a part of the world, one by one.

import { blocksOf, IN, OUT } from "./chunks.mjs";
import { OUTSIDE } from "./columns.mjs";
import { SYMBOL } from "./grouping.mjs";
import { copies, worldSize } from "./mercator.mjs";
import { SIDE } from "./places.mjs";
import { RINGS } from "./sprites.mjs";
import { NOTHING } from "./visible.mjs";

export const MARGIN = 120; // pixels beyond a view, so that groups at its edge do not change in it

// [{ x, y, row, certainty, side, room }] in time order, in pixels of the world at the view's zoom;
// null when there are more than `most`. `side` is what the symbol measures, `room` what it takes
// with its rings.
export function itemsInView(columns, shown, view, most) {
  const size = worldSize(view.zoom);
  const { left, top, right, bottom } = around(view);
  const box = { left: left / size, top: top / size, right: right / size, bottom: bottom / size };
  const rows = [];
  const place = placing(columns, view);
  const all = visitShown(columns, shown, box, (row) => {
    if (place(row).length) rows.push(row);
    return rows.length <= most;
  });
  return all ? itemsOf(columns, shown, view, rows) : null;
}

// The same for given rows.
export function itemsOf(columns, shown, view, rows) {
  const place = placing(columns, view);
  rows.sort((a, b) => byTime(columns, a, b));
  return rows.flatMap((row) =>
    place(row).map((at) => ({ ...at, row, ...looks(columns, shown, row) })));
}

function around({ origin, width, height }) {
  return {
    left: origin.x - MARGIN,
    right: origin.x + width + MARGIN,
    top: origin.y - MARGIN,
    bottom: origin.y + height + MARGIN,
  };
}

// Gives the places of an event in every copy of the world that the view shows.
function placing(columns, view) {
  const size = worldSize(view.zoom);
  const { left, top, right, bottom } = around(view);
  const shifts = copies(left - size, right, size);
  return (row) => {
    const y = columns.y(row) * size;
    if (y < top || y > bottom) return [];
    const x = columns.x(row) * size;
    return shifts.filter((shift) => x + shift >= left && x + shift <= right)
      .map((shift) => ({ x: x + shift, y }));
  };
}

function looks(columns, shown, row) {
  const side = sideOf(columns.area[row]);
  const room = side + (columns.flags[row] ? 2 * RINGS : 0);
  return { certainty: shown.certainty(columns, row), side, room };
}

// Call `visit(row)` for every event that is shown in a box of the unit square, in no order, and
// perhaps for some beside the box, until it gives false. Tells whether it never did.
export function visitShown(columns, shown, box, visit) {
  const { chunks } = columns;
  const blocks = blocksOf(inSteps(box));
  let going = true;
  for (let k = 0; k < chunks.count && going; k += 1) {
    const state = chunks.state(k, shown.window);
    if (state === OUT) continue;
    chunks.stretches(k, blocks, (first, after) => {
      going &&= visitStretch(columns, shown, first, after, state === IN, visit);
    });
  }
  return going && visitSelected(columns, shown, visit);
}

function visitStretch(columns, { window, kinds }, first, after, all, visit) {
  const { start, end, kind } = columns;
  for (let row = first; row < after; row += 1) {
    if (!all && (start[row] >= window.to || end[row] <= window.from)) continue;
    if (kinds.kinds[kind[row]] === 1 && !visit(row)) return false;
  }
  return true;
}

// A selected event without a date is shown even where the others are not.
function visitSelected(columns, shown, visit) {
  const row = shown.selected;
  if (row === NOTHING || row < columns.dated) return true;
  const among = shown.window.whole && shown.kinds.kinds[columns.kind[row]] === 1;
  return among || shown.certainty(columns, row) === OUTSIDE || visit(row);
}

function inSteps({ left, top, right, bottom }) {
  const west = Math.floor(left * SIDE);
  const north = Math.floor(top * SIDE);
  return {
    left: west,
    top: north,
    width: Math.ceil(right * SIDE) - west,
    height: Math.ceil(bottom * SIDE) - north,
  };
}

const byTime = ({ start, end }, one, other) =>
  start[one] - start[other] || end[one] - end[other] || one - other;

const USUAL = 64; // the area that the columns give a symbol of the usual size

// In steps of two pixels, so that few different pictures have to be made.
export const sideOf = (area) => 2 * Math.round((SYMBOL * Math.sqrt(area / USUAL)) / 2);
