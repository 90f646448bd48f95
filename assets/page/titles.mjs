// The titles of events beside their symbols, where there is room for them.

import { place, Taken } from "./label-layout.mjs";
import { lines } from "./label-style.mjs";

const FONT = '500 12px "Source Sans 3", "Source Sans Pro", sans-serif';
const LINE = 14; // pixels
const LONGEST = 52; // letters
const WRAP = 28;
const BESIDE = 9; // pixels between a symbol and its title
const LEAST_ZOOM = 4;
const MOST = 60; // groups in view, beyond which titles would be a thicket

// `groups` as grouping.mjs makes them, `title(row)` the words, `measure(text, font)` their width in
// pixels, `taken` boxes to keep clear of. Gives [{ row, x, lines, left, top, right, bottom }] in
// pixels of the world, x being where the symbol stands.
export function layOutTitles(groups, { zoom, selected, title, measure, boxes }) {
  if (zoom < LEAST_ZOOM || groups.length > MOST) return [];
  const taken = new Taken();
  for (const { x, y, halfWidth, halfHeight } of groups) {
    taken.add({ left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight });
  }
  for (const box of boxes) taken.add(box);
  const single = groups.filter(({ items }) => items.length === 1 && items[0].row !== selected);
  // What is large is important.
  single.sort((one, other) => other.room - one.room || one.items[0].row - other.items[0].row);
  return single.flatMap((group) => {
    const row = group.items[0].row;
    const rows = wrapped(title(row));
    const width = Math.max(...rows.map((text) => measure(text, FONT)));
    const wanted = {
      x: group.x, y: group.y, width, height: rows.length * LINE, beside: true, dotCovered: true,
      reach: group.halfWidth + BESIDE,
    };
    const box = place(wanted, taken);
    return box ? [{ row, x: group.x, lines: rows, ...box }] : [];
  });
}

function wrapped(title) {
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return lines(short, WRAP);
}

// Titles of the symbols that are still there; `marks` as they are painted now.
export function paintTitles(context, view, titles, marks, theme) {
  const alone = new Set(marks.filter(({ chip, tether }) => !chip && !tether).map(({ row }) => row));
  context.font = FONT;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  for (const one of titles) {
    if (!alone.has(one.row)) continue;
    const onLeft = one.right < one.x;
    context.textAlign = onLeft ? "right" : "left";
    const x = (onLeft ? one.right : one.left) - view.origin.x;
    one.lines.forEach((text, i) => {
      const y = one.top + (i + 0.5) * LINE - view.origin.y;
      context.globalAlpha = 0.9;
      context.strokeText(text, x, y);
      context.globalAlpha = 1;
      context.fillText(text, x, y);
    });
  }
}
