import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { areaWords, lengthWords, measured, shortestWay } from "../../assets/page/measure.mjs";

const page = new URL("../../assets/page/vendor/geographiclib-geodesic.js", import.meta.url);
const window = {};
// as a script of the page: the library is no module
new Function("window", "module", "define", readFileSync(page, "utf8"))(window);
const library = window.geodesic;

const near = (actual, wanted, tolerance) =>
  assert.ok(Math.abs(actual - wanted) <= tolerance, `${actual} is not ${wanted}`);

test("a length is that of the geodesic, also over the date line", () => {
  // a degree along the equator and along a meridian at the pole (WGS 84)
  near(measured([[0, 0], [1, 0]], library).metres, 111_319.49, 0.01);
  near(measured([[0, 89], [0, 90]], library).metres, 111_693.86, 0.01);
  near(measured([[179.5, 0], [-179.5, 0]], library).metres, 111_319.49, 0.01);
  assert.equal(measured([[0, 0]], library).metres, 0);
});

test("three corners have an area, whichever way round they are set", () => {
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]];
  const wanted = 12_308_778_361; // a degree square at the equator (GeographicLib's Planimeter)
  near(measured(corners, library).squareMetres, wanted, wanted * 1e-6);
  near(measured([...corners].reverse(), library).squareMetres, wanted, wanted * 1e-6);
  assert.equal(measured(corners.slice(0, 2), library).squareMetres, null);
});

test("a long line is drawn along the shortest way, without a jump", () => {
  const way = shortestWay([[140, 40], [-125, 40]], library);
  assert.ok(way.some(([, latitude]) => latitude > 47));
  for (let i = 1; i < way.length; i += 1) assert.ok(Math.abs(way[i][0] - way[i - 1][0]) < 5);
  near(way[way.length - 1][0], 235, 1e-6);
});

test("figures are as fine as they are true", () => {
  assert.deepEqual([0, 850.4, 1234, 83_000, 3_145_210].map(lengthWords),
    ["0 m", "850 m", "1.23 km", "83 km", "3,145 km"]);
  assert.deepEqual([420, 52_000, 12.3e6, 5.4e10].map(areaWords),
    ["420 m²", "5.2 ha", "12.3 km²", "54,000 km²"]);
});
