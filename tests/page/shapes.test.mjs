// Lines and areas: what lies inside, what lies near, what labels keep clear of.

import assert from "node:assert/strict";
import { test } from "node:test";

import { unitX, unitY, worldSize } from "../../assets/page/mercator.mjs";
import { thinned, withoutSeams } from "../../assets/page/shape-paths.mjs";
import { boxesAlong, contains, distance, fromDrawings, thicknessOf } from "../../assets/page/shapes.mjs";

const read = (drawing) => fromDrawings([drawing])[0];
const ring = (west, south, east, north) =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]];
const SQUARE = read({ areas: [ring(0, 0, 10, 10), ring(4, 4, 6, 6)] });
const LINE = read({ lines: [[[0, 0], [10, 0]]] });
const inside = (x, y) => contains(SQUARE, unitX(x), unitY(y));

test("areas with and without an edge, lines and ways are all met", () => {
  const mixed = read({
    areas: [ring(0, 0, 10, 10)],
    soft: [ring(40, 0, 50, 10)],
    lines: [[[20, 0], [30, 0]]],
    ways: [[[20, 5], [30, 5]]],
  });
  assert.ok(contains(mixed, unitX(5), unitY(5)));
  assert.ok(contains(mixed, unitX(45), unitY(5)));
  assert.ok(!contains(mixed, unitX(25), unitY(1)));
  for (const latitude of [0, 5]) assert.ok(distance(mixed, unitX(25), unitY(latitude)) < 1e-9);
  assert.equal(mixed.box.east, unitX(50));
});

test("a point with an error is met in its circle and along the line to what it starts from", () => {
  const offset = read({ spots: [{ at: [10, 0], error: 111, from: [13, 0] }] });
  assert.ok(contains(offset, unitX(10.9), unitY(0)));
  assert.ok(!contains(offset, unitX(11.1), unitY(0)));
  assert.ok(distance(offset, unitX(12), unitY(0)) < 1e-9);
});

test("the line back to what a point starts from goes the short way round the world", () => {
  const fiji = read({ spots: [{ at: [-179.5, -17], error: 20, from: [179.4, -17] }] });
  assert.ok(fiji.box.east - fiji.box.west < 0.01);
});

test("a city is plain however large it is, unless more is known of the point", () => {
  assert.ok(read({ spots: [{ at: [10, 0], radius: 12 }] }).plain);
  assert.ok(!read({ spots: [{ at: [10, 0], radius: 12, error: 5 }] }).plain);
  assert.ok(!read({ spots: [{ at: [10, 0] }, { at: [12, 0] }] }).plain);
});

test("a circle around the pole reaches it and spans the world", () => {
  const polar = read({ spots: [{ at: [20, 88], error: 1500 }] });
  assert.ok(contains(polar, unitX(-100), unitY(85)));
  assert.ok(contains(polar, unitX(20), unitY(85)));
  assert.ok(!contains(polar, unitX(-160), unitY(75)));
  assert.ok(Math.abs(polar.box.east - polar.box.west - 1) < 1e-9);
});

test("the map's own ends are no edge of an area", () => {
  const cut = read({ areas: [[[170, 60], [180, 60], [180, 70], [170, 70], [170, 60]]] }).areas[0];
  const stretches = withoutSeams(cut);
  assert.deepEqual(stretches.map((stretch) => stretch.length / 2), [2, 3]);
  assert.equal(withoutSeams(SQUARE.areas[0]).length, 1);
});

test("corners that nobody could tell apart are left out, the ends never", () => {
  const fine = Float64Array.from({ length: 2002 }, (_, i) => (i % 2 ? 0.5 : i / 2002));
  const drawn = thinned(fine, { west: 0, north: 0 }, 256);
  assert.ok(drawn.length < 1000);
  assert.deepEqual(drawn.slice(-2), [fine.at(-2) * 256, 128]);
});

test("a hole is outside", () => {
  assert.ok(inside(2, 2));
  assert.ok(!inside(5, 5));
  assert.ok(!inside(11, 5));
});

test("every part of a multipolygon counts", () => {
  const islands = read({ areas: [ring(0, 0, 1, 1), ring(20, 20, 21, 21)] });
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

test("a band is as thick as it is wide, however large it is all in all", () => {
  const square = (from, to) => [from, from, to, from, to, to, from, to, from, from];
  const hole = (from, to) => [from, from, from, to, to, to, to, from, from, from];
  const band = thicknessOf([square(0, 100), hole(2, 98)]);
  assert.ok(band > 0.8 && band < 1.2, `${band}`);
  assert.ok(thicknessOf([square(0, 100)]) > 20);
  assert.equal(thicknessOf([]), 0);
});
