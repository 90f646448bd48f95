// Draws very many events as dots, straight into the pixels of the canvas.

import { copies, worldSize } from "./mercator.mjs";

// `colours` are "#rrggbb" by kind number.
export function paintDots(context, view, columns, visible, colours) {
  const width = Math.round(view.width * view.ratio);
  const height = Math.round(view.height * view.ratio);
  const picture = context.createImageData(width, height);
  const pixels = new Uint32Array(picture.data.buffer);
  const inks = colours.map(ink);
  const size = worldSize(view.zoom) * view.ratio;
  const left = view.origin.x * view.ratio;
  const top = view.origin.y * view.ratio;
  const side = Math.max(2, Math.round(2 * view.ratio));
  const { x, y, kind } = columns;
  for (const shift of copies(left, left + width, size)) {
    for (let i = 0; i < visible.count; i += 1) {
      const row = visible.rows[i];
      const px = (x[row] * size + shift - left) | 0;
      const py = (y[row] * size - top) | 0;
      if (px < 0 || py < 0 || px >= width - side || py >= height - side) continue;
      const colour = inks[kind[row]];
      for (let line = 0; line < side; line += 1) {
        const start = (py + line) * width + px;
        pixels.fill(colour, start, start + side);
      }
    }
  }
  context.putImageData(picture, 0, 0);
}

// "#rrggbb" as the canvas keeps it: alpha, blue, green, red from the highest byte down.
export function ink(colour) {
  const value = parseInt(colour.slice(1), 16);
  const red = value >> 16;
  const green = (value >> 8) & 0xff;
  const blue = value & 0xff;
  return (0xe0000000 | (blue << 16) | (green << 8) | red) >>> 0;
}
