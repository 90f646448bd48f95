// Draws the lines and areas of events: soft, beneath every symbol.

import { CERTAIN } from "./columns.mjs";
import { copies, worldSize } from "./mercator.mjs";

const AREA_FILL = 0.1;
const LINE = 3;

// Path2D objects of shapes at one zoom, kept until the zoom changes.
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
function trace({ areas, lines, box }, size) {
  const path = (parts, closed) => {
    const traced = new Path2D();
    for (const part of parts) {
      for (let i = 0; i < part.length; i += 2) {
        const x = (part[i] - box.west) * size;
        const y = (part[i + 1] - box.north) * size;
        if (i === 0) traced.moveTo(x, y);
        else traced.lineTo(x, y);
      }
      if (closed) traced.closePath();
    }
    return parts.length ? traced : null;
  };
  return { area: path(areas, true), line: path(lines, false) };
}

// `drawn` are { shape, colour, certainty, selected, hypothetical }; areas first, the selected last.
export function paintShapes(context, view, paths, drawn, theme) {
  const size = worldSize(view.zoom);
  const inOrder = [...drawn].sort((a, b) =>
    Number(a.selected) - Number(b.selected) || a.shape.lines.length - b.shape.lines.length);
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
      const { area, line } = paths.of(one.shape, view.zoom);
      context.lineJoin = "round";
      if (area) paintArea(context, area, one);
      if (line) paintLine(context, line, one, theme);
      context.restore();
    }
  }
}

function paintArea(context, path, { colour, certainty, selected, hypothetical }) {
  const strength = (selected ? 1.8 : 1) * (hypothetical ? 0.5 : 1);
  context.globalAlpha = AREA_FILL * strength;
  context.fillStyle = colour;
  context.fill(path, "evenodd");
  context.setLineDash(certainty === CERTAIN ? [] : [6, 5]);
  stroke(context, path, colour, selected ? 2 : 1.2, 0.5 * strength);
}

function paintLine(context, path, { colour, certainty, selected, hypothetical }, theme) {
  context.lineCap = "round";
  context.setLineDash([]);
  stroke(context, path, theme.paper, LINE + (selected ? 5 : 3), 0.75);
  context.setLineDash(certainty === CERTAIN ? [] : [7, 6]);
  stroke(context, path, colour, LINE + (selected ? 1.5 : 0), hypothetical ? 0.45 : 0.85);
}

function stroke(context, path, colour, width, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
