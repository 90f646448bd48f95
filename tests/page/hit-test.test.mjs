// A click finds the symbol under it before any line, and a line before any area.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hitTest } from "../../assets/page/hit-test.mjs";
import { unitX, unitY, worldSize } from "../../assets/page/mercator.mjs";
import { fromDrawings } from "../../assets/page/shapes.mjs";

const ZOOM = 5;
const SIZE = worldSize(ZOOM);
const VIEW = { zoom: ZOOM, origin: { x: unitX(0) * SIZE, y: unitY(20) * SIZE }, width: 600, height: 500 };
const pixel = (x, y) => ({ x: unitX(x) * SIZE - VIEW.origin.x, y: unitY(y) * SIZE - VIEW.origin.y });
const square = (west, south, east, north) => ({
  areas: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
});
const [LARGE, SMALL, WIDE, LINE] = fromDrawings([
  square(2, 2, 12, 12),
  square(4, 4, 8, 8),
  square(-60, -40, 80, 60),
  { lines: [[[2, 15], [12, 15]]] },
]);
const AREAS = [{ shape: LARGE, row: 1 }, { shape: SMALL, row: 2 }];

test("the nearest symbol under the pointer is meant", () => {
  const marks = [{ x: 100, y: 100, radius: 13, row: 5 }, { x: 112, y: 100, radius: 13, row: 6 }];
  assert.deepEqual(hitTest({ x: 110, y: 100 }, VIEW, marks, []), { row: 6 });
  assert.deepEqual(hitTest({ x: 101, y: 100 }, VIEW, marks, []), { row: 5 });
  assert.equal(hitTest({ x: 160, y: 100 }, VIEW, marks, []), null);
});

test("a symbol comes before the area it stands in", () => {
  const { x, y } = pixel(6, 6);
  assert.deepEqual(hitTest({ x, y }, VIEW, [{ x, y, radius: 13, row: 9 }], AREAS), { row: 9 });
});

test("the smallest area under the pointer is meant, the larger ones come after it", () => {
  assert.deepEqual(hitTest(pixel(6, 6), VIEW, [], AREAS), { row: 2, rows: [2, 1] });
  assert.deepEqual(hitTest(pixel(10, 10), VIEW, [], AREAS), { row: 1, rows: [1] });
  assert.equal(hitTest(pixel(14, 6), VIEW, [], AREAS), null);
});

test("a line is met from a few pixels away", () => {
  const { x, y } = pixel(7, 15);
  const drawn = [{ shape: LINE, row: 3 }];
  assert.deepEqual(hitTest({ x, y: y + 5 }, VIEW, [], drawn), { row: 3 });
  assert.equal(hitTest({ x, y: y + 12 }, VIEW, [], drawn), null);
});

test("an area that fills the view is ground to stand on", () => {
  assert.equal(hitTest(pixel(6, 6), VIEW, [], [{ shape: WIDE, row: 4 }]), null);
});

test("a chip is met as a whole", () => {
  const group = { items: [] };
  const chip = { chip: true, group, left: 10, top: 10, right: 60, bottom: 34 };
  assert.deepEqual(hitTest({ x: 55, y: 30 }, VIEW, [chip], []), { group });
});

test("an area is found in every copy of the world", () => {
  const east = { ...VIEW, origin: { x: VIEW.origin.x + SIZE, y: VIEW.origin.y } };
  assert.equal(hitTest(pixel(6, 6), east, [], AREAS).row, 2);
  assert.equal(hitTest(pixel(6, 6), { ...VIEW, origin: { ...VIEW.origin, x: VIEW.origin.x - SIZE } }, [], AREAS).row, 2);
});
