// Coordinates as people write them, and the lines of the graticule.

import { latitude, longitude, unitX, unitY, worldSize } from "./mercator.mjs";

const DECIMALS = [[4, 1], [7, 2], [9, 3], [Infinity, 4]]; // up to a zoom

// "23.451° N, 106.322° W" at a zoom, as fine as the map shows it.
export function position(latitude, longitude, zoom, language, compass) {
  const digits = DECIMALS.find(([most]) => zoom < most)[1];
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const east = wrapped(longitude);
  return [
    `${number.format(Math.abs(latitude))}° ${latitude < 0 ? compass.south : compass.north}`,
    `${number.format(Math.abs(east))}° ${east < 0 ? compass.west : compass.east}`,
  ].join(language === "en" ? ", " : "; ");
}

// From the longitudes of a world that repeats itself to -180..180.
export const wrapped = (longitude) => longitude - 360 * Math.floor((longitude + 180) / 360);

// "22°30′ N": a line of the graticule; nothing but the degrees on the equator and the meridians
// that divide east from west.
export function mark(degrees, positive, negative) {
  const minutes = Math.round(Math.abs(degrees) * 60);
  const whole = `${Math.floor(minutes / 60)}°`;
  const rest = minutes % 60 ? `${String(minutes % 60).padStart(2, "0")}′` : "";
  const side = minutes === 0 || minutes === 180 * 60 ? "" : ` ${degrees < 0 ? negative : positive}`;
  return whole + rest + side;
}

const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.25]; // degrees
const ROOM = 110; // pixels between two lines
const POLAR = 85; // degrees, where the map ends

// How many degrees apart the lines of the graticule are when a degree measures so many pixels.
export const stepOf = (pixels) => STEPS.findLast((step) => step * pixels >= ROOM) ?? STEPS[0];

// The lines in a view: { meridians: [{ x, degrees }], parallels: [{ y, degrees }] }.
export function linesIn({ zoom, origin, width, height }) {
  const size = worldSize(zoom);
  const step = stepOf(size / 360);
  const meridians = multiples(longitude(origin.x / size), longitude((origin.x + width) / size), step)
    .map((degrees) => ({ x: unitX(degrees) * size - origin.x, degrees: wrapped(degrees) }));
  const south = Math.max(-POLAR, latitude((origin.y + height) / size));
  const north = Math.min(POLAR, latitude(origin.y / size));
  const parallels = multiples(south, north, step)
    .map((degrees) => ({ y: unitY(degrees) * size - origin.y, degrees }));
  return { meridians, parallels };
}

function multiples(from, to, step) {
  const found = [];
  for (let i = Math.ceil(from / step); i * step <= to; i += 1) found.push(i * step);
  return found;
}
