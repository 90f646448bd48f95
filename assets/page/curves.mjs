// Lines of the basemap as curves where their corners lie so far apart that they would look hewn.

const LONG = 6; // pixels of a stretch that needs a curve
const STEP = 4; // pixels between the corners of a curve
const REACH = 30; // pixels from a corner within which a line bends, so that straight borders stay straight
const SHARP = Math.cos((55 * Math.PI) / 180); // a turn beyond this is meant, as at a harbour wall

// A line of { x, y } through the same corners, with more of them.
export function curved(line) {
  const bent = [];
  for (let i = 0; i + 1 < line.length; i += 1) {
    bent.push(line[i]);
    const length = distance(line[i], line[i + 1]);
    if (length > LONG) bend(bent, line, i, length);
  }
  if (line.length) bent.push(line.at(-1));
  return bent;
}

const distance = (a, b) => Math.hypot(b.x - a.x, b.y - a.y);

function bend(bent, line, i, length) {
  const ring = closed(line);
  const [from, to] = [line[i], line[i + 1]];
  const before = line[i - 1] ?? (ring ? line.at(-2) : null);
  const after = line[i + 2] ?? (ring ? line[1] : null);
  const start = tangent(before, from, to, length);
  const end = tangent(from, to, after, length);
  if (!start && !end) return;
  const straight = { x: to.x - from.x, y: to.y - from.y };
  const steps = Math.min(12, Math.ceil(length / STEP));
  for (let step = 1; step < steps; step += 1) {
    bent.push(hermite(from, to, start ?? straight, end ?? straight, step / steps));
  }
}

const closed = (line) => line.length > 3 && distance(line[0], line.at(-1)) < 1e-6;

// Where a curve is headed as it passes a corner; null at an end and where the line turns sharply.
function tangent(before, corner, after, length) {
  if (!before || !after) return null;
  const [came, goes] = [distance(before, corner), distance(corner, after)];
  const turn = ((corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y)) / (came * goes);
  if (!(turn > SHARP)) return null;
  const along = { x: (corner.x - before.x) / came + (after.x - corner.x) / goes, y: (corner.y - before.y) / came + (after.y - corner.y) / goes };
  const size = Math.hypot(along.x, along.y);
  // Whole where the stretch is short; of a long one only the part near the corner.
  const reach = Math.min(length, came, goes, REACH) / length;
  const x = along.x / size;
  const y = along.y / size;
  return { x: x * length * reach, y: y * length * reach };
}

function hermite(from, to, start, end, t) {
  const a = 2 * t ** 3 - 3 * t ** 2 + 1;
  const b = t ** 3 - 2 * t ** 2 + t;
  const c = 3 * t ** 2 - 2 * t ** 3;
  const d = t ** 3 - t ** 2;
  return {
    x: a * from.x + b * start.x + c * to.x + d * end.x,
    y: a * from.y + b * start.y + c * to.y + d * end.y,
  };
}

// A class of symbolizer that draws its features as curves.
export const withCurves = (Symbolizer) => class extends Symbolizer {
  draw(context, lines, zoom, feature) {
    super.draw(context, lines.map(curved), zoom, feature);
  }
};
