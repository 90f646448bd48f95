// How many events lie in each cell of a grid over a part of the world. When the time window moves,
// only the events that come in or leave are counted.

import { blocksOf, IN, MIXED, NOWHERE, OUT } from "./chunks.mjs";
import { SIDE } from "./places.mjs";

export class CellCounts {
  counts = new Int32Array(0);
  total = 0;
  box = null;
  #columns = null;
  #shown = null;
  #window = NOWHERE;
  #blocks = null;

  // Count what lies in the window and is of a shown kind. `box` is the grid: its cells are
  // 2 ** shift steps of the grid of places wide; left, top, width and height are in cells, and no
  // wider than the world. `shown` is a ShownKinds, a new one for every change.
  update(columns, box, window, shown) {
    if (columns !== this.#columns || shown !== this.#shown || !same(box, this.box)) {
      this.#begin(columns, box, shown);
    } else if (this.#cost(this.#window, window) > this.#cost(NOWHERE, window)) {
      this.#clear();
    }
    const before = this.#window;
    for (let k = 0; k < columns.chunks.count; k += 1) this.#advance(k, before, window);
    this.#window = { ...window };
    return this;
  }

  #begin(columns, box, shown) {
    this.#columns = columns;
    this.box = { ...box };
    this.#shown = shown;
    this.#blocks = blocksOf(inSteps(box));
    if (this.counts.length !== box.width * box.height) {
      this.counts = new Int32Array(box.width * box.height);
    }
    this.#clear();
  }

  #clear() {
    this.counts.fill(0);
    this.total = 0;
    this.#window = NOWHERE;
  }

  // How many rows must be looked at to come from one window to another.
  #cost(before, window) {
    const { chunks } = this.#columns;
    let rows = 0;
    for (let k = 0; k < chunks.count; k += 1) {
      if (differs(chunks, k, before, window)) rows += chunks.size(k);
    }
    return rows;
  }

  #advance(k, before, window) {
    const columns = this.#columns;
    const { chunks } = columns;
    if (!differs(chunks, k, before, window)) return;
    const was = chunks.state(k, before);
    const is = chunks.state(k, window);
    const step = was === OUT && is === IN ? 1 : was === IN && is === OUT ? -1 : 0;
    chunks.stretches(k, this.#blocks, (first, after) => {
      this.total += step
        ? add(columns, first, after, this.box, this.counts, this.#shown, step)
        : addChanged(columns, first, after, this.box, this.counts, this.#shown.kinds, before, window);
    });
  }
}

const same = (one, other) =>
  other !== null && one.shift === other.shift && one.left === other.left && one.top === other.top &&
  one.width === other.width && one.height === other.height;

const inSteps = ({ shift, left, top, width, height }) => ({
  left: left << shift, top: top << shift, width: width << shift, height: height << shift,
});

function differs(chunks, k, before, window) {
  const was = chunks.state(k, before);
  const is = chunks.state(k, window);
  return (was !== is || was === MIXED) && chunks.mayDiffer(k, before, window);
}

// The innermost loops of the page: nothing is called or made in them. Each gives back by how much
// the sum of the counts has changed. What is common to all rows is settled before, by the choice
// of the loop: over ten million events that is 20 ms against 60.

function add(columns, first, after, box, counts, shown, step) {
  const whole = box.width === SIDE >>> box.shift && box.height === box.width;
  return whole && shown.all
    ? addEverywhere(columns, first, after, box.shift, counts, step)
    : addInside(columns, first, after, box, counts, shown.kinds, step);
}

function addEverywhere({ place }, first, after, shift, counts, step) {
  const wide = 16 - shift;
  for (let row = first; row < after; row += 1) {
    const at = place[row];
    counts[((at >>> 16 >>> shift) << wide) | ((at & 0xffff) >>> shift)] += step;
  }
  return (after - first) * step;
}

function addInside({ place, kind }, first, after, { shift, left, top, width, height }, counts, kinds, step) {
  const around = (SIDE >>> shift) - 1;
  let added = 0;
  for (let row = first; row < after; row += 1) {
    const at = place[row];
    const x = (((at & 0xffff) >>> shift) - left) & around;
    const y = (at >>> 16 >>> shift) - top;
    if (x < width && y >= 0 && y < height && kinds[kind[row]] === 1) {
      counts[y * width + x] += step;
      added += step;
    }
  }
  return added;
}

function addChanged(columns, first, after, box, counts, kinds, before, window) {
  const { place, kind, start, end } = columns;
  const { shift, left, top, width, height } = box;
  const around = (SIDE >>> shift) - 1;
  const { from: from0, to: to0 } = before;
  const { from: from1, to: to1 } = window;
  let added = 0;
  for (let row = first; row < after; row += 1) {
    const is = start[row] < to1 && end[row] > from1;
    if (is === (start[row] < to0 && end[row] > from0) || kinds[kind[row]] !== 1) continue;
    const at = place[row];
    const x = (((at & 0xffff) >>> shift) - left) & around;
    const y = (at >>> 16 >>> shift) - top;
    if (x < width && y >= 0 && y < height) {
      const step = is ? 1 : -1;
      counts[y * width + x] += step;
      added += step;
    }
  }
  return added;
}
