// Rows lie in chunks: near in time and length within the data, and by place within a chunk. So most
// chunks lie wholly in a time window or wholly outside, and the rows of a part of the world are
// found in a chunk by binary search. How they are made is in desktop/dateline/webmap/packing.py.

import { interleaved, SIDE } from "./places.mjs";

export const OUT = 0;
export const MIXED = 1;
export const IN = 2;

// A window that nothing lies in.
export const NOWHERE = { from: Infinity, to: -Infinity, whole: false };

const DETAIL = 4; // blocks along the longer side of a box: more follow it closely, but cost searches

export class Chunks {
  // `firsts` are the first rows of the chunks; rows from `dated` on have no date, in chunks apart.
  constructor(firsts, { start, end, place, count, dated }) {
    this.place = place;
    this.count = firsts.length;
    this.firsts = [...firsts, count];
    this.dated = dated;
    this.minStart = new Float64Array(this.count);
    this.maxStart = new Float64Array(this.count);
    this.minEnd = new Float64Array(this.count);
    this.maxEnd = new Float64Array(this.count);
    for (let k = 0; k < this.count; k += 1) {
      [this.minStart[k], this.maxStart[k]] = extremes(start, firsts[k], this.firsts[k + 1]);
      [this.minEnd[k], this.maxEnd[k]] = extremes(end, firsts[k], this.firsts[k + 1]);
    }
  }

  // Whether the rows of a chunk lie in a window: IN, OUT or MIXED.
  state(k, { from, to, whole }) {
    if (this.firsts[k] >= this.dated) return whole ? IN : OUT;
    if (this.minStart[k] >= to || this.maxEnd[k] <= from) return OUT;
    return this.maxStart[k] < to && this.minEnd[k] > from ? IN : MIXED;
  }

  // Whether a row of a chunk may lie in one of two windows and not in the other.
  mayDiffer(k, one, other) {
    if (this.firsts[k] >= this.dated) return one.whole !== other.whole;
    const to = [Math.min(one.to, other.to), Math.max(one.to, other.to)];
    const from = [Math.min(one.from, other.from), Math.max(one.from, other.from)];
    return (this.maxStart[k] >= to[0] && this.minStart[k] < to[1]) ||
      (this.maxEnd[k] > from[0] && this.minEnd[k] <= from[1]);
  }

  size(k) {
    return this.firsts[k + 1] - this.firsts[k];
  }

  // Call `visit(first, after)` for stretches of a chunk that hold all its rows in the blocks.
  stretches(k, blocks, visit) {
    const first = this.firsts[k];
    const after = this.firsts[k + 1];
    if (!blocks) {
      visit(first, after);
      return;
    }
    let low = first;
    for (const { from, to } of blocks) {
      low = this.#search(low, after, from);
      const high = this.#search(low, after, to);
      if (high > low) visit(low, high);
      if (high === after) return;
      low = high;
    }
  }

  #search(first, after, code) {
    let low = first;
    let high = after;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (interleaved(this.place[middle]) >= code) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function extremes(values, first, after) {
  let least = Infinity;
  let most = -Infinity;
  for (let i = first; i < after; i += 1) {
    const value = values[i];
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

// The stretches of the order by place that cover a box, ascending; null for all of the world.
// The box is in steps of the grid of places, and may reach beyond the date line.
export function blocksOf({ left, top, width, height }) {
  const side = 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / DETAIL)));
  if (side * DETAIL >= SIDE) return null;
  const blocks = [];
  for (let x = Math.floor(left / side); x * side < left + width; x += 1) {
    for (let y = Math.floor(top / side); y * side < top + height; y += 1) {
      if (y < 0 || y * side >= SIDE) continue;
      const column = (x * side) & (SIDE - 1);
      const from = interleaved((((y * side) << 16) | column) >>> 0);
      blocks.push({ from, to: from + side * side });
    }
  }
  return joined(blocks.sort((a, b) => a.from - b.from));
}

function joined(blocks) {
  const made = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last && block.from <= last.to) last.to = Math.max(last.to, block.to);
    else made.push(block);
  }
  return made;
}
