import assert from "node:assert/strict";
import { test } from "node:test";

import { lines, points, rings } from "../../assets/page/geojson.mjs";

const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];

test("a geometry falls into rings, lines and points, however deep it is nested", () => {
  const polygon = { type: "Polygon", coordinates: [ring, ring] };
  const many = { type: "MultiPolygon", coordinates: [[ring], [ring]] };
  const line = { type: "LineString", coordinates: ring };
  const dots = { type: "MultiPoint", coordinates: [[1, 2], [3, 4]] };
  const nested = { type: "GeometryCollection", geometries: [line, dots] };
  const all = { type: "GeometryCollection", geometries: [polygon, many, nested] };
  assert.equal(rings(all).length, 4);
  assert.deepEqual(lines(all), [ring]);
  assert.deepEqual(points(all), [[1, 2], [3, 4]]);
  assert.deepEqual(points(line), []);
});
