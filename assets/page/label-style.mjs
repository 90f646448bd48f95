// How each class of label is written, by zoom.

export const SANS = '"Source Sans 3", "Source Sans Pro", sans-serif';

const between = (low, value, high) => Math.max(low, Math.min(high, value));

// { font, size, spacing, upper, colour, halo, wrap } of one label; sizes in pixels.
export function labelStyle(kind, rank, role, zoom, theme) {
  return STYLES[kind](rank, role, zoom, theme);
}

const STYLES = {
  countries(rank, role, zoom, theme) {
    const size = between(10, 11 + (zoom - 3) * 1.2 + (4 - rank) * 0.9, rank <= 3 ? 17 : 14);
    return {
      font: `${rank <= 4 ? 600 : 500} ${size}px ${SANS}`, size, spacing: size * 0.14, upper: true, wrap: 14,
      colour: theme.countryName, halo: theme.halo,
    };
  },
  states(rank, role, zoom, theme) {
    const size = between(10, 10.5 + (zoom - 5) * 0.8, 13);
    return {
      font: `500 ${size}px ${SANS}`, size, spacing: size * 0.1, upper: true, wrap: 12,
      colour: theme.stateName, halo: theme.halo,
    };
  },
  seas(rank, role, zoom, theme) {
    const size = between(11, 11.5 + (zoom - rank) * 1.1, 19);
    return {
      font: `italic 400 ${size}px ${SANS}`, size, spacing: size * 0.05, upper: false, wrap: 11,
      colour: theme.waterName, halo: theme.waterHalo,
    };
  },
  cities(rank, role, zoom, theme) {
    const important = role === 2 || rank <= 1;
    const room = zoom - rank;
    const size = between(11, (important ? 13 : 11.8) + room * 0.35, important ? 15.5 : 14);
    const weight = important ? 600 : rank <= 3 ? 500 : 400;
    return {
      font: `${weight} ${size}px ${SANS}`, size, spacing: 0, upper: false, wrap: 99,
      colour: rank <= 4 || important ? theme.cityName : theme.smallCityName, halo: theme.halo,
    };
  },
};

// The faces that the labels are written in, for the browser to load before the first of them.
export const FACES = [
  `400 12px ${SANS}`,
  `600 12px ${SANS}`,
  `italic 400 12px ${SANS}`,
];

// A name in at most three lines of about `width` characters.
export function lines(name, width) {
  const words = name.split(" ");
  const broken = [words[0]];
  for (const word of words.slice(1)) {
    const last = broken.at(-1);
    if (last.length + 1 + word.length <= width || broken.length === 3) {
      broken[broken.length - 1] = `${last} ${word}`;
    } else {
      broken.push(word);
    }
  }
  return broken;
}

// The columns have the English names, and in `es` the Spanish ones that differ.
export const nameOf = ({ name, es }, i, language) => (language === "es" && es[i]) || name[i];
