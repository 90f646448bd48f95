// Draws the extents of events, calm and beneath every symbol: areas with an edge as outlines, areas
// without one as soft tints, lines, ways with arrow heads, circles around points.

import { CERTAIN } from "./columns.mjs";
import { Feathers } from "./feather.mjs";
import { copies, worldSize } from "./mercator.mjs";
import { paintArrows } from "./paint-ways.mjs";
import { ShapePaths } from "./shape-paths.mjs";

const LINE = 2.5;
const FILL = 0.07;
const SOFT = 0.19;
const BAND = 7; // pixels of the brighter band inside an outline
const MOST_BANDS = 40;
const LEAST_RADIUS = 15; // pixels, below which a circle is hidden by its symbol
const DOT = 3;
const DASH = { edge: [5, 4], line: [7, 6], error: [3, 3.5] };

export class ShapePainter {
  #paths = new ShapePaths();
  #feathers = new Feathers();

  // `drawn` are { shape, x, y, colour, certainty, selected, hypothetical, inferred }, x and y being
  // the symbol's place on the unit square.
  paint(context, view, drawn, theme) {
    for (const { run } of this.tasks(view, drawn, theme)) run(context);
  }

  // The same piece by piece: [{ cost, run(context) }], in the order in which they must be painted.
  tasks(view, drawn, theme) {
    const placed = this.#placed(view, drawn);
    const rich = placed.length <= MOST_BANDS;
    const task = (one, run) => ({ cost: costOf(one, view), run });
    return [
      ...placed.filter(({ shape }) => shape.soft.length)
        .map((one) => task(one, (context) => this.#soft(context, view, this.#traced(one, view)))),
      ...placed.filter(({ shape }) => shape.areas.length)
        .map((one) => task(one, (context) => paintArea(context, view, this.#traced(one, view), rich))),
      ...placed.filter(({ shape }) => shape.lines.length || shape.ways.length)
        .map((one) => task(one, (context) => paintLines(context, view, this.#traced(one, view), theme))),
      ...placed.filter(({ shape }) => shape.spots.length)
        .map((one) => task(one, (context) => paintSpots(context, this.#traced(one, view), theme))),
    ];
  }

  #traced(one, view) {
    return { ...one, paths: this.#paths.of(one.shape, view.zoom) };
  }

  // What lies in the view, larger before smaller, the selected last, each in every copy of the world.
  #placed(view, drawn) {
    const size = worldSize(view.zoom);
    const placed = [];
    for (const one of drawn) {
      const { box } = one.shape;
      const width = (box.east - box.west) * size;
      const height = (box.south - box.north) * size;
      const y = box.north * size - view.origin.y;
      if (y + height < 0 || y > view.height) continue;
      for (const shift of copies(view.origin.x - 2 * size, view.origin.x + view.width, size)) {
        const x = box.west * size + shift - view.origin.x;
        if (x + width < 0 || x > view.width) continue;
        const anchor = { x: (one.x - box.west) * size, y: (one.y - box.north) * size };
        placed.push({ ...one, corner: { x, y, width, height }, anchor });
      }
    }
    const extent = ({ corner }) => corner.width * corner.height;
    return placed.sort((a, b) => Number(a.selected) - Number(b.selected) || extent(b) - extent(a));
  }

  #soft(context, view, one) {
    const alpha = SOFT * strength(one) * (isSure(one) ? 1 : 0.55);
    const thickness = one.shape.thickness * worldSize(view.zoom);
    this.#feathers.draw(context, view, { ...one, thickness }, alpha);
    if (isSure(one)) return;
    // Only possibly there: ruled, as on a geologist's map.
    at(context, one, () => {
      context.clip(one.paths.soft, "evenodd");
      rule(context, one, view, 0.3 * strength(one));
    });
  }
}

// In corners and fifties of pixels.
function costOf({ shape, corner }, view) {
  const width = Math.min(corner.x + corner.width, view.width) - Math.max(corner.x, 0);
  const height = Math.min(corner.y + corner.height, view.height) - Math.max(corner.y, 0);
  return shape.corners / 4 + (width * height) / 50;
}

const isSure = ({ certainty, inferred }) => certainty === CERTAIN && !inferred;
const strength = ({ selected, hypothetical }) => (selected ? 1.5 : 1) * (hypothetical ? 0.55 : 1);

function at(context, { corner }, paint) {
  context.save();
  context.translate(corner.x, corner.y);
  context.lineJoin = "round";
  context.lineCap = "round";
  paint();
  context.restore();
}

function rule(context, { colour, corner }, view, alpha) {
  const left = Math.max(0, -corner.x);
  const top = Math.max(0, -corner.y);
  const right = Math.min(corner.width, view.width - corner.x);
  const bottom = Math.min(corner.height, view.height - corner.y);
  const step = 9;
  context.beginPath();
  for (let x = Math.floor((left - bottom + top) / step) * step; x < right; x += step) {
    context.moveTo(x, bottom);
    context.lineTo(x + bottom - top, top);
  }
  stroke(context, null, colour, 1, alpha);
}

function paintArea(context, view, one, rich) {
  at(context, one, () => outlined(context, one, rich, 1 / view.ratio));
}

// Where there are many, lines are a pixel wide: that takes a tenth of the time.
function outlined(context, one, rich, hairline) {
  const { paths: { area, edge }, colour } = one;
  const sure = isSure(one);
  context.globalAlpha = FILL * strength(one) * (sure ? 1 : 0.6);
  context.fillStyle = colour;
  context.fill(area, "evenodd");
  if (rich && sure) {
    context.save();
    context.clip(area, "evenodd");
    stroke(context, edge, colour, 2 * BAND, 0.13 * strength(one));
    context.restore();
  }
  context.setLineDash(sure ? [] : DASH.edge);
  const wide = rich ? 1.2 : hairline;
  stroke(context, edge, colour, one.selected ? 2 : wide, 0.62 * Math.min(1.4, strength(one)));
}

function paintLines(context, view, one, theme) {
  at(context, one, () => lined(context, view, one, theme));
}

function lined(context, view, one, theme) {
  const { paths, colour, corner, selected, hypothetical } = one;
  const wide = LINE + (selected ? 1.5 : 0);
  const alpha = hypothetical ? 0.45 : 0.85;
  for (const path of [paths.line, paths.way]) {
    if (!path) continue;
    context.setLineDash([]);
    stroke(context, path, theme.paper, wide + 3, 0.65);
    context.setLineDash(isSure(one) ? [] : DASH.line);
    stroke(context, path, colour, wide, alpha);
  }
  context.globalAlpha = hypothetical ? 0.55 : 1;
  const seen = (x, y) => x > -corner.x - 9 && y > -corner.y - 9 &&
    x < view.width - corner.x + 9 && y < view.height - corner.y + 9;
  paintArrows(context, paths.tracks, colour, theme.paper, seen);
}

// A place's own reach, the circle a phrase leaves open with a line back to what it starts from, and
// the places of an event that has several.
function paintSpots(context, one, theme) {
  at(context, one, () => spotted(context, one, theme));
}

function spotted(context, one, theme) {
  const { paths: { spots }, colour, anchor } = one;
  const bold = strength(one);
  for (const spot of spots) {
    if (spot.radiusPixels >= LEAST_RADIUS) {
      ringed(context, spot.radius, colour, { fill: 0.1 * bold, edge: 0.4 * bold, dash: isSure(one) ? [] : DASH.edge });
    }
    if (spot.errorPixels >= LEAST_RADIUS) {
      ringed(context, spot.error, colour, { fill: 0.07 * bold, edge: 0.75 * bold, dash: DASH.error });
    }
    if (spot.from) paintBearing(context, spot, colour, theme);
    const apart = Math.hypot(spot.x - anchor.x, spot.y - anchor.y) > 1;
    if (spots.length > 1 || apart) paintThread(context, spot, anchor, colour, theme);
  }
}

function ringed(context, path, colour, { fill, edge, dash }) {
  context.globalAlpha = fill;
  context.fillStyle = colour;
  context.fill(path);
  context.setLineDash(dash);
  stroke(context, path, colour, 1.2, Math.min(1, edge));
}

function paintBearing(context, { x, y, from }, colour, theme) {
  context.setLineDash([]);
  segment(context, from, { x, y });
  stroke(context, null, theme.paper, 3, 0.6);
  stroke(context, null, colour, 1.2, 0.9);
  dot(context, from, theme.paper, colour);
}

function paintThread(context, spot, anchor, colour, theme) {
  context.setLineDash([]);
  segment(context, spot, anchor);
  stroke(context, null, theme.paper, 2.5, 0.5);
  stroke(context, null, colour, 1, 0.55);
  dot(context, spot, colour, theme.paper);
}

function segment(context, from, to) {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
}

function dot(context, { x, y }, fill, edge) {
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(x, y, DOT, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  stroke(context, null, edge, 1.4, 1);
}

// Along a path, or along the present one.
function stroke(context, path, colour, width, alpha) {
  context.globalAlpha = Math.min(1, alpha);
  context.strokeStyle = colour;
  context.lineWidth = width;
  if (path) context.stroke(path);
  else context.stroke();
}
