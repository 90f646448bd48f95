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

function shapeAt(point, view, drawnShapes) {
  const size = worldSize(view.zoom);
  const y = (view.origin.y + point.y) / size;
  let found = null;
  let smallest = Infinity;
  for (const { shape, row } of drawnShapes) {
    for (const shift of copies(view.origin.x - size, view.origin.x + view.width, size)) {
      const x = (view.origin.x + point.x - shift) / size;
      if (distance(shape, x, y) * size <= LINE_REACH) return { row };
      const extent = (shape.box.east - shape.box.west) * (shape.box.south - shape.box.north);
      if (extent < smallest && !fillsView(shape, view, size) && contains(shape, x, y)) {
        smallest = extent;
        found = { row };
      }
    }
  }
  return found;
}

const fillsView = ({ box }, view, size) =>
  (box.east - box.west) * size > view.width * WHOLE_VIEW &&
  (box.south - box.north) * size > view.height * WHOLE_VIEW;
