// Lines and areas: what lies inside, what lies near, what labels keep clear of.

import assert from "node:assert/strict";
import { test } from "node:test";

import { unitX, unitY, worldSize } from "../../assets/page/mercator.mjs";
import { boxesAlong, contains, distance, fromGeoJson } from "../../assets/page/shapes.mjs";

const read = (geometry) => fromGeoJson({ features: [{ geometry }] })[0];
const ring = (west, south, east, north) =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]];
const SQUARE = read({ type: "Polygon", coordinates: [ring(0, 0, 10, 10), ring(4, 4, 6, 6)] });
const LINE = read({ type: "LineString", coordinates: [[0, 0], [10, 0]] });
const inside = (x, y) => contains(SQUARE, unitX(x), unitY(y));

test("areas are told from lines, in a collection too", () => {
  assert.deepEqual([SQUARE.areas.length, SQUARE.lines.length], [2, 0]);
  assert.deepEqual([LINE.areas.length, LINE.lines.length], [0, 1]);
  const mixed = read({
    type: "GeometryCollection",
    geometries: [
      { type: "LineString", coordinates: [[20, 0], [30, 0]] },
      { type: "Polygon", coordinates: [ring(0, 0, 10, 10)] },
      { type: "Point", coordinates: [50, 50] },
    ],
  });
  assert.deepEqual([mixed.areas.length, mixed.lines.length], [1, 1]);
  assert.ok(contains(mixed, unitX(5), unitY(5)));
  assert.ok(!contains(mixed, unitX(25), unitY(1)));
  assert.equal(mixed.box.east, unitX(30));
});

test("a hole is outside", () => {
  assert.ok(inside(2, 2));
  assert.ok(!inside(5, 5));
  assert.ok(!inside(11, 5));
});

test("every part of a multipolygon counts", () => {
  const islands = read({
    type: "MultiPolygon", coordinates: [[ring(0, 0, 1, 1)], [ring(20, 20, 21, 21)]],
  });
  assert.ok(contains(islands, unitX(20.5), unitY(20.5)));
  assert.ok(!contains(islands, unitX(10), unitY(10)));
  assert.equal(islands.box.east, unitX(21));
});

test("the distance to a line is that to its nearest stretch, ends included", () => {
  assert.ok(Math.abs(distance(LINE, unitX(5), unitY(0) + 0.01) - 0.01) < 1e-9);
  assert.ok(Math.abs(distance(LINE, unitX(-3.6), unitY(0)) - 0.01) < 1e-9);
});

test("boxes lie all along a line in the view and nowhere else", () => {
  const zoom = 5;
  const size = worldSize(zoom);
  const view = { zoom, origin: { x: unitX(-1) * size, y: unitY(1) * size }, width: 400, height: 100 };
  const boxes = boxesAlong(LINE, view);
  const along = (x) => boxes.some((box) => box.left <= x && x <= box.right);
  for (let degree = 0; degree <= 10; degree += 0.5) assert.ok(along(unitX(degree) * size));
  assert.deepEqual(boxesAlong(LINE, { ...view, origin: { x: 0, y: 0 } }), []);
});
