// Where something that moves was and when: trails, gaps, and the place and course at a moment.

import { unitX, unitY, WORLD } from "./mercator.mjs";

const EQUATOR = 40_075_016.7; // metres, of the sphere that the projection uses
const FLIES = 40; // metres a second; ships, cars and walkers are slower most of the time
const SECONDS_A_DAY = 86_400;
const LEAST_GAP = 15 / (24 * 60); // days
const UNUSUAL = 6; // times the usual time between two positions, from which on it is a gap
const NEAR = 0.5; // pixels: positions closer than this to the last one are not drawn apart

// The binary layout is described in desktop/dateline/webmap/tracks.py.
export function decodeTracks(buffer, { tracks }) {
  let at = 0;
  return tracks.map(({ number, name, count }) => {
    const take = () => {
      const column = new Float64Array(buffer, at, count);
      at += column.byteLength;
      return column;
    };
    return { number, track: new Track(name, take(), take(), take(), take()) };
  });
}

export class Track {
  #levels = new Map();

  // `time` in days since 1970 UTC, ascending; degrees are put on the unit square, and run on
  // beyond it where the track crosses the date line.
  constructor(name, time, longitude, latitude, altitude) {
    this.name = name;
    this.time = time;
    this.x = unwrapped(longitude.map(unitX));
    this.y = latitude.map(unitY);
    this.altitude = altitude;
    this.box = boxOf(this.x, this.y);
    this.flies = median(this.#speeds()) >= FLIES;
    this.usualGap = Math.max(LEAST_GAP, UNUSUAL * median(time.subarray(1).map((t, i) => t - time[i])));
  }

  get start() {
    return this.time[0];
  }

  get end() {
    return this.time[this.time.length - 1];
  }

  // Where it was, and its course in radians clockwise from north; held at both ends.
  at(moment) {
    const { time, x, y } = this;
    const last = time.length - 1;
    const after = Math.min(Math.max(firstAfter(time, moment), 1), last);
    const before = after - 1;
    const share = clamp((moment - time[before]) / (time[after] - time[before]));
    return {
      x: x[before] + share * (x[after] - x[before]),
      y: y[before] + share * (y[after] - y[before]),
      course: this.#course(before, after),
      underWay: moment >= time[0] && moment <= time[last],
    };
  }

  // The altitude in metres at the last position before a moment, NaN where it is unknown.
  height(moment) {
    return this.altitude[Math.max(firstAfter(this.time, moment) - 1, 0)];
  }

  // The moment between two others at which it was nearest to a place, and how far it then was,
  // in units of the square; null when it was under way at none.
  nearest(x, y, from, to) {
    const first = Math.max(firstAfter(this.time, from) - 1, 0);
    const end = Math.min(firstAfter(this.time, to), this.time.length - 1);
    let best = null;
    for (let i = first; i < end; i += 1) {
      const dx = this.x[i + 1] - this.x[i];
      const dy = this.y[i + 1] - this.y[i];
      const length = dx * dx + dy * dy;
      const share = length ? clamp(((x - this.x[i]) * dx + (y - this.y[i]) * dy) / length) : 0;
      const distance = Math.hypot(x - this.x[i] - share * dx, y - this.y[i] - share * dy);
      if (best && distance >= best.distance) continue;
      best = { distance, moment: this.time[i] + share * (this.time[i + 1] - this.time[i]) };
    }
    return best;
  }

  // The way it went from one moment to another, cut where positions are more than `gap` days
  // apart: [{ gap, points: [x0, y0, …] }], no finer than a zoom shows.
  strands(from, to, zoom, gap) {
    if (to < this.start || from > this.end) return [];
    const kept = this.#level(zoom, gap);
    const first = from < this.start ? 0 : firstIn(kept, this.time, from);
    const end = firstIn(kept, this.time, to);
    const strands = [];
    let current = null;
    let previous = null;
    const visit = (point) => {
      if (previous) {
        const isGap = this.#isGap(previous, point, gap);
        if (!current || current.gap !== isGap) {
          current = { gap: isGap, points: [previous.x, previous.y] };
          strands.push(current);
        }
        current.points.push(point.x, point.y);
      }
      previous = point;
    };
    if (from >= this.start) visit({ ...this.at(from), time: from });
    for (let i = first; i < end; i += 1) visit(this.#point(kept[i]));
    if (to < this.end) visit({ ...this.at(to), time: to });
    return strands;
  }

  #point(i) {
    return { x: this.x[i], y: this.y[i], time: this.time[i] };
  }

  // A window may begin or end inside a gap: what counts is how far its two positions are apart.
  #isGap(one, other, gap) {
    const middle = (one.time + other.time) / 2;
    const after = Math.min(Math.max(firstAfter(this.time, middle), 1), this.time.length - 1);
    return this.time[after] - this.time[after - 1] > gap;
  }

  // The course between two positions; of a craft that stands still, the last one it had.
  #course(before, after) {
    const { x, y } = this;
    for (let i = after; i > 0; i -= 1) {
      const dx = x[i] - x[i - 1];
      const dy = y[i] - y[i - 1];
      if (dx || dy) return Math.atan2(dx, -dy);
      if (i < before - 1000) break;
    }
    return 0;
  }

  // Positions that stand apart at a zoom; both sides of every gap among them.
  #level(zoom, gap) {
    const key = `${Math.ceil(zoom)} ${gap}`;
    if (!this.#levels.has(key)) this.#levels.set(key, this.#thinned(Math.ceil(zoom), gap));
    return this.#levels.get(key);
  }

  #thinned(zoom, gap) {
    const { time, x, y } = this;
    const near = NEAR / (WORLD * 2 ** zoom);
    const kept = [0];
    let last = 0;
    for (let i = 1; i < time.length; i += 1) {
      const apart = Math.abs(x[i] - x[last]) + Math.abs(y[i] - y[last]) >= near;
      const atGap = time[i] - time[i - 1] > gap || time[i + 1] - time[i] > gap;
      if (!apart && !atGap && i < time.length - 1) continue;
      kept.push(i);
      last = i;
    }
    return Uint32Array.from(kept);
  }

  #speeds() {
    const { time, x, y } = this;
    const step = Math.max(1, Math.floor(time.length / 1000));
    const speeds = [];
    for (let i = step; i < time.length; i += step) {
      const scale = EQUATOR / Math.cosh((0.5 - y[i]) * 2 * Math.PI);
      const metres = Math.hypot(x[i] - x[i - step], y[i] - y[i - step]) * scale;
      speeds.push(metres / ((time[i] - time[i - step]) * SECONDS_A_DAY));
    }
    return speeds;
  }
}

function unwrapped(x) {
  for (let i = 1; i < x.length; i += 1) x[i] -= Math.round(x[i] - x[i - 1]);
  return x;
}

function boxOf(x, y) {
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (let i = 0; i < x.length; i += 1) {
    box.west = Math.min(box.west, x[i]);
    box.east = Math.max(box.east, x[i]);
    box.north = Math.min(box.north, y[i]);
    box.south = Math.max(box.south, y[i]);
  }
  return box;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const clamp = (share) => Math.min(Math.max(share, 0), 1);

// The first position later than a moment, or how many there are.
function firstAfter(time, moment) {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

// The first of the kept positions later than a moment.
function firstIn(kept, time, moment) {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[kept[middle]] > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
