// Events that would hide one another are fanned out or counted; none is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fan, group, SYMBOL } from "../../assets/page/grouping.mjs";
import { layOut } from "../../assets/page/paint-marks.mjs";

const at = (x, y, row) => ({ x, y, row, certainty: 2, side: SYMBOL, room: SYMBOL });
const crowd = (count, x = 100, y = 100) => Array.from({ length: count }, (_, row) => at(x, y, row));
const VIEW = { origin: { x: 0, y: 0 } };

test("events apart stay apart", () => {
  assert.equal(group([at(0, 0, 0), at(60, 0, 1), at(0, 60, 2)]).length, 3);
});

test("few events at one place are fanned out so that each can be clicked", () => {
  for (let count = 2; count <= 6; count += 1) {
    const marks = layOut(group(crowd(count)), VIEW);
    assert.equal(marks.length, count);
    for (const one of marks) {
      for (const other of marks) {
        if (one !== other) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= SYMBOL);
      }
    }
  }
});

test("an opened crowd hides none of its events, however many they are", () => {
  for (let count = 2; count <= 90; count += 1) {
    const places = fan(count);
    assert.equal(places.length, count);
    places.forEach((one, i) => places.slice(i + 1).forEach((other) =>
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= SYMBOL, `${count}`)));
  }
});

test("many events at one place become one chip that counts them", () => {
  const marks = layOut(group(crowd(40)), VIEW);
  assert.equal(marks.length, 1);
  assert.ok(marks[0].chip);
  assert.equal(marks[0].group.items.length, 40);
  assert.ok(marks[0].group.samePlace);
});

test("an opened crowd is fanned out whole", () => {
  const groups = group(crowd(40), ({ row }) => row === 17);
  const marks = layOut(groups, VIEW);
  assert.deepEqual(marks.map(({ row }) => row).sort((a, b) => a - b), [...Array(40).keys()]);
});

test("in a crowd of several places the open event stands by itself, the others are counted", () => {
  const items = Array.from({ length: 9 }, (_, row) => at(100 + row * 8, 100, row));
  const groups = group(items, ({ row }) => row === 3);
  const alone = groups.find(({ items: [first], ...one }) => one.fanned && first.row === 3);
  assert.equal(alone.items.length, 1);
  assert.deepEqual([alone.x, alone.y], [124, 100]);
  assert.equal(groups.filter(({ fanned }) => !fanned).reduce((sum, one) => sum + one.items.length, 0), 8);
});

test("no event is lost or counted twice, however they lie", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const items = Array.from({ length: 800 }, (_, row) => at(random() * 900, random() * 600, row));
  const rows = group(items).flatMap((one) => one.items.map(({ row }) => row));
  assert.deepEqual(rows.sort((a, b) => a - b), [...Array(800).keys()]);
});

test("groups do not depend on where the view begins", () => {
  const items = crowd(3).concat(at(109, 104, 3), at(300, 300, 4));
  const here = group(items).map((one) => one.items.length);
  const shifted = group(items.map((item) => ({ ...item, x: item.x + 1024 })));
  assert.deepEqual(shifted.map((one) => one.items.length), here);
});

test("a fan of two stands side by side", () => {
  const [left, right] = fan(2);
  assert.ok(left.x < 0 && right.x > 0);
  assert.ok(Math.abs(left.y) < 1e-9 && Math.abs(right.y) < 1e-9);
});

test("large symbols are fanned out farther, so that they do not hide one another", () => {
  const room = 40;
  const marks = layOut(group(crowd(5).map((item) => ({ ...item, side: room, room }))), VIEW);
  for (const one of marks) {
    for (const other of marks) {
      if (one !== other) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= room);
    }
  }
});

test("a large crowd is gathered in time that grows with it, not with its square", () => {
  const items = Array.from({ length: 30_000 }, (_, row) => ({ x: row % 7, y: row % 5, row, room: SYMBOL }));
  const start = performance.now();
  const [crowd, ...others] = group(items);
  assert.ok(performance.now() - start < 1000);
  assert.equal(others.length, 0);
  assert.deepEqual(crowd.items.map(({ row }) => row), items.map(({ row }) => row));
  assert.ok(Math.abs(crowd.x - 3) < 0.01 && Math.abs(crowd.y - 2) < 0.01);
});
