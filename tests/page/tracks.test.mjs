import assert from "node:assert/strict";
import { test } from "node:test";

import { longitude } from "../../assets/page/mercator.mjs";
import { decodeTracks, Track } from "../../assets/page/tracks.mjs";

const HOUR = 1 / 24;
const track = (time, lon, lat) =>
  new Track("test", Float64Array.from(time), Float64Array.from(lon), Float64Array.from(lat),
    Float64Array.from(time, (_, i) => 1000 * i));

const near = (actual, wanted, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - wanted) < tolerance, `${actual} is not ${wanted}`);

test("the place between two positions is in proportion to the time", () => {
  const one = track([0, 1], [10, 20], [0, 0]);
  near(longitude(one.at(0.25).x), 12.5);
  assert.equal(one.at(0.25).underWay, true);
  near(longitude(one.at(5).x), 20);
  assert.equal(one.at(5).underWay, false);
  near(longitude(one.at(-5).x), 10);
});

test("the course is clockwise from north, and kept while the craft stands still", () => {
  near(track([0, 1], [0, 0], [0, 1]).at(0.5).course, 0);
  near(track([0, 1], [0, 1], [0, 0]).at(0.5).course, Math.PI / 2);
  near(track([0, 1], [0, -1], [0, 0]).at(0.5).course, -Math.PI / 2);
  near(track([0, 1, 2], [0, 1, 1], [0, 0, 0]).at(1.5).course, Math.PI / 2);
});

test("a trail ends at the window's edges", () => {
  const one = track([0, 1, 2, 3], [0, 10, 20, 30], [0, 0, 0, 0]);
  const [strand, ...more] = one.strands(0.5, 2.5, 8, 10);
  assert.deepEqual(more, []);
  assert.equal(strand.gap, false);
  const xs = strand.points.filter((_, i) => i % 2 === 0).map(longitude);
  xs.forEach((x, i) => near(x, [5, 10, 20, 25][i]));
});

test("a window that holds no part of a track shows none of it", () => {
  const one = track([5, 6], [0, 1], [0, 0]);
  assert.deepEqual(one.strands(0, 4, 5, 1), []);
  assert.deepEqual(one.strands(7, 9, 5, 1), []);
});

test("positions far apart in time are joined by a gap, also when the window cuts it", () => {
  const one = track([0, HOUR, 5 * HOUR, 6 * HOUR], [0, 1, 2, 3], [0, 0, 0, 0]);
  const gaps = (from, to) => one.strands(from, to, 8, 2 * HOUR).map(({ gap }) => gap);
  assert.deepEqual(gaps(0, 1), [false, true, false]);
  assert.deepEqual(gaps(2 * HOUR, 2.5 * HOUR), [true]);
  assert.deepEqual(gaps(0, 0.5 * HOUR), [false]);
});

test("a track over the date line goes the short way", () => {
  const one = track([0, 1, 2], [179, -179, -177], [0, 0, 0]);
  const [{ points }] = one.strands(0, 2, 5, 10);
  near(points[2] - points[0], 2 / 360);
  near(points[4] - points[2], 2 / 360);
});

test("far out many positions become few, and the ends of gaps stay", () => {
  const count = 100_000;
  const time = Array.from({ length: count }, (_, i) => i / count + (i >= 50_000 ? 1 : 0));
  const lon = time.map((_, i) => i / count);
  const one = track(time, lon, lon.map(() => 0));
  const strands = one.strands(0, 3, 3, 0.5);
  assert.deepEqual(strands.map(({ gap }) => gap), [false, true, false]);
  assert.ok(strands.reduce((sum, { points }) => sum + points.length, 0) < 100);
  near(longitude(strands[1].points[0]), 0.49999);
});

test("what flies is told from what drives or sails by its speed", () => {
  assert.equal(track([0, HOUR], [0, 7], [0, 0]).flies, true); // 780 km/h
  assert.equal(track([0, HOUR], [0, 0.5], [60, 60]).flies, false); // 28 km/h
});

test("tracks are read from their columns one after the other", () => {
  const columns = Float64Array.from([
    0, 1, 10, 11, 50, 51, NaN, 900,
    2, 3, 4, 20, 21, 22, -5, -6, -7, 1, 2, 3,
  ]);
  const [{ track: first }, { number, track: second }] = decodeTracks(columns.buffer, {
    tracks: [{ number: 3, name: "a", count: 2 }, { number: 8, name: "b", count: 3 }],
  });
  assert.deepEqual([first.name, first.start, first.end, first.height(1.5)], ["a", 0, 1, 900]);
  assert.deepEqual([number, second.name, second.start, second.end], [8, "b", 2, 4]);
  near(longitude(second.x[2]), 22);
});

test("the nearest moment lies between positions, and inside the window", () => {
  const one = track([0, 10], [0, 10], [0, 0]);
  const spot = { x: 3 / 360 + 0.5, y: 0.5 + 1e-4 };
  near(one.nearest(spot.x, spot.y, 0, 10).moment, 3);
  near(one.nearest(spot.x, spot.y, 0, 10).distance, 1e-4);
  assert.equal(one.height(2), 0);
});
