// What lies under the pointer: symbols before chips, then a crowd, then lines, then the smallest area.

import { copies, worldSize } from "./mercator.mjs";
import { contains, distance } from "./shapes.mjs";

const LINE_REACH = 7; // pixels
const WHOLE_VIEW = 0.9; // an area that fills the view is ground to stand on, not a thing to click

// `cell` is that of the crowd at this point, if there is one.
export function hitTest(point, view, marks, drawnShapes, cell = null) {
  return markAt(point, marks) ?? (cell ? { cell } : shapeAt(point, view, drawnShapes));
}

function markAt({ x, y }, marks) {
  let nearest = null;
  let least = Infinity;
  for (const mark of marks) {
    if (mark.chip) {
      if (x >= mark.left && x <= mark.right && y >= mark.top && y <= mark.bottom) {
        return { group: mark.group };
      }
      continue;
    }
    const away = Math.hypot(mark.x - x, mark.y - y);
    if (away <= mark.radius && away < least) {
      least = away;
      nearest = { row: mark.row };
    }
  }
  return nearest;
}

// A line is { row }; areas that lie on one another are { row, rows }, the smallest first.
function shapeAt(point, view, drawnShapes) {
  const size = worldSize(view.zoom);
  const y = (view.origin.y + point.y) / size;
  const grounds = [];
  for (const { shape, row } of drawnShapes) {
    for (const shift of copies(view.origin.x - 2 * size, view.origin.x + view.width, size)) {
      const x = (view.origin.x + point.x - shift) / size;
      if (!near(shape.box, x, y, LINE_REACH / size)) continue;
      if (distance(shape, x, y) * size <= LINE_REACH) return { row };
      if (!fillsView(shape, view, size) && contains(shape, x, y)) grounds.push({ row, extent: extentOf(shape) });
    }
  }
  if (!grounds.length) return null;
  const rows = grounds.sort((one, other) => one.extent - other.extent).map(({ row }) => row);
  return { row: rows[0], rows };
}

const near = ({ west, east, north, south }, x, y, reach) =>
  x >= west - reach && x <= east + reach && y >= north - reach && y <= south + reach;

const extentOf = ({ box }) => (box.east - box.west) * (box.south - box.north);

const fillsView = ({ box }, view, size) =>
  (box.east - box.west) * size > view.width * WHOLE_VIEW &&
  (box.south - box.north) * size > view.height * WHOLE_VIEW;
