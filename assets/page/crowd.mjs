// Very many events: how many lie in each cell of the view, kept up to date as the window moves.

import { CellCounts } from "./cell-counts.mjs";
import { MARGIN } from "./items.mjs";
import { worldSize } from "./mercator.mjs";
import { SIDE } from "./places.mjs";

const MOST_SYMBOLS = 3000; // in view; beyond that events are a crowd
const FEWEST = 2600; // below that they are symbols again: no flicker between the two
const FINEST = 10; // the zoom at which a cell is a step of the grid of places, 4 pixels wide
const WORLD_ZOOM = 4; // up to which grids over the whole world serve every view

const across = (shift) => SIDE >>> shift; // the cells across the world
const worldOf = (shift) =>
  ({ shift, left: 0, top: 0, width: across(shift), height: across(shift) });

export class Crowd {
  #worlds = new Map(); // by the size of their cells
  #near = new CellCounts();
  #crowded = false;

  // The cells that cover a view and a margin around it, or null when they hold so few events that
  // each can have its symbol. `counts` go from west to east and north to south, `columns` wide;
  // `left` and `top` are where the first cell stands in pixels of the world, `cell` what it measures.
  look(columns, shown, view) {
    const box = boxOf(view);
    const counts = this.#counts(columns, shown, view.zoom, box);
    const most = this.#crowded ? FEWEST : MOST_SYMBOLS;
    this.#crowded = counts !== null && sum(counts) > most;
    if (!this.#crowded) return null;
    const cell = worldSize(view.zoom) / across(box.shift);
    return { counts, columns: box.width, rows: box.height, cell, left: box.left * cell, top: box.top * cell };
  }

  // null when there are few, wherever they may lie.
  #counts(columns, shown, zoom, box) {
    const grid = zoom < WORLD_ZOOM + 1
      ? this.#world(columns, shown, box.shift)
      : this.#near.update(columns, { ...box, width: Math.min(box.width, across(box.shift)) }, shown.window, shown.kinds);
    return grid.total > FEWEST ? sampled(grid, box) : null;
  }

  // A grid over the whole world: the same for every view, so panning costs nothing.
  #world(columns, shown, shift) {
    if (!this.#worlds.has(shift)) this.#worlds.set(shift, new CellCounts());
    return this.#worlds.get(shift).update(columns, worldOf(shift), shown.window, shown.kinds);
  }

  // The smallest box of the unit square that holds the shown events, to the nearest cell; null when
  // there is none.
  extent(columns, shown) {
    const grid = this.#world(columns, shown, FINEST - WORLD_ZOOM);
    return grid.total ? filled(grid) : null;
  }
}

// The cell that holds a point of the world in pixels, or lies beside it, with its box on the unit
// square; null where there are no events.
export function cellAt({ counts, columns, rows, cell, left, top }, x, y, { zoom }) {
  const column = Math.floor((x - left) / cell);
  const row = Math.floor((y - top) / cell);
  const size = worldSize(zoom);
  for (const [i, j] of NEAREST) {
    const [c, r] = [column + i, row + j];
    const inside = c >= 0 && r >= 0 && c < columns && r < rows;
    const count = inside ? counts[r * columns + c] : 0;
    if (!count) continue;
    const from = (((left + c * cell) / size) % 1 + 1) % 1;
    const north = (top + r * cell) / size;
    return { count, west: from, north, east: from + cell / size, south: north + cell / size };
  }
  return null;
}

const NEAREST = [[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1], [-1, -1], [1, -1], [-1, 1], [1, 1]];

// How many events the fullest cell holds.
export function largest({ counts }) {
  let most = 0;
  for (let i = 0; i < counts.length; i += 1) if (counts[i] > most) most = counts[i];
  return most;
}

// The cells that a view and a margin around it touch; the world repeats itself sideways.
function boxOf({ zoom, origin, width, height }) {
  const shift = Math.max(0, FINEST - Math.floor(zoom));
  const cell = worldSize(zoom) / across(shift);
  const left = Math.floor((origin.x - MARGIN) / cell);
  const right = Math.floor((origin.x + width + MARGIN) / cell) + 1;
  const top = Math.max(0, Math.floor((origin.y - MARGIN) / cell));
  const bottom = Math.min(across(shift), Math.floor((origin.y + height + MARGIN) / cell) + 1);
  return { shift, left, top, width: right - left, height: Math.max(0, bottom - top) };
}

// The counts of a grid at the cells of a box, which are as large as the grid's.
function sampled({ counts, box: grid }, box) {
  const world = across(grid.shift);
  const cells = new Int32Array(box.width * box.height);
  for (let y = 0; y < box.height; y += 1) {
    const row = (box.top + y - grid.top) * grid.width;
    for (let x = 0; x < box.width; x += 1) {
      const column = (box.left + x - grid.left) & (world - 1);
      cells[y * box.width + x] = counts[row + column];
    }
  }
  return cells;
}

function sum(counts) {
  let total = 0;
  for (let i = 0; i < counts.length; i += 1) total += counts[i];
  return total;
}

function filled({ counts, box }) {
  let [left, top, right, bottom] = [box.width, box.height, 0, 0];
  for (let y = 0; y < box.height; y += 1) {
    for (let x = 0; x < box.width; x += 1) {
      if (!counts[y * box.width + x]) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  const unit = (cells) => cells / box.width;
  return { west: unit(left), north: unit(top), east: unit(right), south: unit(bottom) };
}
