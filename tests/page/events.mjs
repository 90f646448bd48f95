// Writes event columns as desktop/dateline/webmap/packing.py does, each row in a chunk of its own
// unless chunks are given.

import { SIDE } from "../../assets/page/places.mjs";

const WRITE = {
  start: ["setFloat64", 8], end: ["setFloat64", 8], place: ["setUint32", 4], fine: ["setUint32", 4],
  index: ["setUint32", 4], shape: ["setInt32", 4], kind: ["setUint8", 1], status: ["setUint8", 1],
  exact: ["setUint8", 1], flags: ["setUint8", 1], area: ["setUint8", 1],
};
const DEFAULTS = { shape: -1, kind: 0, status: 0, exact: 1, flags: 0, area: 64 };

// x and y are on the unit square.
export const placeOf = (x, y) => ((Math.floor(y * SIDE) << 16) | Math.floor(x * SIDE)) >>> 0;

function fineOf(x, y) {
  const low = (unit) => Math.floor((unit * SIDE - Math.floor(unit * SIDE)) * SIDE);
  return ((low(y) << 16) | low(x)) >>> 0;
}

function cellOf({ x = 0, y = 0, ...row }, name, i) {
  if (name === "place") return placeOf(x, y);
  if (name === "fine") return fineOf(x, y);
  if (name === "index") return row.index ?? i;
  if (name === "end" && row.start === row.end) return row.end + 1e-9;
  return row[name] ?? DEFAULTS[name];
}

export function bytesOf(rows, dated, { chunks = rows.map((_, i) => i), columns = Object.keys(WRITE) } = {}) {
  const header = JSON.stringify({ count: rows.length, dated, chunks, columns });
  const text = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 8) * 8));
  const width = columns.reduce((sum, name) => sum + WRITE[name][1], 0);
  const buffer = new ArrayBuffer(16 + text.length + rows.length * width);
  const view = new DataView(buffer);
  [..."DLEV"].forEach((letter, i) => view.setUint8(i, letter.charCodeAt(0)));
  view.setUint32(4, 4, true);
  view.setUint32(8, text.length, true);
  new Uint8Array(buffer, 16).set(text);
  let at = 16 + text.length;
  for (const name of columns) {
    const [write, size] = WRITE[name];
    rows.forEach((row, i) => {
      view[write](at, cellOf(row, name, i), true);
      at += size;
    });
  }
  return buffer;
}
