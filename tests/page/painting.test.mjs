// Small decisions of painting that need no canvas.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CERTAIN, decode, POSSIBLE } from "../../assets/page/columns.mjs";
import { SYMBOL } from "../../assets/page/grouping.mjs";
import { itemsInView, sideOf } from "../../assets/page/items.mjs";
import { commonest } from "../../assets/page/paint-marks.mjs";
import { arrows } from "../../assets/page/paint-ways.mjs";
import { DEPTH, RELIEF } from "../../assets/page/shading.mjs";
import { look } from "../../assets/page/sprites.mjs";
import { Shown } from "../../assets/page/visible.mjs";
import { bytesOf } from "./events.mjs";

test("planned, certain and only possible events look different", () => {
  const looks = [look("planned", CERTAIN), look("occurred", CERTAIN), look("occurred", POSSIBLE)];
  assert.equal(new Set(looks).size, 3);
});

test("a chip shows the commonest kinds", () => {
  assert.deepEqual(commonest(["a", "b", "b", "c", "b", "c", "d"], 2), ["b", "c"]);
});

test("slopes away from the light are shadow, slopes towards it light, level ground is neither", () => {
  const relief = { shadow: [10, 20, 30, 1], light: [255, 250, 240, 0.5] };
  const pixels = Uint8ClampedArray.of(88, 88, 88, 255, 168, 168, 168, 255, 128, 128, 128, 255);
  RELIEF.shade(pixels, { relief });
  assert.deepEqual([...pixels.slice(0, 3)], [10, 20, 30]);
  assert.deepEqual([...pixels.slice(4, 7)], [255, 250, 240]);
  const [shadow, light, level] = [pixels[3], pixels[7], pixels[11]];
  assert.ok(shadow > light && light > level);
  assert.equal(level, 0);
});

test("the deeper the water, the more it is tinted", () => {
  const pixels = Uint8ClampedArray.of(0, 0, 0, 255, 90, 90, 90, 255, 250, 250, 250, 255);
  DEPTH.shade(pixels, { deep: [1, 2, 3] });
  assert.deepEqual([...pixels], [1, 2, 3, 0, 1, 2, 3, 90, 1, 2, 3, 250]);
});

test("the relief fades where it would be blurred", () => {
  const strengths = [2, 5, 6, 7, 8, 10].map(RELIEF.strengthAt);
  assert.equal(strengths[0], 1);
  assert.equal(strengths.at(-1), 0);
  assert.deepEqual(strengths, [...strengths].sort((a, b) => b - a));
});

const columns = decode(bytesOf([
  { x: 0.1, y: 0.5, start: 1, end: 2 },
  { x: 0.5, y: 0.5, start: 2, end: 9, exact: 0 },
  { x: 0.9, y: 0.5, start: 3, end: 4, area: 128, flags: 1 },
], 3));
const visible = new Shown();
visible.window = { from: 0, to: 5, whole: false };
const view = (x) => ({ zoom: 4, origin: { x, y: 1800 }, width: 800, height: 500 });

test("only events in view are drawn, with their certainty", () => {
  const items = itemsInView(columns, visible, view(1800), 10);
  const [{ x, y, ...item }] = items;
  assert.equal(items.length, 1);
  assert.deepEqual([x, y].map(Math.round), [2048, 2048]);
  assert.deepEqual(item, { row: 1, certainty: POSSIBLE, side: SYMBOL, room: SYMBOL });
});

test("across the date line both sides are drawn", () => {
  const rows = itemsInView(columns, visible, view(3900), 10).map(({ row, x }) => [row, Math.round(x)]);
  assert.deepEqual(rows, [[0, Math.round(0.1 * 4096 + 4096)]]);
  const west = itemsInView(columns, visible, view(-600), 10).map(({ row }) => row);
  assert.deepEqual(west, [2]);
});

test("too many events in view are no symbols any more", () => {
  assert.equal(itemsInView(columns, visible, { ...view(0), width: 4096 }, 2), null);
});

test("twice the area is a symbol of twice the area, and rings take room", () => {
  assert.ok(Math.abs(sideOf(128) ** 2 / sideOf(64) ** 2 - 2) < 0.2);
  const [item] = itemsInView(columns, visible, { ...view(3500), width: 400 }, 10);
  assert.equal(item.row, 2);
  assert.ok(item.room > item.side);
});

test("arrow heads point along a way, and one stands at its end", () => {
  const heads = arrows([0, 0, 300, 0, 300, 300]);
  assert.deepEqual(heads.at(-1), { x: 300, y: 300, angle: Math.PI / 2 });
  assert.equal(heads[0].angle, 0);
  assert.ok(heads.length >= 3);
  assert.deepEqual(arrows([0, 0, 3, 0]), []);
});
