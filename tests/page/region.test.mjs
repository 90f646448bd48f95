import assert from "node:assert/strict";
import { test } from "node:test";

import { Chosen, marksOf } from "../../assets/page/chosen.mjs";
import { unitX, unitY } from "../../assets/page/mercator.mjs";
import { regionOf } from "../../assets/page/region.mjs";

const holds = (ring, longitude, latitude) =>
  regionOf(ring).holds(unitX(longitude), unitY(latitude));

test("a box holds what lies between its corners, edges too", () => {
  const ring = [[10, 10], [20, 10], [20, -10], [10, -10]];
  assert.ok(holds(ring, 15, 0));
  assert.ok(holds(ring, 10, 10));
  assert.ok(!holds(ring, 21, 0));
  assert.ok(!holds(ring, 15, 11));
});

test("a lasso holds its inside, and not what it goes around twice", () => {
  const corner = [[0, 0], [10, 0], [10, 10]];
  assert.ok(holds(corner, 9, 5));
  assert.ok(!holds(corner, 1, 5));
  const twice = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [10, 0], [10, 10], [0, 10]];
  assert.ok(!holds(twice, 5, 5));
});

test("a region over the date line holds both sides, in whatever copy of the world it was drawn", () => {
  for (const turn of [-720, 0, 360]) {
    const ring = [[170 + turn, 10], [190 + turn, 10], [190 + turn, -10], [170 + turn, -10]];
    assert.ok(holds(ring, 175, 0));
    assert.ok(holds(ring, -175, 0));
    assert.ok(!holds(ring, 0, 0));
  }
});

test("marks go to the app and come back by position in the dossier", () => {
  const columns = { count: 4, position: (row) => [9, 0, 3, 17][row] };
  const bytes = Uint8Array.from(atob(marksOf(columns, [0, 3])), (sign) => sign.charCodeAt(0));
  assert.deepEqual([...bytes], [0, 2, 2]);
  const chosen = new Chosen();
  chosen.take(columns, bytes);
  assert.deepEqual([...chosen.rows], [0, 3]);
  assert.deepEqual([0, 1, 2, 3].map((row) => chosen.has(row)), [true, false, false, true]);
  chosen.take(columns, new Uint8Array(0));
  assert.equal(chosen.rows.length, 0);
});
