// How colours look to colour-blind readers, and how far apart two of them are.

// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
const SIMULATIONS = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
export const VISIONS = Object.keys(SIMULATIONS);

const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

// OKLab (Ottosson 2020) of a colour "#rrggbb" or [red, green, blue] as a reader sees it.
export function seen(colour, vision) {
  const bytes = Array.isArray(colour) ? colour : [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const rgb = bytes.map((byte) => linear(byte / 255));
  const mix = (row, values) => row.reduce((sum, factor, i) => sum + factor * values[i], 0);
  const simulated = SIMULATIONS[vision].map((row) => Math.max(0, Math.min(1, mix(row, rgb))));
  const lms = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(mix(row, simulated)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ].map((row) => mix(row, lms));
}

// In OKLab, times 100: about 2 is just to be noticed.
export const apart = (one, other) => 100 * Math.hypot(...one.map((value, i) => value - other[i]));
