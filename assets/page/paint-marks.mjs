// Draws single symbols, fans of symbols and chips that stand for many.

import { fan } from "./grouping.mjs";

const SANS = '"Source Sans 3", "Source Sans Pro", sans-serif';
const CHIP_HEIGHT = 24;
const CHIP_SYMBOL = 15;
const SELECTED = 1.27; // how much larger the selected symbol is

// What can be clicked, in pixels of the canvas: { x, y, radius, row } for an event,
// { left, top, right, bottom, group } for a chip.
export function layOut(groups, view) {
  const marks = [];
  for (const group of groups) {
    const x = group.x - view.origin.x;
    const y = group.y - view.origin.y;
    if (!group.fanned) {
      marks.push({ chip: true, x, y, group });
      continue;
    }
    fan(group.items.length, group.room).forEach((offset, i) => {
      const item = group.items[i];
      const single = group.items.length === 1;
      marks.push({
        x: x + offset.x,
        y: y + offset.y,
        radius: item.room / 2 + 2,
        size: item.side,
        row: item.row,
        certainty: item.certainty,
        tether: single ? null : { x: item.x - view.origin.x, y: item.y - view.origin.y },
      });
    });
  }
  return marks;
}

// `describe(row)` gives { kind, status, inferred, several } of an event; `selected` is a row.
export function paintMarks(context, view, marks, { sprites, theme, describe, selected, isChosen }) {
  for (const mark of marks) if (mark.tether) paintTether(context, mark, theme);
  const last = marks.filter((mark) => mark.row === selected);
  for (const mark of marks) {
    if (mark.chip) paintChip(context, view, mark, { sprites, theme, describe, isChosen });
    else if (mark.row !== selected) {
      if (isChosen(mark.row)) paintChosen(context, mark, theme);
      sprites.draw(context, view.ratio, theme, { ...describe(mark.row), ...mark });
    }
  }
  for (const mark of last) {
    const size = Math.round(mark.size * SELECTED);
    paintSelection(context, mark, mark.radius + size - mark.size, theme);
    sprites.draw(context, view.ratio, theme, { ...describe(mark.row), ...mark, size });
  }
}

function paintTether(context, { x, y, tether }, theme) {
  context.strokeStyle = theme.ink;
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(tether.x, tether.y);
  context.stroke();
  context.globalAlpha = 1;
  disc(context, tether.x, tether.y, 3.2, theme.paper);
  disc(context, tether.x, tether.y, 2.1, theme.ink);
}

function paintSelection(context, { x, y }, reach, theme) {
  const radius = reach + 3;
  context.globalAlpha = 0.16;
  disc(context, x, y, radius + 5, theme.accent);
  context.globalAlpha = 1;
  ring(context, x, y, radius, 5.5, theme.paper);
  ring(context, x, y, radius, 2.5, theme.accent);
}

// One of several selected events: a lighter ring than the open one's.
function paintChosen(context, { x, y, radius }, theme) {
  ring(context, x, y, radius + 2, 4.5, theme.paper);
  ring(context, x, y, radius + 2, 1.8, theme.accent);
}

function paintChip(context, view, mark, { sprites, theme, describe, isChosen }) {
  const kinds = commonest(mark.group.items.map(({ row }) => describe(row).kind), 3);
  const text = String(mark.group.items.length);
  context.font = `600 13px ${SANS}`;
  const width = 12 + kinds.length * (CHIP_SYMBOL + 2) + 3 + context.measureText(text).width;
  const left = Math.round(mark.x - width / 2);
  const top = Math.round(mark.y - CHIP_HEIGHT / 2);
  Object.assign(mark, { left, top, right: left + width, bottom: top + CHIP_HEIGHT });
  chipBody(context, mark, width, theme);
  if (mark.group.items.some(({ row }) => isChosen(row))) chipEdge(context, mark, width, theme);
  kinds.forEach((kind, i) => {
    const x = left + 6 + i * (CHIP_SYMBOL + 2) + CHIP_SYMBOL / 2;
    const symbol = { kind, status: "occurred", certainty: 2, x, y: mark.y, size: CHIP_SYMBOL };
    sprites.draw(context, view.ratio, theme, symbol);
  });
  context.fillStyle = theme.ink;
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.fillText(text, mark.right - 7, mark.y + 0.5);
}

function chipBody(context, { left, top }, width, theme) {
  context.save();
  context.shadowColor = "rgba(0, 0, 0, 0.28)";
  context.shadowBlur = 4;
  context.shadowOffsetY = 1;
  context.fillStyle = theme.paper;
  context.beginPath();
  context.roundRect(left, top, width, CHIP_HEIGHT, CHIP_HEIGHT / 2);
  context.fill();
  context.restore();
}

function chipEdge(context, { left, top }, width, theme) {
  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(left, top, width, CHIP_HEIGHT, CHIP_HEIGHT / 2);
  context.stroke();
}

// The kinds that occur most, at most `count` of them.
export function commonest(kinds, count) {
  const counted = new Map();
  for (const kind of kinds) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]).slice(0, count).map(([kind]) => kind);
}

function disc(context, x, y, radius, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function ring(context, x, y, radius, width, colour) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}
