// The page's words, coordinates and graticule.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { linesIn, mark, position, stepOf, wrapped } from "../../assets/page/degrees.mjs";
import { nameOf } from "../../assets/page/label-style.mjs";
import { unitX, unitY, worldSize } from "../../assets/page/mercator.mjs";
import { wordsOf } from "../../assets/page/page-words.mjs";

const shapeOf = (words) =>
  typeof words === "object"
    ? Object.fromEntries(Object.entries(words).map(([name, part]) => [name, shapeOf(part)]))
    : typeof words;
const COMPASS = wordsOf("en").compass;

test("every language says everything, and nothing in the other's words", () => {
  assert.deepEqual(shapeOf(wordsOf("es")), shapeOf(wordsOf("en")));
  assert.notEqual(wordsOf("es").legend, wordsOf("en").legend);
  assert.equal(wordsOf("xx"), wordsOf("en"));
});

test("the legend names every kind that has a symbol", () => {
  const url = new URL("../../assets/page/symbols.json", import.meta.url);
  const kinds = Object.keys(JSON.parse(readFileSync(url, "utf8")));
  assert.deepEqual(Object.keys(wordsOf("en").kinds), kinds);
});

test("a label is in the language asked for, English where that is the same", () => {
  const columns = { name: ["London", "Lima"], es: { 0: "Londres" } };
  assert.deepEqual([0, 1].map((i) => nameOf(columns, i, "es")), ["Londres", "Lima"]);
  assert.equal(nameOf(columns, 0, "en"), "London");
});

test("coordinates are as fine as the map, on any copy of the world", () => {
  assert.equal(position(23.4514, -106.3217, 3, "en", COMPASS), "23.5° N, 106.3° W");
  assert.equal(position(-23.4514, 106.3217 + 720, 10, "en", COMPASS), "23.4514° S, 106.3217° E");
  assert.equal(position(23.4514, -106.3217, 5, "es", wordsOf("es").compass), "23,45° N; 106,32° O");
  assert.equal(wrapped(190), -170);
  assert.equal(wrapped(-180), -180);
});

test("the graticule is written in degrees and minutes", () => {
  assert.deepEqual(
    [22.5, -0.25, 0, 180, -90].map((degrees) => mark(degrees, "N", "S")),
    ["22°30′ N", "0°15′ S", "0°", "180°", "90° S"],
  );
});

test("lines of the graticule are neither crowded nor rare, at any zoom", () => {
  for (let zoom = 2; zoom <= 10; zoom += 1) {
    const size = worldSize(zoom);
    const view = { zoom, origin: { x: unitX(179) * size - 640, y: unitY(52) * size - 400 }, width: 1280, height: 800 };
    const { meridians, parallels } = linesIn(view);
    assert.ok(meridians.length >= 3 && meridians.length <= 15, `${zoom}: ${meridians.length}`);
    assert.ok(parallels.length >= 2 && parallels.length <= 13, `${zoom}: ${parallels.length}`);
    assert.ok(meridians.every(({ degrees }) => degrees >= -180 && degrees < 180));
  }
  assert.equal(stepOf(0.1), 30);
});
