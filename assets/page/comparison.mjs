// Two time windows set against each other: how many more events of one than of the other lie in
// each cell of the view.

import { CellCounts } from "./cell-counts.mjs";
import { worldSize } from "./mercator.mjs";
import { SIDE } from "./places.mjs";

const COARSE = 13; // the zoom at which a cell of 32 pixels is a step of the grid of places

export class Comparison {
  #first = new CellCounts();
  #other = new CellCounts();

  // The cells of a view that hold an event of either window: where they stand in pixels of the
  // world at the view's zoom, their side, and how many events of each window they hold. `kinds` is
  // a ShownKinds. Events without a date lie in no window.
  cells(columns, kinds, view, first, other) {
    const box = boxOf(view);
    const side = worldSize(view.zoom) / across(box.shift);
    const around = { ...box, width: Math.min(box.width, across(box.shift)) };
    this.#first.update(columns, around, first, kinds);
    this.#other.update(columns, around, other, kinds);
    const found = [];
    for (let row = 0; row < box.height; row += 1) {
      for (let column = 0; column < box.width; column += 1) {
        const at = row * around.width + (column % around.width);
        const [a, b] = [this.#first.counts[at], this.#other.counts[at]];
        if (a || b) found.push({ x: (box.left + column) * side, y: (box.top + row) * side, side, a, b });
      }
    }
    return found;
  }
}

const across = (shift) => SIDE >>> shift;

// The cells that a view touches, 32 to 64 pixels wide; the world repeats itself sideways.
function boxOf({ zoom, origin, width, height }) {
  const shift = Math.max(0, COARSE - Math.floor(zoom));
  const side = worldSize(zoom) / across(shift);
  const left = Math.floor(origin.x / side);
  const right = Math.floor((origin.x + width) / side) + 1;
  const top = Math.max(0, Math.floor(origin.y / side));
  const bottom = Math.min(across(shift), Math.floor((origin.y + height) / side) + 1);
  return { shift, left, top, width: right - left, height: Math.max(0, bottom - top) };
}

// "+12", "−3" or "=": the sign says what the colour says.
export function differenceWords({ a, b }) {
  const difference = a - b;
  if (difference === 0) return "=";
  const amount = Math.abs(difference);
  const short = amount < 10_000 ? String(amount) : `${(amount / 1000).toFixed(0)}k`;
  return `${difference > 0 ? "+" : "−"}${short}`;
}

// From 0 to 1: how strongly a cell shows beside the one with the largest difference.
export function strength({ a, b }, most) {
  return most ? Math.log1p(Math.abs(a - b)) / Math.log1p(most) : 0;
}

export const largestDifference = (cells) =>
  cells.reduce((most, { a, b }) => Math.max(most, Math.abs(a - b)), 0);
