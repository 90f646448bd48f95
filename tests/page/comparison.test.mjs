// Two windows set against each other: every cell tells how many more events there are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../../assets/page/columns.mjs";
import { Comparison, differenceWords, largestDifference, strength } from "../../assets/page/comparison.mjs";
import { ShownKinds } from "../../assets/page/shown-kinds.mjs";
import { bytesOf } from "./events.mjs";

const WORLD = { zoom: 2, origin: { x: 0, y: 0 }, width: 1024, height: 1024 };
const FIRST = { from: 100, to: 110 };
const OTHER = { from: 90, to: 100 };
const here = { x: 0.25, y: 0.25 };
const there = { x: 0.75, y: 0.5 };

function cellsOf(rows, { view = WORLD, kinds = ShownKinds.every() } = {}) {
  const dated = rows.filter(({ start }) => !Number.isNaN(start)).length;
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  return new Comparison().cells(decode(bytesOf(sorted, dated)), kinds, view, FIRST, OTHER);
}

const day = (start, place, kind = 0) => ({ start, end: start + 1, ...place, kind });

test("a cell counts both windows where it lies", () => {
  const cells = cellsOf([day(101, here), day(102, here), day(95, here), day(94, there)]);
  assert.deepEqual(cells.map(({ a, b }) => [a, b]).sort(), [[0, 1], [2, 1]]);
  const { x, y, side } = cells.find(({ a }) => a === 2);
  assert.ok(x <= 256 && 256 < x + side && y <= 256 && 256 < y + side);
});

test("an event that lasts through both windows makes no difference", () => {
  const [cell] = cellsOf([{ start: 85, end: 120, ...here }]);
  assert.deepEqual([cell.a, cell.b, differenceWords(cell)], [1, 1, "="]);
});

test("hidden kinds and what lies outside both windows do not count", () => {
  const kinds = new ShownKinds([0], 2);
  assert.deepEqual(cellsOf([day(101, here, 1), day(95, there, 1)], { kinds }), []);
  assert.deepEqual(cellsOf([day(10, here), day(300, there)]), []);
});

test("where the view shows the world more than once, so does the comparison", () => {
  const wide = { ...WORLD, width: 2048 };
  assert.equal(cellsOf([day(101, here)], { view: wide }).length, 2);
});

test("the sign says what the colour says", () => {
  assert.equal(differenceWords({ a: 12, b: 0 }), "+12");
  assert.equal(differenceWords({ a: 1, b: 4 }), "−3");
  assert.equal(differenceWords({ a: 2_500_000, b: 0 }), "+2500k");
});

test("the largest difference shows strongest, none not at all", () => {
  const cells = [{ a: 9, b: 0 }, { a: 1, b: 3 }, { a: 5, b: 5 }];
  const most = largestDifference(cells);
  assert.equal(most, 9);
  assert.equal(strength(cells[0], most), 1);
  assert.ok(strength(cells[1], most) < 1);
  assert.equal(strength(cells[2], most), 0);
  assert.equal(strength({ a: 0, b: 0 }, 0), 0);
});
