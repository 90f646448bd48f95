// Lines and areas of events, on the unit square of the projection.

import { unitX, unitY, worldSize } from "./mercator.mjs";

// GeoJSON features -> [{ areas, lines, box }]; areas are the rings of polygons, holes among them,
// each ring and line is [x0, y0, x1, y1, ...]. A shape may well have both.
export const fromGeoJson = (collection) =>
  collection.features.map(({ geometry }) => shape(geometry));

function shape(geometry) {
  const areas = rings(geometry).map(projected);
  const lines = strands(geometry).map(projected);
  return { areas, lines, box: boxOf([...areas, ...lines]) };
}

function rings({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(rings);
  if (type === "MultiPolygon") return coordinates.flat();
  return type === "Polygon" ? coordinates : [];
}

function strands({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(strands);
  if (type === "MultiLineString") return coordinates;
  return type === "LineString" ? [coordinates] : [];
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

// Boxes in pixels of the world that cover the part of a line that lies in a view.
export function boxesAlong({ lines }, { zoom, origin, width, height }) {
  const size = worldSize(zoom);
  const boxes = [];
  for (const part of lines) {
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

// Whether the point lies in one of the areas; a hole is outside.
export function contains({ areas }, x, y) {
  let inside = false;
  for (const part of areas) {
    for (let i = 0, j = part.length - 2; i < part.length; j = i, i += 2) {
      const above = part[i + 1] > y;
      if (above === part[j + 1] > y) continue;
      const crossing = part[i] + ((y - part[i + 1]) / (part[j + 1] - part[i + 1])) * (part[j] - part[i]);
      if (x < crossing) inside = !inside;
    }
  }
  return inside;
}

// The distance from the point to the nearest stretch of the lines; infinite when there are none.
export function distance({ lines }, x, y) {
  let nearest = Infinity;
  for (const part of lines) {
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
