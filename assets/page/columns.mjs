// The events as typed arrays, sorted by time. The binary layout is described in
// desktop/dateline/webmap/columns.py.

import { unitX, unitY } from "./mercator.mjs";

// How an event lies in the time window.
export const POSSIBLE = 1;
export const CERTAIN = 2;

// What the flags say.
export const INFERRED = 1;
export const SEVERAL_SOURCES = 2;

const MAGIC = "DLEV";
const VERSION = 3;
const HEADER = 16;

export function decode(buffer) {
  const header = new DataView(buffer, 0, HEADER);
  const magic = String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (magic !== MAGIC || header.getUint32(4, true) !== VERSION) {
    throw new Error("the event columns are of an unknown format");
  }
  const count = header.getUint32(8, true);
  let at = HEADER;
  const take = (Type) => {
    const column = new Type(buffer, at, count);
    at += column.byteLength;
    return column;
  };
  return new EventColumns({
    count,
    dated: header.getUint32(12, true),
    x: take(Float64Array).map(unitX),
    y: take(Float64Array).map(unitY),
    start: take(Float64Array),
    end: take(Float64Array),
    index: take(Uint32Array),
    shape: take(Int32Array),
    kind: take(Uint8Array),
    status: take(Uint8Array),
    exact: take(Uint8Array),
    flags: take(Uint8Array),
    area: take(Uint8Array),
  });
}

export class EventColumns {
  constructor(columns) {
    Object.assign(this, columns);
    this.endSoFar = runningMaximum(this.end, this.dated);
  }

  static empty() {
    const none = new Float64Array(0);
    const bytes = new Uint8Array(0);
    return new EventColumns({
      count: 0, dated: 0, x: none, y: none, start: none, end: none,
      index: new Uint32Array(0), shape: new Int32Array(0), kind: bytes, status: bytes, exact: bytes,
      flags: bytes, area: bytes,
    });
  }

  // The rows [first, end) outside which no dated event touches the window [from, to).
  range(from, to) {
    const end = search(this.start, this.dated, (at) => at >= to);
    const first = search(this.endSoFar, this.dated, (at) => at >= from);
    return [Math.min(first, end), end];
  }

  // The row of the event at a position in the dossier, or -1 when it has no place.
  rowOf(index) {
    return this.index.indexOf(index);
  }
}

function runningMaximum(values, count) {
  const running = new Float64Array(count);
  let most = -Infinity;
  for (let i = 0; i < count; i += 1) {
    if (values[i] > most) most = values[i];
    running[i] = most;
  }
  return running;
}

// The first of `count` ascending values for which `reached` holds, or `count`.
function search(values, count, reached) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(values[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
