// Titles stand beside their symbols where there is room, and nowhere else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { group, SYMBOL } from "../../assets/page/grouping.mjs";
import { layOutTitles } from "../../assets/page/titles.mjs";

const at = (x, y, row, room = SYMBOL) => ({ x, y, row, certainty: 2, side: room, room });
const measure = (text) => text.length * 6;
const lay = (items, options = {}) => layOutTitles(group(items), {
  zoom: 6, selected: -1, title: (row) => `Talks number ${row}`, measure, boxes: [], ...options,
});
const apart = (one, other) =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

test("a symbol with room around it has its title on the right", () => {
  const [title] = lay([at(100, 100, 3)]);
  assert.deepEqual(title.lines, ["Talks number 3"]);
  assert.ok(title.left > 100 + SYMBOL / 2);
  assert.ok(title.top < 100 && title.bottom > 100);
});

test("titles touch neither one another, nor symbols, nor what is in the way", () => {
  const items = Array.from({ length: 40 }, (_, row) => at((row % 8) * 45, Math.floor(row / 8) * 38, row));
  const way = { left: 380, top: -50, right: 384, bottom: 400 };
  const titles = lay(items, { boxes: [way] });
  assert.ok(titles.length > 0 && titles.length < items.length);
  titles.forEach((one, i) => {
    assert.ok(apart(one, way));
    titles.slice(i + 1).forEach((other) => assert.ok(apart(one, other)));
    for (const { x, y } of items) {
      assert.ok(apart(one, { left: x - 11, top: y - 11, right: x + 11, bottom: y + 11 }));
    }
  });
});

test("the larger symbol has its title first", () => {
  const titles = lay([at(100, 100, 0), at(150, 100, 1, 40)], { boxes: [{ left: 0, top: 0, right: 400, bottom: 80 }] });
  assert.equal(titles[0].row, 1);
});

test("crowds, the selected event, far views and thickets have none", () => {
  assert.deepEqual(lay([at(100, 100, 0), at(101, 100, 1)]), []);
  assert.deepEqual(lay([at(100, 100, 0)], { selected: 0 }), []);
  assert.deepEqual(lay([at(100, 100, 0)], { zoom: 3 }), []);
  const many = Array.from({ length: 100 }, (_, row) => at(row * 300, 0, row));
  assert.deepEqual(lay(many), []);
});

test("a long title is cut and broken into lines", () => {
  const long = "word ".repeat(60);
  const [title] = lay([at(100, 100, 0)], { title: () => long });
  assert.ok(title.lines.length <= 3);
  assert.ok(title.lines.join(" ").endsWith("…"));
});
