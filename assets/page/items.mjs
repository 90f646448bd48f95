// The shown events that lie in a view, in pixels of the world at its zoom.

import { copies, worldSize } from "./mercator.mjs";

const MARGIN = 120; // pixels beyond the view, so that groups at its edge do not change in it

// [{ x, y, row, certainty }] in time order, or null when there are more than `most`.
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
      items.push({ x, y, row, certainty: visible.certainties[i] });
    }
  }
  return items;
}
