// The extents of events on the unit square of the projection: areas, lines, and circles around
// points. What the app sends is described in desktop/dateline/webmap/shapes.py.

import { circle } from "./geodesic.mjs";
import { unitX, unitY, worldSize } from "./mercator.mjs";

// Rings and strands are [x0, y0, x1, y1, ...]; a hole is a ring like any other.
export const fromDrawings = (drawings) => drawings.map(shape);

function shape({ areas = [], soft = [], lines = [], ways = [], spots = [] }) {
  const made = {
    areas: areas.map(projected),
    soft: soft.map(projected),
    lines: lines.map(projected),
    ways: ways.map(projected),
    spots: spots.map(spot),
  };
  const { areas: rings, soft: softRings, lines: strands, ways: legs, spots: points } = made;
  // Only a place's own size: of no account but from near.
  made.plain = !rings.length && !softRings.length && !strands.length && !legs.length &&
    points.length === 1 && !points[0].error && !points[0].from;
  made.strands = [...strands, ...legs, ...points.flatMap(bearing)];
  made.grounds = [rings, softRings, ...points.map(({ error }) => (error ? [error] : []))];
  made.thickness = thicknessOf(softRings);
  made.corners = [rings, softRings, made.strands].flat().reduce((sum, part) => sum + part.length / 2, 0);
  made.box = boxOf([...rings, ...softRings, ...strands, ...legs, ...points.flatMap(spotParts)]);
  return made;
}

const bearing = ({ x, y, from }) => (from ? [Float64Array.of(from.x, from.y, x, y)] : []);

function spot({ at, error = null, radius = null, from = null }) {
  return {
    x: unitX(at[0]),
    y: unitY(at[1]),
    from: from && { x: unitX(nearest(from[0], at[0])), y: unitY(from[1]) },
    error: error && projected(circle(at, error)),
    radius: radius && projected(circle(at, radius)),
  };
}

// The short way round the world.
const nearest = (longitude, other) => longitude + 360 * Math.round((other - longitude) / 360);

const spotParts = ({ x, y, from, error, radius }) =>
  [[x, y], from ? [from.x, from.y] : [], error ?? [], radius ?? []];

// About half the width of what rings enclose: their area by their length. Holes turn the other way.
export function thicknessOf(rings) {
  let area = 0;
  let length = 0;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      area += (ring[i - 2] * ring[i + 1] - ring[i] * ring[i - 1]) / 2;
      length += Math.hypot(ring[i] - ring[i - 2], ring[i + 1] - ring[i - 1]);
    }
  }
  return length ? Math.abs(area) / length : 0;
}

function projected(positions) {
  const flat = new Float64Array(positions.length * 2);
  positions.forEach(([longitude, latitude], i) => {
    flat[2 * i] = unitX(longitude);
    flat[2 * i + 1] = unitY(latitude);
  });
  return flat;
}

function boxOf(parts) {
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      box.west = Math.min(box.west, part[i]);
      box.east = Math.max(box.east, part[i]);
      box.north = Math.min(box.north, part[i + 1]);
      box.south = Math.max(box.south, part[i + 1]);
    }
  }
  return box;
}

const STEP = 10; // pixels between the boxes along a line

// Boxes in pixels of the world that cover the part of a shape's lines that lies in a view.
export function boxesAlong({ strands }, { zoom, origin, width, height }) {
  const size = worldSize(zoom);
  const boxes = [];
  for (const part of strands) {
    for (let i = 2; i < part.length; i += 2) {
      const [x0, y0, x1, y1] = part.subarray(i - 2, i + 2).map((value) => value * size);
      const outside =
        Math.max(x0, x1) < origin.x || Math.min(x0, x1) > origin.x + width ||
        Math.max(y0, y1) < origin.y || Math.min(y0, y1) > origin.y + height;
      if (outside) continue;
      const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP) || 1;
      for (let step = 0; step <= steps; step += 1) {
        const x = x0 + ((x1 - x0) * step) / steps;
        const y = y0 + ((y1 - y0) * step) / steps;
        boxes.push({ left: x - STEP / 2, top: y - 3, right: x + STEP / 2, bottom: y + 3 });
      }
    }
  }
  return boxes;
}

// Whether the point lies in one of the areas or circles; a hole is outside.
export const contains = ({ grounds }, x, y) => grounds.some((rings) => inside(rings, x, y));

function inside(rings, x, y) {
  let odd = false;
  for (const part of rings) {
    for (let i = 0, j = part.length - 2; i < part.length; j = i, i += 2) {
      const above = part[i + 1] > y;
      if (above === part[j + 1] > y) continue;
      const crossing = part[i] + ((y - part[i + 1]) / (part[j + 1] - part[i + 1])) * (part[j] - part[i]);
      if (x < crossing) odd = !odd;
    }
  }
  return odd;
}

// The distance from the point to the nearest stretch of the lines; infinite when there are none.
export function distance({ strands }, x, y) {
  let nearest = Infinity;
  for (const part of strands) {
    for (let i = 2; i < part.length; i += 2) {
      nearest = Math.min(
        nearest,
        toSegment(x, y, part[i - 2], part[i - 1], part[i], part[i + 1]),
      );
    }
  }
  return nearest;
}

function toSegment(x, y, x0, y0, x1, y1) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
