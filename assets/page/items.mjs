// The shown events that lie in a view, in pixels of the world at its zoom.

import { SYMBOL } from "./grouping.mjs";
import { copies, worldSize } from "./mercator.mjs";
import { RINGS } from "./sprites.mjs";

const MARGIN = 120; // pixels beyond the view, so that groups at its edge do not change in it

// [{ x, y, row, certainty, side, room }] in time order, or null when there are more than `most`.
// `side` is what the symbol measures, `room` what it takes with its rings.
export function itemsInView(columns, visible, view, most) {
  const size = worldSize(view.zoom);
  const left = view.origin.x - MARGIN;
  const right = view.origin.x + view.width + MARGIN;
  const top = view.origin.y - MARGIN;
  const bottom = view.origin.y + view.height + MARGIN;
  const shifts = copies(left - size, right, size);
  const items = [];
  for (let i = 0; i < visible.count; i += 1) {
    const row = visible.rows[i];
    const y = columns.y[row] * size;
    if (y < top || y > bottom) continue;
    for (const shift of shifts) {
      const x = columns.x[row] * size + shift;
      if (x < left || x > right) continue;
      if (items.length === most) return null;
      const side = sideOf(columns.area[row]);
      const room = side + (columns.flags[row] ? 2 * RINGS : 0);
      items.push({ x, y, row, certainty: visible.certainties[i], side, room });
    }
  }
  return items;
}

const USUAL = 64; // the area that the columns give a symbol of the usual size

// In steps of two pixels, so that few different pictures have to be made.
export const sideOf = (area) => 2 * Math.round((SYMBOL * Math.sqrt(area / USUAL)) / 2);
