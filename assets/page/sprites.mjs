// The event symbols as small pictures, made once for each kind, look and size.

import { CERTAIN } from "./columns.mjs";
import { SYMBOL } from "./grouping.mjs";

const BOX = 24; // the side of the square that the paths of symbols.json are drawn in
const HALO = 4.6; // in the units of that square
const MARGIN = 4;

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

  // Draw a symbol with its middle at x, y; `size` is the side of its square in pixels.
  draw(context, ratio, theme, { kind, status, certainty, x, y, size = SYMBOL }) {
    const style = look(status, certainty);
    const sprite = this.#sprite(kind, style, size, ratio, theme);
    const side = sprite.width / ratio;
    context.globalAlpha = status === "hypothetical" ? 0.5 : 1;
    // Whole device pixels keep the edges sharp.
    const snap = (value) => Math.round((value - side / 2) * ratio) / ratio;
    context.drawImage(sprite, snap(x), snap(y), side, side);
    context.globalAlpha = 1;
  }

  #sprite(kind, style, size, ratio, theme) {
    const key = `${kind} ${style} ${size} ${ratio} ${theme.name}`;
    let sprite = this.#made.get(key);
    if (!sprite) {
      sprite = this.#make(kind, style, size, ratio, theme);
      this.#made.set(key, sprite);
    }
    return sprite;
  }

  #make(kind, style, size, ratio, theme) {
    const canvas = document.createElement("canvas");
    const scale = (size / BOX) * ratio;
    canvas.width = Math.ceil((BOX + 2 * MARGIN) * scale);
    canvas.height = canvas.width;
    const context = canvas.getContext("2d");
    context.scale(scale, scale);
    context.translate(MARGIN, MARGIN);
    context.lineJoin = "round";
    const path = this.paths.get(kind);
    halo(context, path, theme);
    FILLS[style](context, path, this.colour(kind, theme), theme);
    return canvas;
  }
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
