// Coasts and rivers are curves from near; what is straight or sharp stays so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { curved } from "../../assets/page/curves.mjs";

const points = (...pairs) => pairs.map(([x, y]) => ({ x, y }));
const turns = (line) => line.slice(1, -1).map((corner, i) => {
  const [before, after] = [line[i], line[i + 2]];
  const angle = Math.atan2(after.y - corner.y, after.x - corner.x) - Math.atan2(corner.y - before.y, corner.x - before.x);
  return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
});

test("a hewn coast turns little by little, through the same corners", () => {
  const coast = points([0, 0], [30, 12], [62, 10], [90, 25]);
  const bent = curved(coast);
  for (const corner of coast) assert.ok(bent.some(({ x, y }) => x === corner.x && y === corner.y));
  assert.ok(Math.max(...turns(bent)) < Math.max(...turns(coast)) / 2);
});

test("a long straight border does not bulge", () => {
  const border = points([0, 0], [400, 0], [800, 120]);
  for (const { x, y } of curved(border)) {
    assert.ok(Math.abs(y - (x <= 400 ? 0 : (x - 400) * 0.3)) < 1, `${x} ${y}`);
  }
});

test("a right angle stays one", () => {
  const corner = points([0, 0], [100, 0], [100, 100]);
  for (const { x, y } of curved(corner)) assert.ok(y === 0 || x === 100);
});

test("a ring is closed as before, and short stretches are left alone", () => {
  const ring = points([0, 0], [20, -8], [40, 0], [48, 20], [40, 40], [20, 48], [0, 40], [-8, 20], [0, 0]);
  const bent = curved(ring);
  assert.deepEqual(bent.at(-1), bent[0]);
  assert.deepEqual(curved(points([0, 0], [3, 1], [6, 0])), points([0, 0], [3, 1], [6, 0]));
  for (const line of [[], points([1, 1]), points([1, 1], [1, 1], [9, 9])]) {
    assert.ok(curved(line).every(({ x, y }) => Number.isFinite(x + y)));
  }
});
