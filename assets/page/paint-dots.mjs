// Draws very many events as dots, straight into the pixels of the canvas.

import { copies, worldSize } from "./mercator.mjs";

export class Dots {
  #picture = null;

  // `colours` are "#rrggbb" by kind number.
  paint(context, view, columns, visible, colours) {
    const width = Math.round(view.width * view.ratio);
    const height = Math.round(view.height * view.ratio);
    const picture = this.#empty(context, width, height);
    const pixels = new Uint32Array(picture.data.buffer);
    const scale = worldSize(view.zoom) * view.ratio;
    const left = view.origin.x * view.ratio;
    const top = view.origin.y * view.ratio;
    const side = Math.max(2, Math.round(2 * view.ratio));
    const inks = Uint32Array.from(colours, ink);
    for (const shift of copies(left, left + width, scale)) {
      const target = { pixels, width, height, side };
      plot(target, columns, visible, inks, { scale, left: left - shift, top });
    }
    context.putImageData(picture, 0, 0);
  }

  // Taken again and again: a new one costs as much as all the dots.
  #empty(context, width, height) {
    if (this.#picture?.width === width && this.#picture.height === height) {
      this.#picture.data.fill(0);
    } else {
      this.#picture = context.createImageData(width, height);
    }
    return this.#picture;
  }
}

// The innermost loop of the page: nothing is called or made in it.
function plot({ pixels, width, height, side }, columns, visible, inks, { scale, left, top }) {
  const { x, y, kind } = columns;
  const { rows, count } = visible;
  const right = width - side;
  const bottom = height - side;
  for (let i = 0; i < count; i += 1) {
    const row = rows[i];
    const px = (x[row] * scale - left) | 0;
    const py = (y[row] * scale - top) | 0;
    if (px < 0 || py < 0 || px >= right || py >= bottom) continue;
    const colour = inks[kind[row]];
    let start = py * width + px;
    for (let line = 0; line < side; line += 1) {
      for (let column = 0; column < side; column += 1) pixels[start + column] = colour;
      start += width;
    }
  }
}

// "#rrggbb" as the canvas keeps it: alpha, blue, green, red from the highest byte down.
export function ink(colour) {
  const value = parseInt(colour.slice(1), 16);
  const red = value >> 16;
  const green = (value >> 8) & 0xff;
  const blue = value & 0xff;
  return (0xe0000000 | (blue << 16) | (green << 8) | red) >>> 0;
}
