// The event symbols as small pictures, made once for each kind, look and size.

import { CERTAIN } from "./columns.mjs";
import { SYMBOL } from "./grouping.mjs";

const BOX = 24; // the side of the square that the paths of symbols.json are drawn in
const HALO = 4.6; // in the units of that square
const MARGIN = 4;
export const RINGS = 5; // pixels that rings reach beyond a symbol

// How a symbol looks: planned is hollow, hypothetical faint, only possible a light tint.
export function look(status, certainty) {
  if (status === "planned") return "hollow";
  return certainty === CERTAIN ? "solid" : "light";
}

export class Sprites {
  #made = new Map();

  // `symbols` is the table of symbols.json.
  constructor(symbols) {
    this.symbols = symbols;
    this.paths = new Map(Object.entries(symbols).map(([kind, s]) => [kind, new Path2D(s.path)]));
  }

  colour(kind, theme) {
    return this.symbols[kind][theme.name];
  }

  // Draw a symbol with its middle at x, y; `size` is the side of its square in pixels. A dashed
  // ring says that something is inferred, a double one that several sources tell of it.
  draw(context, ratio, theme, { kind, status, certainty, inferred, several, x, y, size = SYMBOL }) {
    const style = look(status, certainty);
    const rings = `${inferred ? "dashed" : ""} ${several ? "double" : ""}`.trim();
    const sprite = this.#sprite({ kind, style, rings, size, ratio, theme });
    const side = sprite.width / ratio;
    context.globalAlpha = status === "hypothetical" ? 0.5 : 1;
    // Whole device pixels keep the edges sharp.
    const snap = (value) => Math.round((value - side / 2) * ratio) / ratio;
    context.drawImage(sprite, snap(x), snap(y), side, side);
    context.globalAlpha = 1;
  }

  #sprite(wanted) {
    const { kind, style, rings, size, ratio, theme } = wanted;
    const key = `${kind} ${style} ${rings} ${size} ${ratio} ${theme.name}`;
    let sprite = this.#made.get(key);
    if (!sprite) {
      sprite = this.#make(wanted);
      this.#made.set(key, sprite);
    }
    return sprite;
  }

  #make({ kind, style, rings, size, ratio, theme }) {
    const canvas = document.createElement("canvas");
    const scale = (size / BOX) * ratio;
    const margin = MARGIN + (rings ? (RINGS + 3) * (BOX / size) : 0);
    canvas.width = Math.ceil((BOX + 2 * margin) * scale);
    canvas.height = canvas.width;
    const context = canvas.getContext("2d");
    const colour = this.colour(kind, theme);
    context.translate(margin * scale, margin * scale);
    if (rings) paintRings(context, rings, (BOX / 2) * scale, ratio, colour, theme);
    context.scale(scale, scale);
    context.lineJoin = "round";
    const path = this.paths.get(kind);
    halo(context, path, theme);
    FILLS[style](context, path, colour, theme);
    return canvas;
  }
}

// Around the middle at `radius`; in pixels of the device.
function paintRings(context, rings, radius, ratio, colour, theme) {
  const ring = (reach, width, stroke) => {
    context.beginPath();
    context.arc(radius, radius, radius + reach * ratio, 0, 2 * Math.PI);
    context.lineWidth = width * ratio;
    context.strokeStyle = stroke;
    context.stroke();
  };
  const double = rings.includes("double");
  context.globalAlpha = 0.85;
  ring(double ? 3.5 : 2.5, double ? 7 : 5, theme.paper);
  context.globalAlpha = 1;
  context.setLineDash(rings.includes("dashed") ? [3.2 * ratio, 2.6 * ratio] : []);
  for (const reach of double ? [2, 5] : [2.5]) ring(reach, double ? 1.2 : 1.6, colour);
  context.setLineDash([]);
}

function halo(context, path, theme) {
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.paper;
  context.lineWidth = HALO;
  context.stroke(path);
  context.fill(path);
}

const FILLS = {
  solid(context, path, colour) {
    context.fillStyle = colour;
    context.fill(path, "evenodd");
  },
  light(context, path, colour) {
    context.globalAlpha = 0.32;
    context.fillStyle = colour;
    context.fill(path, "evenodd");
    context.globalAlpha = 0.85;
    outline(context, path, colour, 1.3);
  },
  hollow(context, path, colour) {
    outline(context, path, colour, 2);
  },
};

function outline(context, path, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
