// The events as typed arrays, in chunks. The binary layout is described in
// desktop/dateline/webmap/packing.py.

import { Chunks } from "./chunks.mjs";
import { xOf, yOf } from "./places.mjs";

// How an event lies in the time window.
export const OUTSIDE = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

// What the flags say.
export const INFERRED = 1;
export const SEVERAL_SOURCES = 2;

const USUAL_AREA = 64;

const MAGIC = "DLEV";
const VERSION = 4;
const PREFIX = 16; // bytes before the header

const TYPES = {
  start: Float64Array,
  end: Float64Array,
  place: Uint32Array,
  fine: Uint32Array,
  index: Uint32Array,
  shape: Int32Array,
  kind: Uint8Array,
  status: Uint8Array,
  exact: Uint8Array,
  flags: Uint8Array,
  area: Uint8Array,
};

export function decode(buffer) {
  const { after, header } = readHeader(buffer);
  const columns = {};
  let at = after;
  for (const name of header.columns) {
    columns[name] = new TYPES[name](buffer, at, header.count);
    at += columns[name].byteLength;
  }
  return new EventColumns({ ...header, ...columns });
}

// How many bytes the columns are that begin like this; the header must be there in full.
export function sizeOf(buffer) {
  const { after, header } = readHeader(buffer);
  const row = header.columns.reduce((sum, name) => sum + TYPES[name].BYTES_PER_ELEMENT, 0);
  return after + row * header.count;
}

function readHeader(buffer) {
  const prefix = new DataView(buffer, 0, PREFIX);
  const magic = String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (magic !== MAGIC || prefix.getUint32(4, true) !== VERSION) {
    throw new Error("the event columns are of an unknown format");
  }
  const length = prefix.getUint32(8, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, PREFIX, length));
  return { after: PREFIX + length, header: JSON.parse(text) };
}

// Fetch columns without ever holding them twice, however many they are.
export async function fetchColumns(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing`);
  const reader = response.body.getReader();
  let bytes = new Uint8Array(0);
  let filled = 0;
  let total = Infinity;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (total === Infinity) {
      bytes = concatenated(bytes.subarray(0, filled), part.value);
      filled = bytes.length;
      if (!holdsHeader(bytes)) continue;
      total = sizeOf(bytes.buffer);
      const all = new Uint8Array(total);
      all.set(bytes);
      bytes = all;
    } else {
      bytes.set(part.value, filled);
      filled += part.value.length;
    }
  }
  if (filled !== total) throw new Error("the event columns were cut short");
  return decode(bytes.buffer);
}

function concatenated(one, other) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function holdsHeader(bytes) {
  if (bytes.length < PREFIX) return false;
  return bytes.length >= PREFIX + new DataView(bytes.buffer).getUint32(8, true);
}

export class EventColumns {
  // `chunks` are the first rows of the chunks. Without an index rows are positions; without shapes
  // all events are points; without flags and areas all look alike.
  constructor({ chunks, index = null, shape = null, flags = null, area = null, ...columns }) {
    Object.assign(this, columns);
    this.index = index;
    this.shape = shape;
    this.flags = flags ?? new Uint8Array(this.count);
    this.area = area ?? new Uint8Array(this.count).fill(USUAL_AREA);
    this.chunks = new Chunks(chunks, this);
  }

  static empty() {
    const none = new Float64Array(0);
    const words = new Uint32Array(0);
    const bytes = new Uint8Array(0);
    return new EventColumns({
      count: 0, dated: 0, chunks: [], start: none, end: none, place: words, fine: words,
      kind: bytes, status: bytes, exact: bytes,
    });
  }

  // Where an event stands on the unit square of the projection.
  x(row) {
    return xOf(this.place[row], this.fine[row]);
  }

  y(row) {
    return yOf(this.place[row], this.fine[row]);
  }

  // How an event lies in a window, by the rule of model/timespan.py; one without a date is possible
  // in the whole of time. A span without length ends a hair after its start, so that one rule does.
  certainty(row, window) {
    if (row >= this.dated) return window.whole ? POSSIBLE : OUTSIDE;
    if (!this.overlaps(row, window)) return OUTSIDE;
    const inside = this.start[row] >= window.from && this.end[row] <= window.to;
    return this.exact[row] === 1 || inside ? CERTAIN : POSSIBLE;
  }

  // Whether an event with a date touches a window.
  overlaps(row, { from, to }) {
    return this.start[row] < to && this.end[row] > from;
  }

  // The number of the shape of an event, or -1 for a plain point.
  shapeOf(row) {
    return this.shape ? this.shape[row] : -1;
  }

  // The position of an event in the dossier.
  position(row) {
    return this.index ? this.index[row] : row;
  }

  // The row of the event at a position in the dossier, or -1 when it has no place.
  rowOf(position) {
    if (this.index) return this.index.indexOf(position);
    return position >= 0 && position < this.count ? position : -1;
  }
}
