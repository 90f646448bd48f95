// The projection and the copies of the world side by side.

import assert from "node:assert/strict";
import { test } from "node:test";

import { copies, latitude, longitude, unitX, unitY, worldSize } from "../../assets/page/mercator.mjs";

test("the corners of the projection are the corners of the unit square", () => {
  assert.deepEqual([unitX(-180), unitX(180)], [0, 1]);
  assert.ok(Math.abs(unitY(85.0511287798)) < 1e-9);
  assert.ok(Math.abs(unitY(-85.0511287798) - 1) < 1e-9);
});

test("the poles lie on the edge, not in infinity", () => {
  assert.equal(unitY(90), unitY(85.0511287798));
  assert.equal(unitY(-90), unitY(-85.0511287798));
});

test("there and back again", () => {
  for (const place of [[-110.48, 22.36], [0, 0], [179.9, -77], [12.5, 41.9]]) {
    assert.ok(Math.abs(longitude(unitX(place[0])) - place[0]) < 1e-9);
    assert.ok(Math.abs(latitude(unitY(place[1])) - place[1]) < 1e-9);
  }
});

test("each zoom doubles the world", () => {
  assert.deepEqual([worldSize(0), worldSize(3)], [256, 2048]);
});

test("a view over the date line sees the world twice", () => {
  assert.deepEqual(copies(200, 900, 1024), [0]);
  assert.deepEqual(copies(900, 1300, 1024), [0, 1024]);
  assert.deepEqual(copies(-100, 100, 1024), [-1024, 0]);
});
