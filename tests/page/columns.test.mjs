// The event columns: read as written, searched by time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CERTAIN, decode, EventColumns, POSSIBLE } from "../../assets/page/columns.mjs";
import { certaintyOf, NOTHING, VisibleRows } from "../../assets/page/visible.mjs";
import { bytesOf } from "./events.mjs";

const DAY = { start: 100, end: 101, exact: 1 };
const MONTH = { start: 90, end: 121, exact: 0 };
const STAY = { start: 95, end: 131, exact: 1 };
const UNTIL = { start: -Infinity, end: 97, exact: 0 };
const MOMENT = { start: 110, end: 110, exact: 1 };
const UNDATED = { start: NaN, end: NaN, exact: 0 };
const ROWS = [UNTIL, MONTH, STAY, DAY, MOMENT, UNDATED];

const columns = () => decode(bytesOf(ROWS, 5));

test("columns come out as they were written", () => {
  const read = decode(bytesOf([{ ...DAY, x: 0, y: 0, index: 7, shape: 2, kind: 3, status: 1 }], 1));
  assert.equal(read.count, 1);
  assert.deepEqual([read.x[0], read.y[0]], [0.5, 0.5]);
  assert.deepEqual(
    [read.index[0], read.shape[0], read.kind[0], read.status[0], read.exact[0]], [7, 2, 3, 1, 1],
  );
  assert.equal(read.rowOf(7), 0);
  assert.equal(read.rowOf(3), -1);
});

test("other bytes are refused", () => {
  assert.throws(() => decode(new ArrayBuffer(16)), /unknown format/);
});

function rowsIn(window, { kinds = new Uint8Array(9).fill(1), selected = NOTHING } = {}) {
  const visible = new VisibleRows();
  visible.update(columns(), window, kinds, selected);
  return visible;
}

function shown(window, options) {
  const { rows, count } = rowsIn(window, options);
  return [...rows.subarray(0, count)];
}

function certainty(row, from, to) {
  const { rows, certainties } = rowsIn({ from, to, whole: false });
  return certainties[rows.indexOf(row)];
}

test("an exact span is certain wherever it overlaps, an inexact one only inside", () => {
  assert.equal(certainty(1, 90, 121), CERTAIN);
  assert.equal(certainty(1, 100, 200), POSSIBLE);
  assert.equal(certainty(2, 100, 200), CERTAIN);
  assert.equal(certainty(0, 0, 200), POSSIBLE);
});

test("whatever touches the window is found, and nothing else", () => {
  for (let from = 80; from <= 140; from += 1) {
    for (let to = from + 0.5; to <= 140; to += 7) {
      const touching = [0, 1, 2, 3, 4].filter((row) => {
        const { start, end } = ROWS[row];
        return start < to && (end > from || start >= from);
      });
      assert.deepEqual(shown({ from, to, whole: false }), touching, `${from}..${to}`);
    }
  }
});

test("the window shows what touches it and nothing else", () => {
  assert.deepEqual(shown({ from: 97, to: 100, whole: false }), [1, 2]);
  assert.deepEqual(shown({ from: 131, to: 200, whole: false }), []);
});

test("a moment lies in the window that begins with it, not in the one that ends there", () => {
  assert.deepEqual(shown({ from: 110, to: 110.5, whole: false }), [1, 2, 4]);
  assert.deepEqual(shown({ from: 109, to: 110, whole: false }), [1, 2]);
});

test("undated events show in the whole of time, or when selected", () => {
  assert.deepEqual(shown({ from: 90, to: 130, whole: true }), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(shown({ from: 90, to: 130, whole: false }), [0, 1, 2, 3, 4]);
  assert.deepEqual(
    shown({ from: 90, to: 130, whole: false }, { selected: 5 }), [0, 1, 2, 3, 4, 5],
  );
});

test("hidden kinds do not show", () => {
  const kinds = new Uint8Array(9);
  assert.deepEqual(shown({ from: 0, to: 999, whole: true }, { kinds }), []);
});

test("no events are no trouble", () => {
  assert.deepEqual(EventColumns.empty().range(0, 10), [0, 0]);
});

test("a window over a million events is found without looking at them all", () => {
  const count = 1_000_000;
  const days = Float64Array.from({ length: count }, (_, i) => i / 100);
  const many = new EventColumns({ ...EventColumns.empty(), count, dated: count, start: days, end: days });
  const start = performance.now();
  for (let i = 0; i < 1000; i += 1) many.range(i, i + 1);
  assert.ok(performance.now() - start < 100);
  assert.deepEqual(many.range(10, 11), [1000, 1100]);
});

test("asked of one row, the answer is the same as for all", () => {
  const kinds = new Uint8Array(9).fill(1);
  for (const selected of [NOTHING, 5]) {
    for (let from = 80; from <= 140; from += 1) {
      for (const window of [from, from + 0.5, from + 21].map((to) => ({ from, to, whole: from < 90 }))) {
        const { rows, certainties, count } = rowsIn(window, { selected });
        const all = new Map(Array.from({ length: count }, (_, i) => [rows[i], certainties[i]]));
        ROWS.forEach((_, row) =>
          assert.equal(certaintyOf(columns(), row, window, kinds, selected), all.get(row) ?? 0));
      }
    }
  }
});
