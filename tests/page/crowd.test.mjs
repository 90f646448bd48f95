// Cells over very many events: counted as one by one, whatever moves.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CellCounts } from "../../assets/page/cell-counts.mjs";
import { decode } from "../../assets/page/columns.mjs";
import { cellAt, Crowd, largest } from "../../assets/page/crowd.mjs";
import { itemsInView, visitShown } from "../../assets/page/items.mjs";
import { cssColour, lut, share, topOf } from "../../assets/page/paint-crowd.mjs";
import { interleaved, SIDE } from "../../assets/page/places.mjs";
import { ShownKinds } from "../../assets/page/shown-kinds.mjs";
import { NOTHING, Shown } from "../../assets/page/visible.mjs";
import { bytesOf, placeOf } from "./events.mjs";

// Numbers that look random and are the same in every run.
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const AWKWARD = [
  { x: 0, y: 0 }, { x: 1 - 1e-9, y: 1 - 1e-9 }, { x: 0, y: 0.5 }, { x: 1 - 1e-9, y: 0.5 }, { x: 0.5, y: 0.5 },
];

// Events of every length, a quarter of them at one place, in chunks that are ordered by place.
function world(seed, count = 400, size = 32) {
  const random = numbers(seed);
  const event = (i) => {
    const start = random() < 0.05 ? -Infinity : random() * 1000;
    const length = [0, 0.5, 30, 400, Infinity][Math.floor(random() * 5)];
    const place = i < AWKWARD.length ? AWKWARD[i] : random() < 0.25 ? AWKWARD[4] : { x: random(), y: random() };
    return {
      ...place, kind: Math.floor(random() * 3), exact: Math.floor(random() * 2),
      start, end: start === -Infinity ? random() * 1000 : start + length,
    };
  };
  const dated = Array.from({ length: count }, (_, i) => event(i));
  const undated = Array.from({ length: 10 }, () => ({ x: random(), y: random(), kind: 0, start: NaN, end: NaN }));
  const rows = [];
  const chunks = [];
  for (let at = 0; at < count; at += size) {
    chunks.push(rows.length);
    rows.push(...byPlace(dated.slice(at, at + size)));
  }
  chunks.push(rows.length);
  rows.push(...byPlace(undated));
  return decode(bytesOf(rows, count, { chunks }));
}

const byPlace = (rows) => rows.sort((a, b) => interleaved(placeOf(a.x, a.y)) - interleaved(placeOf(b.x, b.y)));

const WINDOWS = [
  [0, 1000, true], [100, 200], [110, 210], [200, 300], [0, 0.001], [999, 1000], [-5000, -4000], [0, 1000, true],
  [450, 460], [460, 470], [-1e9, 500], [500, 1e9], [300, 700],
].map(([from, to, whole = false]) => ({ from, to, whole }));
const SOME = new ShownKinds([0, 2], 3);

function counted(columns, box, window, kinds) {
  const shown = Object.assign(new Shown(), { window, kinds });
  const counts = new Array(box.width * box.height).fill(0);
  for (let row = 0; row < columns.count; row += 1) {
    if (!shown.certainty(columns, row)) continue;
    const place = columns.place[row];
    const x = (((place & 0xffff) >>> box.shift) - box.left) & ((SIDE >>> box.shift) - 1);
    const y = (place >>> 16 >>> box.shift) - box.top;
    if (x < box.width && y >= 0 && y < box.height) counts[y * box.width + x] += 1;
  }
  return counts;
}

const BOXES = [
  { shift: 12, left: 0, top: 0, width: 16, height: 16 },
  { shift: 10, left: 20, top: 30, width: 9, height: 5 },
  { shift: 10, left: -6, top: 10, width: 12, height: 40 },
  { shift: 9, left: 122, top: 0, width: 12, height: 128 },
];

for (const seed of [1, 2, 3]) {
  test(`cells count what lies in the window, wherever it moves (${seed})`, () => {
    const columns = world(seed);
    for (const box of BOXES) {
      for (const kinds of [ShownKinds.every(), SOME]) {
        const cells = new CellCounts();
        for (const window of WINDOWS) {
          cells.update(columns, box, window, kinds);
          const expected = counted(columns, box, window, kinds);
          assert.deepEqual([...cells.counts], expected, JSON.stringify([box, window]));
          assert.equal(cells.total, expected.reduce((sum, count) => sum + count, 0));
        }
      }
    }
  });
}

test("the map may look elsewhere, at other kinds and at other events between two moves", () => {
  const [one, other] = [world(4), world(5, 90)];
  const every = ShownKinds.every();
  const cells = new CellCounts();
  for (const [i, window] of WINDOWS.entries()) {
    const columns = i % 5 === 4 ? other : one;
    const [box, kinds] = [BOXES[i % 2], i % 3 ? every : SOME];
    cells.update(columns, box, window, kinds);
    assert.deepEqual([...cells.counts], counted(columns, box, window, kinds));
  }
});

const shownWhole = () => Object.assign(new Shown(), { window: { from: 0, to: 1000, whole: true } });

test("the events of a box are found without those elsewhere", () => {
  const columns = world(6, 2000, 256);
  const shown = Object.assign(new Shown(), { window: { from: 200, to: 400, whole: false } });
  for (const [left, top, right, bottom] of [[0.2, 0.3, 0.25, 0.34], [-0.1, 0.4, 0.1, 0.6], [0.9, 0, 1.2, 1]]) {
    const inside = (row) => {
      const [x, y] = [columns.x(row), columns.y(row)];
      return [x - 1, x, x + 1].some((at) => at >= left && at < right) && y >= top && y < bottom;
    };
    const found = [];
    visitShown(columns, shown, { left, top, right, bottom }, (row) => found.push(row));
    const all = Array.from({ length: columns.count }, (_, row) => row);
    const expected = all.filter((row) => shown.certainty(columns, row) && inside(row));
    assert.deepEqual(found.filter(inside).sort((a, b) => a - b), expected);
    if (right - left < 0.1) assert.ok(found.length < columns.count / 4);
  }
});

const view = (zoom, x, y) => ({ zoom, origin: { x, y }, width: 700, height: 500 });

test("cells hold as many events as there would be symbols, at every zoom", () => {
  const columns = world(7, 20_000, 1024);
  const crowd = new Crowd();
  for (const zoom of [2, 3, 4, 5]) {
    const size = 256 * 2 ** zoom;
    for (const at of [view(zoom, size * 0.4, size * 0.4), view(zoom, -300, 100), view(zoom, size - 100, size * 0.3)]) {
      const cells = crowd.look(columns, shownWhole(), at);
      const items = itemsInView(columns, shownWhole(), at, Infinity);
      if (!cells) {
        assert.ok(items.length <= 3000);
        continue;
      }
      const total = cells.counts.reduce((sum, count) => sum + count, 0);
      // a cell at the edge reaches beyond the margin
      assert.ok(total >= items.length && total < items.length * 1.1 + 100, `${total}, ${items.length}`);
      for (const { x, y } of items.slice(0, 50)) assert.ok(cellAt(cells, x, y, at).count >= 1);
    }
  }
});

test("a million events at one point are one cell", () => {
  const columns = world(8, 10);
  const count = 1_000_000;
  const many = decode(bytesOf([], 0));
  Object.assign(many, {
    count, dated: count, place: new Uint32Array(count).fill(placeOf(0.5, 0.5)), fine: new Uint32Array(count),
    start: new Float64Array(count).fill(5), end: new Float64Array(count).fill(6), kind: new Uint8Array(count),
  });
  many.chunks = new (columns.chunks.constructor)([0], many);
  const cells = new Crowd().look(many, shownWhole(), view(10, 131072 - 300, 131072 - 200));
  assert.equal(largest(cells), count);
  assert.equal(cells.counts.filter((n) => n > 0).length, 1);
});

test("where few are in view there is no crowd, and no flicker between crowd and symbols", () => {
  const crowd = new Crowd();
  const columns = world(9, 6000, 1024);
  const at = view(2, 0, 0);
  const looks = (to) => Boolean(crowd.look(columns, Object.assign(new Shown(), { window: { from: -1e9, to, whole: false } }), at));
  const count = (to) => columns.start.filter((start) => start < to).length;
  const edges = Array.from({ length: 1000 }, (_, i) => i);
  const up = edges.find((to) => looks(to));
  const down = edges.reverse().find((to) => to < up && !looks(to));
  assert.ok(count(up) > count(down) + 100, `${count(up)}, ${count(down)}`);
});

test("everything that is shown lies in the extent", () => {
  const columns = world(10, 5000, 1024);
  const shown = Object.assign(new Shown(), { window: { from: 100, to: 101, whole: false } });
  const { west, north, east, south } = new Crowd().extent(columns, shown);
  visitShown(columns, shown, { left: 0, top: 0, right: 1, bottom: 1 }, (row) => {
    assert.ok(columns.x(row) >= west && columns.x(row) <= east && columns.y(row) >= north && columns.y(row) <= south);
    return true;
  });
  assert.equal(new Crowd().extent(columns, Object.assign(new Shown(), { window: { from: -9e9, to: -8e9 }, kinds: new ShownKinds([], 3) })), null);
});

test("more is further along the scale, and the scale ends with a round number", () => {
  assert.deepEqual([0, 1, 10, 11, 31, 99, 101].map(topOf), [10, 10, 10, 30, 100, 100, 300]);
  const shares = [1, 2, 10, 100, 1000].map((count) => share(count, 1000));
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
  assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
});

function luminance(ink) {
  const [red, green, blue] = [ink & 0xff, (ink >>> 8) & 0xff, (ink >>> 16) & 0xff];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("the scale grows darker on the light map and brighter on the dark one", () => {
  const [light, dark] = ["light", "dark"].map((theme) => [...lut(theme)].map(luminance));
  for (let i = 8; i < 256; i += 8) {
    assert.ok(light[i] < light[i - 8]);
    assert.ok(dark[i] > dark[i - 8]);
  }
  assert.match(cssColour("light", 30, 100), /^rgb\(\d+ \d+ \d+ \/ 0?\.?\d+/);
});
