// A part of the map drawn around by hand, on the unit square of the projection.

import { unitX, unitY } from "./mercator.mjs";

// `ring` are corners [longitude, latitude], the last joined to the first; longitudes run on past
// 180 degrees where it crosses the date line.
export function regionOf(ring) {
  const xs = ring.map(([longitude]) => unitX(longitude));
  const ys = ring.map(([, latitude]) => unitY(latitude));
  const turns = Math.floor(Math.min(...xs));
  const corners = xs.map((x, i) => [x - turns, ys[i]]);
  const box = {
    left: Math.min(...xs) - turns, right: Math.max(...xs) - turns,
    top: Math.min(...ys), bottom: Math.max(...ys),
  };
  const isBox = corners.length === 4 && new Set(xs).size === 2 && new Set(ys).size === 2;
  // A region over the date line reaches beyond the square's right edge: what lies there stands at
  // its left.
  const holds = (x, y) => y >= box.top && y <= box.bottom && [x, x + 1].some((at) =>
    at >= box.left && at <= box.right && (isBox || inside(corners, at, y)));
  return { box, holds };
}

// By the even-odd rule: a lasso may cross itself.
function inside(corners, x, y) {
  let within = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
    const [x0, y0] = corners[j];
    const [x1, y1] = corners[i];
    if (y0 > y !== y1 > y && x < x1 + ((y - y1) / (y0 - y1)) * (x0 - x1)) within = !within;
  }
  return within;
}
