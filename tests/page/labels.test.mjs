// Labels never touch one another; the important ones come first.

import assert from "node:assert/strict";
import { test } from "node:test";

import { place, Taken } from "../../assets/page/label-layout.mjs";
import { labelStyle, lines } from "../../assets/page/label-style.mjs";
import { DARK, LIGHT } from "../../assets/page/theme.mjs";

const wanted = (x, y) => ({ x, y, width: 60, height: 14, beside: true, dotCovered: false, reach: 6 });
const apart = (a, b) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test("a label with room stands to the right of its dot", () => {
  const box = place(wanted(100, 100), new Taken());
  assert.equal(box.left, 106);
  assert.equal((box.top + box.bottom) / 2, 100);
});

test("a label whose first place is taken stands elsewhere", () => {
  const taken = new Taken();
  const obstacle = { left: 108, top: 90, right: 130, bottom: 110 };
  taken.add(obstacle);
  const box = place(wanted(100, 100), taken);
  assert.ok(apart(box, obstacle));
});

test("a label without room is left out", () => {
  const taken = new Taken();
  taken.add({ left: 0, top: 0, right: 300, bottom: 300 });
  assert.equal(place(wanted(100, 100), taken), null);
});

test("no two labels touch, however crowded the map", () => {
  const taken = new Taken();
  const boxes = [];
  for (let x = 0; x < 600; x += 23) {
    for (let y = 0; y < 400; y += 17) {
      const box = place(wanted(x, y), taken);
      if (box) boxes.push(box);
    }
  }
  assert.ok(boxes.length > 20);
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => assert.ok(apart(one, other))));
});

test("an area's name stands in its middle", () => {
  const box = place({ x: 50, y: 50, width: 40, height: 10, beside: false }, new Taken());
  assert.deepEqual(box, { left: 30, top: 45, right: 70, bottom: 55 });
});

test("an area's name may step aside, a fixed one may not", () => {
  const taken = new Taken();
  taken.add({ left: 45, top: 45, right: 55, bottom: 55 });
  const name = { x: 50, y: 50, width: 40, height: 10, beside: false };
  assert.notEqual(place({ ...name }, taken), null);
  assert.equal(place({ ...name, fixed: true }, taken), null);
});

test("long names are broken into at most three lines, and no word is lost", () => {
  assert.deepEqual(lines("Tyrrhenian Sea", 11), ["Tyrrhenian", "Sea"]);
  assert.deepEqual(lines("Lima", 3), ["Lima"]);
  const name = "Saint Helena, Ascension and Tristan da Cunha";
  assert.ok(lines(name, 12).length <= 3);
  assert.equal(lines(name, 12).join(" "), name);
});

test("capitals are written larger than towns, seas in italics", () => {
  const capital = labelStyle("cities", 1, 2, 5, LIGHT);
  const town = labelStyle("cities", 6, 0, 5, LIGHT);
  assert.ok(capital.size > town.size);
  assert.match(labelStyle("seas", 2, 0, 5, LIGHT).font, /^italic/);
  assert.notEqual(labelStyle("seas", 2, 0, 5, DARK).colour, labelStyle("seas", 2, 0, 5, LIGHT).colour);
});
