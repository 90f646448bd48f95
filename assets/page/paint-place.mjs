// The name of the selected event's place, beside its symbol.

const FONT = '700 14px "Source Sans 3", "Source Sans Pro", sans-serif';
const BESIDE = 27; // pixels from the middle of the symbol
const HEIGHT = 20;
const WIDTH_OF_LETTER = 7.6; // generous: only other labels depend on it

export function paintPlaceLabel(context, { text, x, y }, theme) {
  context.font = FONT;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = theme.paper;
  context.lineWidth = 4.5;
  context.strokeText(text, x + BESIDE, y);
  context.fillStyle = theme.ink;
  context.fillText(text, x + BESIDE, y);
}

// The room that the name takes, in pixels of the world.
export function placeLabelBox({ text, x, y }, view) {
  const left = x + view.origin.x + BESIDE;
  const middle = y + view.origin.y;
  return {
    left, top: middle - HEIGHT / 2, right: left + text.length * WIDTH_OF_LETTER, bottom: middle + HEIGHT / 2,
    x: left, y: middle,
  };
}
