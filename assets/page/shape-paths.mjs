// Extents as paths at one zoom, traced once and kept while the zoom stays.

import { worldSize } from "./mercator.mjs";

const FINEST = 0.8; // pixels below which corners are left out
const LEAST = 1; // pixels below which an island is left out
const SEAM = 1e-7; // of the world

export class ShapePaths {
  #zoom = NaN;
  #paths = new Map();

  of(shape, zoom) {
    if (zoom !== this.#zoom) {
      this.#paths.clear();
      this.#zoom = zoom;
    }
    if (!this.#paths.has(shape)) this.#paths.set(shape, trace(shape, worldSize(zoom)));
    return this.#paths.get(shape);
  }
}

// Relative to the shape's own corner: far from the world's corner numbers lose their decimals.
// `edge` and `softEdge` leave out where the world's own edge cuts an area.
function trace(shape, size) {
  const { areas, soft, lines, ways, spots, box } = shape;
  const at = (part) => thinned(part, box, size);
  const large = areas.filter((ring) => extentOf(ring) * size >= LEAST);
  const seen = large.length ? large : areas;
  const tracks = ways.map(at);
  return {
    area: path(seen.map(at), true),
    edge: path(seen.flatMap((ring) => withoutSeams(ring).map(at)), false),
    soft: path(soft.map(at), true),
    softEdge: path(soft.flatMap((ring) => withoutSeams(ring).map(at)), false),
    line: path(lines.map(at), false),
    way: path(tracks, false),
    tracks,
    spots: spots.map((one) => spot(one, box, size, at)),
  };
}

function spot({ x, y, from, error, radius }, box, size, at) {
  const place = (point) => ({ x: (point.x - box.west) * size, y: (point.y - box.north) * size });
  return {
    ...place({ x, y }),
    from: from && place(from),
    error: error && path([at(error)], true),
    errorPixels: error ? widthOf(error) * size / 2 : 0,
    radius: radius && path([at(radius)], true),
    radiusPixels: radius ? widthOf(radius) * size / 2 : 0,
  };
}

function widthOf(ring) {
  const [least, most] = ends(ring, 0);
  return most - least;
}

// The longer side of what a ring covers.
function extentOf(ring) {
  const [top, bottom] = ends(ring, 1);
  return Math.max(widthOf(ring), bottom - top);
}

function ends(ring, from) {
  let least = Infinity;
  let most = -Infinity;
  for (let i = from; i < ring.length; i += 2) {
    if (ring[i] < least) least = ring[i];
    if (ring[i] > most) most = ring[i];
  }
  return [least, most];
}

function path(parts, closed) {
  if (!parts.length) return null;
  const traced = new Path2D();
  for (const part of parts) {
    traced.moveTo(part[0], part[1]);
    for (let i = 2; i < part.length; i += 2) traced.lineTo(part[i], part[i + 1]);
    if (closed) traced.closePath();
  }
  return traced;
}

// A part in pixels from the box's corner, without corners that nobody could tell apart.
export function thinned(part, box, size) {
  const kept = [];
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < part.length; i += 2) {
    const x = (part[i] - box.west) * size;
    const y = (part[i + 1] - box.north) * size;
    const last = i === part.length - 2;
    if (!last && Math.abs(x - lastX) < FINEST && Math.abs(y - lastY) < FINEST) continue;
    kept.push(x, y);
    lastX = x;
    lastY = y;
  }
  return kept;
}

// The stretches of a ring that are no cut along the date line or at the map's end near a pole.
export function withoutSeams(ring) {
  const stretches = [];
  let stretch = [];
  const end = () => {
    if (stretch.length > 2) stretches.push(stretch);
    stretch = [];
  };
  for (let i = 0; i < ring.length; i += 2) {
    if (i && isSeam(ring, i)) end();
    stretch.push(ring[i], ring[i + 1]);
  }
  end();
  return stretches;
}

function isSeam(ring, i) {
  const together = (a, b, line) => Math.abs(a - line) < SEAM && Math.abs(b - line) < SEAM;
  const meridian = Math.round(ring[i]);
  return together(ring[i], ring[i - 2], meridian) ||
    together(ring[i + 1], ring[i - 1], Math.round(ring[i + 1]));
}
