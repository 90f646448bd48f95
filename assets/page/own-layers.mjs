// Layers of the reader's own, beneath the events: points, lines and areas in one calm colour each.

/* global L */

import { lines, points, rings } from "./geojson.mjs";
import { copies, unitX, unitY, worldSize } from "./mercator.mjs";
import { contains, distance, fromDrawings } from "./shapes.mjs";
import { OverlayLayer } from "./overlay-layer.mjs";

const DOT = 3.5;
const NEAR = 6; // pixels from a point or a line that still mean it
const CLOSE = 0.5; // pixels: a corner closer than this to the last one is passed over

export class OwnLayers extends OverlayLayer {
  #layers = [];

  // `palette` is the table of palette.json.
  constructor(palette, theme) {
    super(palette, theme, "own-layers", 420);
  }

  // `layers` are { number, name, features } with GeoJSON features.
  setLayers(layers) {
    this.#layers = layers.map(({ number, name, features }) => new OwnLayer(number, name, features));
    this.invalidate();
  }

  // The topmost feature at a point of the map's container: { layer, label }, or null.
  at(point) {
    const view = this.canvas.view();
    if (!view) return null;
    const size = worldSize(view.zoom);
    const x = (point.x + view.margin.x + view.origin.x) / size;
    const y = (point.y + view.margin.y + view.origin.y) / size;
    for (const layer of [...this.#layers].reverse()) {
      if (this.isHidden(layer.number)) continue;
      const label = layer.at(x - Math.floor(x), y, NEAR / size);
      if (label !== null) return { layer: layer.name, label };
    }
    return null;
  }

  paint(context, view) {
    for (const layer of this.#layers) {
      if (!this.isHidden(layer.number)) {
        layer.paint(context, view, this.colour(layer.number), this.theme);
      }
    }
    return this.#layers.length > 0;
  }
}

class OwnLayer {
  #zoom = NaN;
  #paths = null;

  constructor(number, name, features) {
    this.number = number;
    this.name = name;
    const placed = features.filter(({ geometry }) => geometry);
    this.labels = placed.map(({ properties }) => properties.label);
    const geometries = placed.map(({ geometry }) => geometry);
    this.shapes = fromDrawings(geometries.map((g) => ({ areas: rings(g), lines: lines(g) })));
    this.points = geometries.map((g) => points(g).map(([x, y]) => [unitX(x), unitY(y)]));
  }

  // Later features lie above earlier ones, points above lines and lines above areas.
  at(x, y, near) {
    const tests = [
      (i) => this.points[i].some(([px, py]) => Math.hypot(px - x, py - y) <= near),
      (i) => distance(this.shapes[i], x, y) <= near,
      (i) => contains(this.shapes[i], x, y),
    ];
    for (const hit of tests) {
      for (let i = this.labels.length - 1; i >= 0; i -= 1) {
        const { west, north, east, south } = this.shapes[i].box;
        const inReach = this.points[i].length
          || (x >= west - near && x <= east + near && y >= north - near && y <= south + near);
        if (inReach && hit(i)) return this.labels[i];
      }
    }
    return null;
  }

  paint(context, view, colour, theme) {
    const size = worldSize(view.zoom);
    const paths = this.#traced(view.zoom);
    for (const shift of copies(view.origin.x - size, view.origin.x + view.width, size)) {
      context.save();
      context.translate(shift - view.origin.x, -view.origin.y);
      context.lineJoin = "round";
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.globalAlpha = 0.08;
      context.fill(paths.areas, "evenodd");
      context.globalAlpha = 0.6;
      context.lineWidth = 1;
      context.stroke(paths.areas);
      context.globalAlpha = 0.8;
      context.lineWidth = 1.6;
      context.stroke(paths.lines);
      context.restore();
      this.#paintPoints(context, view, { size, shift, colour, theme });
    }
  }

  #paintPoints(context, view, { size, shift, colour, theme }) {
    context.fillStyle = colour;
    context.strokeStyle = theme.paper;
    context.lineWidth = 1.2;
    for (const points of this.points) {
      for (const [px, py] of points) {
        const x = px * size + shift - view.origin.x;
        const y = py * size - view.origin.y;
        if (x < -DOT || y < -DOT || x > view.width + DOT || y > view.height + DOT) continue;
        context.beginPath();
        context.arc(x, y, DOT, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
    }
  }

  // All areas in one path and all lines in another, in pixels of the world at a zoom.
  #traced(zoom) {
    if (zoom !== this.#zoom) {
      const size = worldSize(zoom);
      this.#paths = {
        areas: trace(this.shapes.flatMap(({ areas }) => areas), size, true),
        lines: trace(this.shapes.flatMap(({ strands }) => strands), size, false),
      };
      this.#zoom = zoom;
    }
    return this.#paths;
  }
}

function trace(parts, size, closed) {
  const path = new Path2D();
  for (const part of parts) {
    let [lastX, lastY] = [part[0] * size, part[1] * size];
    path.moveTo(lastX, lastY);
    for (let i = 2; i < part.length; i += 2) {
      const x = part[i] * size;
      const y = part[i + 1] * size;
      const isLast = i === part.length - 2;
      if (!isLast && Math.abs(x - lastX) + Math.abs(y - lastY) < CLOSE) continue;
      path.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    if (closed) path.closePath();
  }
  return path;
}
