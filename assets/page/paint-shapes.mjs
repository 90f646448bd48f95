// Draws the lines and areas of events: soft, beneath every symbol.

import { CERTAIN } from "./columns.mjs";
import { copies, worldSize } from "./mercator.mjs";

const AREA_FILL = 0.1;
const LINE = 3;

// Path2D objects of shapes at one zoom, kept until the zoom changes.
export class ShapePaths {
  #zoom = NaN;
  #paths = new Map();

  path(shape, zoom) {
    if (zoom !== this.#zoom) {
      this.#paths.clear();
      this.#zoom = zoom;
    }
    if (!this.#paths.has(shape)) this.#paths.set(shape, trace(shape, worldSize(zoom)));
    return this.#paths.get(shape);
  }
}

// Relative to the shape's own corner: far from the world's corner numbers lose their decimals.
function trace({ parts, area, box }, size) {
  const path = new Path2D();
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      const x = (part[i] - box.west) * size;
      const y = (part[i + 1] - box.north) * size;
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (area) path.closePath();
  }
  return path;
}

// `drawn` are { shape, colour, certainty, selected, hypothetical }; areas first, the selected last.
export function paintShapes(context, view, paths, drawn, theme) {
  const size = worldSize(view.zoom);
  const inOrder = [...drawn].sort((a, b) =>
    Number(a.selected) - Number(b.selected) || Number(b.shape.area) - Number(a.shape.area));
  for (const one of inOrder) {
    const { box } = one.shape;
    for (const shift of copies(view.origin.x - size, view.origin.x + view.width, size)) {
      const x = box.west * size + shift - view.origin.x;
      const y = box.north * size - view.origin.y;
      const right = x + (box.east - box.west) * size;
      const bottom = y + (box.south - box.north) * size;
      if (right < 0 || bottom < 0 || x > view.width || y > view.height) continue;
      context.save();
      context.translate(x, y);
      paintOne(context, paths.path(one.shape, view.zoom), one, theme);
      context.restore();
    }
  }
}

function paintOne(context, path, { shape, colour, certainty, selected, hypothetical }, theme) {
  const faint = hypothetical ? 0.5 : 1;
  context.lineJoin = "round";
  context.lineCap = "round";
  if (certainty !== CERTAIN) context.setLineDash([6, 5]);
  if (shape.area) {
    context.globalAlpha = (selected ? 2 : 1) * AREA_FILL * faint;
    context.fillStyle = colour;
    context.fill(path, "evenodd");
    stroke(context, path, colour, selected ? 2 : 1.2, (selected ? 0.9 : 0.55) * faint);
  } else {
    context.setLineDash([]);
    stroke(context, path, theme.paper, LINE + (selected ? 5 : 3), 0.75);
    if (certainty !== CERTAIN) context.setLineDash([7, 6]);
    stroke(context, path, colour, LINE + (selected ? 1.5 : 0), 0.85 * faint);
  }
}

function stroke(context, path, colour, width, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
