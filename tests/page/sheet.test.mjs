// Many extents are painted a slice a frame, and playing through time does not keep them from it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Sheet } from "../../assets/page/sheet.mjs";

const VIEW = { zoom: 4, origin: { x: 0, y: 0 }, width: 800, height: 600, ratio: 1 };
const THEME = { name: "light" };
const drawn = (count, certainty = 2) =>
  Array.from({ length: count }, (_, row) => ({ row, certainty, selected: false }));

// What was painted of each list, on a canvas that only remembers it.
function painter(cost = 3000) {
  const made = { painted: [], tasks: null, paint: null };
  made.paint = (context, view, list) => { made.painted.push(list.length); };
  made.tasks = (view, list) => list.map(({ row, certainty }) => ({
    cost, run: (context) => context.done.push(`${row}/${certainty}`),
  }));
  return made;
}

globalThis.document = {
  createElement: () => {
    const context = { done: [], scale() {} };
    return { getContext: () => context, context };
  },
};
const screen = () => ({ shown: null, drawImage(canvas) { this.shown = [...canvas.context.done]; } });

function frames(sheet, target, list, view = VIEW) {
  for (let count = 1; ; count += 1) {
    if (!sheet.paint(target, view, list, THEME)) return count;
    assert.ok(count < 500, "it never ends");
  }
}

test("a few extents are painted at once", () => {
  const made = painter();
  assert.equal(frames(new Sheet(made), screen(), drawn(10)), 1);
  assert.deepEqual(made.painted, [10]);
});

test("hundreds take several frames, each with little work, and all come", () => {
  const target = screen();
  const sheet = new Sheet(painter());
  let before = 0;
  for (let unfinished = true; unfinished;) {
    unfinished = sheet.paint(target, VIEW, drawn(300), THEME);
    assert.ok(target.shown.length - before <= 4);
    before = target.shown.length;
  }
  assert.equal(new Set(target.shown).size, 300);
  assert.equal(frames(sheet, target, drawn(300)), 1);
});

test("while the window moves every picture is finished before the next is begun", () => {
  const target = screen();
  const sheet = new Sheet(painter());
  frames(sheet, target, drawn(60));
  for (let frame = 0; frame < 200; frame += 1) {
    sheet.paint(target, VIEW, drawn(60 + frame), THEME);
    assert.ok(target.shown.length >= 60);
  }
  assert.ok(target.shown.length > 100);
  frames(sheet, target, drawn(60, 1));
  assert.equal(target.shown.length, 60);
  assert.ok(target.shown.every((name) => name.endsWith("/1")));
});

test("of another view nothing old is shown", () => {
  const target = screen();
  const sheet = new Sheet(painter());
  frames(sheet, target, drawn(60));
  sheet.paint(target, { ...VIEW, zoom: 5 }, drawn(60), THEME);
  assert.ok(target.shown.length < 60);
});
