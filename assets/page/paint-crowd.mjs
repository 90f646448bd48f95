// Draws very many events as cells coloured by how many lie in each: one scale of colours from few
// to many, whatever the window, so that a colour always says the same number.

import { copies, worldSize } from "./mercator.mjs";

const LUTS = new Map();
const STEPS = 256;
const TABLE = 4096; // counts below this are looked up, not worked out

// From few to many; darker is more on the light map, brighter is more on the dark one.
const RAMPS = {
  light: ["#f6c58f", "#f0935a", "#d95a45", "#b02a52", "#73155c", "#3a0a4e"],
  dark: ["#5b3a78", "#8f3f86", "#c84c77", "#ee7a5c", "#fbb45f", "#fdf0a8"],
};
const FAINTEST = 0.72;

// Marks the cells that hold selected events; `places` are on the unit square.
export function paintChosenCells(context, view, places, cell, theme) {
  const size = worldSize(view.zoom);
  const marked = new Set();
  context.fillStyle = theme.accent;
  for (const { x, y } of places) {
    for (const shift of copies(view.origin.x, view.origin.x + view.width, size)) {
      const column = Math.floor((x * size + shift) / cell);
      const row = Math.floor((y * size) / cell);
      const left = column * cell - view.origin.x;
      const top = row * cell - view.origin.y;
      const key = row * 0x100000 + column;
      if (left < -cell || top < -cell || left > view.width || top > view.height || marked.has(key)) continue;
      marked.add(key);
      context.fillRect(left, top, cell, cell);
    }
  }
}

// The count that the last colour stands for: 10, 30, 100, 300 ... and not below the largest.
export function topOf(largest) {
  let top = 10;
  for (let i = 0; top < largest; i += 1) top *= i % 2 ? 10 / 3 : 3;
  return Math.round(top);
}

// Where on the scale a count stands, from 0 to 1.
export const share = (count, most) => Math.min(1, Math.log(count) / Math.log(most));

// Fill in the pixels of cells; `most` is the count that has the last colour.
export function colourCells(pixels, counts, theme, most) {
  const colours = lut(theme);
  const table = new Uint32Array(Math.min(TABLE, most + 1));
  for (let count = 1; count < table.length; count += 1) {
    table[count] = colours[Math.round(share(count, most) * (STEPS - 1))];
  }
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i];
    pixels[i] = count < table.length ? table[count] : colours[Math.round(share(count, most) * (STEPS - 1))];
  }
}

// The colours from few to many as the canvas keeps them: alpha, blue, green, red from the highest
// byte down.
export function lut(theme) {
  if (!LUTS.has(theme)) LUTS.set(theme, ramp(RAMPS[theme]));
  return LUTS.get(theme);
}

function ramp(stops) {
  const channels = stops.map((stop) => [1, 3, 5].map((at) => parseInt(stop.slice(at, at + 2), 16)));
  return Uint32Array.from({ length: STEPS }, (_, step) => {
    const at = (step / (STEPS - 1)) * (stops.length - 1);
    const i = Math.min(Math.floor(at), stops.length - 2);
    const [red, green, blue] = channels[i].map((low, c) => low + (at - i) * (channels[i + 1][c] - low));
    const alpha = 255 * (FAINTEST + (1 - FAINTEST) * (step / (STEPS - 1)));
    return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

// The colour of a count as style sheets write it.
export function cssColour(theme, count, most) {
  const ink = lut(theme)[Math.round(share(count, most) * (STEPS - 1))];
  return `rgb(${ink & 0xff} ${(ink >>> 8) & 0xff} ${(ink >>> 16) & 0xff} / ${(ink >>> 24) / 255})`;
}
