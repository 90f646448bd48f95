// The event columns: read as written, and asked by row.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CERTAIN, decode, EventColumns, fetchColumns, OUTSIDE, POSSIBLE } from "../../assets/page/columns.mjs";
import { ShownKinds } from "../../assets/page/shown-kinds.mjs";
import { NOTHING, Shown } from "../../assets/page/visible.mjs";
import { visitShown } from "../../assets/page/items.mjs";
import { bytesOf } from "./events.mjs";

const DAY = { start: 100, end: 101, exact: 1 };
const MONTH = { start: 90, end: 121, exact: 0 };
const STAY = { start: 95, end: 131, exact: 1 };
const UNTIL = { start: -Infinity, end: 97, exact: 0 };
const MOMENT = { start: 110, end: 110, exact: 1 };
const UNDATED = { start: NaN, end: NaN, exact: 0 };
const ROWS = [UNTIL, MONTH, STAY, DAY, MOMENT, UNDATED];
const EVERYWHERE = { left: 0, top: 0, right: 1, bottom: 1 };

const columns = () => decode(bytesOf(ROWS, 5));

test("columns come out as they were written", () => {
  const row = { ...DAY, x: 0.5, y: 0.25, index: 7, shape: 2, kind: 3, status: 1, flags: 2, area: 90 };
  const read = decode(bytesOf([row], 1));
  assert.equal(read.count, 1);
  assert.deepEqual([read.x(0), read.y(0)].map((unit) => unit.toFixed(9)), ["0.500000000", "0.250000000"]);
  const words = [read.shapeOf(0), read.kind[0], read.status[0], read.exact[0], read.flags[0], read.area[0]];
  assert.deepEqual(words, [2, 3, 1, 1, 2, 90]);
  assert.deepEqual([read.position(0), read.rowOf(7), read.rowOf(3)], [7, 0, -1]);
});

test("columns that say nothing are left out", () => {
  const read = decode(bytesOf(ROWS, 5, { columns: ["start", "end", "place", "fine", "kind", "status", "exact"] }));
  assert.deepEqual([read.position(3), read.rowOf(3), read.rowOf(99), read.rowOf(-1)], [3, 3, -1, -1]);
  assert.deepEqual([read.shapeOf(0), read.flags[0], read.area[0]], [-1, 0, 64]);
});

test("other bytes are refused", () => {
  assert.throws(() => decode(new ArrayBuffer(16)), /unknown format/);
});

async function fetched(bytes, size) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.slice(at, at + size));
  const { fetch } = globalThis;
  globalThis.fetch = async () => new Response(new ReadableStream({
    start(stream) {
      for (const part of parts) stream.enqueue(part);
      stream.close();
    },
  }));
  try {
    return await fetchColumns("columns.bin");
  } finally {
    globalThis.fetch = fetch;
  }
}

test("however the bytes come in, the columns are the same", async () => {
  const bytes = new Uint8Array(bytesOf(ROWS, 5));
  for (const size of [1, 7, 64, 1000, bytes.length]) {
    const read = await fetched(bytes, size);
    assert.deepEqual([...read.start], ROWS.map(({ start }) => start), `${size} bytes at a time`);
  }
});

test("columns that break off are refused", async () => {
  const bytes = new Uint8Array(bytesOf(ROWS, 5));
  await assert.rejects(fetched(bytes.slice(0, -1), 64), /cut short/);
});

function shownIn(window, { kinds = ShownKinds.every(), selected = NOTHING } = {}) {
  return Object.assign(new Shown(), { window, kinds, selected });
}

function rowsIn(window, options) {
  const rows = [];
  visitShown(columns(), shownIn(window, options), EVERYWHERE, (row) => rows.push(row));
  return rows.sort();
}

const certainty = (row, from, to) => shownIn({ from, to, whole: false }).certainty(columns(), row);

test("an exact span is certain wherever it overlaps, an inexact one only inside", () => {
  assert.equal(certainty(1, 90, 121), CERTAIN);
  assert.equal(certainty(1, 100, 200), POSSIBLE);
  assert.equal(certainty(2, 100, 200), CERTAIN);
  assert.equal(certainty(0, 0, 200), POSSIBLE);
  assert.equal(certainty(0, 97, 200), OUTSIDE);
});

test("whatever touches the window is found, and nothing else", () => {
  for (let from = 80; from <= 140; from += 1) {
    for (let to = from + 0.5; to <= 140; to += 7) {
      const touching = [0, 1, 2, 3, 4].filter((row) => {
        const { start, end } = ROWS[row];
        return start < to && (end > from || start >= from);
      });
      assert.deepEqual(rowsIn({ from, to, whole: false }), touching, `${from}..${to}`);
    }
  }
});

test("a moment lies in the window that begins with it, not in the one that ends there", () => {
  assert.deepEqual(rowsIn({ from: 110, to: 110.5, whole: false }), [1, 2, 4]);
  assert.deepEqual(rowsIn({ from: 109, to: 110, whole: false }), [1, 2]);
});

test("undated events show in the whole of time, or when selected", () => {
  assert.deepEqual(rowsIn({ from: 90, to: 130, whole: true }), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(rowsIn({ from: 90, to: 130, whole: false }), [0, 1, 2, 3, 4]);
  assert.deepEqual(rowsIn({ from: 90, to: 130, whole: false }, { selected: 5 }), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(rowsIn({ from: 90, to: 130, whole: true }, { selected: 5 }), [0, 1, 2, 3, 4, 5]);
});

test("hidden kinds do not show", () => {
  const none = new ShownKinds([], 8);
  assert.deepEqual(rowsIn({ from: 0, to: 999, whole: true }, { kinds: none }), []);
});

test("no events are no trouble", () => {
  const rows = [];
  visitShown(EventColumns.empty(), shownIn({ from: 0, to: 9, whole: true }), EVERYWHERE, (row) => rows.push(row));
  assert.deepEqual(rows, []);
});
