// Web Mercator on the unit square: x runs east from the date line, y south from 85 degrees north.

const POLE = 85.0511287798;

export const WORLD = 256; // pixels that the unit square measures at zoom 0

export const unitX = (longitude) => longitude / 360 + 0.5;

export function unitY(latitude) {
  const bounded = Math.max(-POLE, Math.min(POLE, latitude));
  return 0.5 - Math.asinh(Math.tan((bounded * Math.PI) / 180)) / (2 * Math.PI);
}

export const longitude = (x) => (x - 0.5) * 360;

export const latitude = (y) => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;

// Pixels that the unit square measures at a zoom.
export const worldSize = (zoom) => WORLD * 2 ** zoom;

// The whole-world shifts at which a world `size` pixels wide appears between two pixel columns.
export function copies(left, right, size) {
  const shifts = [];
  for (let k = Math.floor(left / size); k * size <= right; k += 1) shifts.push(k * size);
  return shifts;
}
