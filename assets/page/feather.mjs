// Areas whose edge is nowhere in particular: full in their middle, fading out towards the edge.
// Painted small and drawn large, which is both soft and quick, and kept while the view stays.

const SCALE = 0.25; // of the map's pixels
const MOST_KEPT = 48;
const SOFTEST = 22; // pixels from the edge to the full colour, at most
const SHARE = 0.7; // of half the area's width: its middle keeps its colour
const STEPS = [[2, 0.3], [1.5, 0.3], [1, 0.35], [0.5, 0.4], [0.2, 0.6]]; // width, what it takes away

export class Feathers {
  #kept = new Map();

  // Draw the soft area of `paths`, whose corner stands at x, y of the view; `thickness` is about half
  // its width in pixels.
  draw(context, view, { paths, corner: { x, y, width, height }, thickness, colour }, alpha) {
    const part = within(x, y, width, height, view);
    if (!part) return;
    const key = [colour, x, y, view.width, view.height].join(" ");
    const picture = this.#picture(paths, key, () => paint(paths, part, { x, y }, thickness, colour));
    context.globalAlpha = alpha;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, part.left, part.top, picture.width / SCALE, picture.height / SCALE);
    context.globalAlpha = 1;
  }

  #picture(paths, key, make) {
    const known = this.#kept.get(paths);
    if (known?.key === key) return known.picture;
    const picture = make();
    this.#kept.delete(paths);
    this.#kept.set(paths, { key, picture });
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value);
    return picture;
  }
}

function within(x, y, width, height, view) {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(view.width, Math.ceil(x + width));
  const bottom = Math.min(view.height, Math.ceil(y + height));
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

function paint({ soft, softEdge }, part, { x, y }, thickness, colour) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((part.right - part.left) * SCALE);
  canvas.height = Math.ceil((part.bottom - part.top) * SCALE);
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  context.translate(x - part.left, y - part.top);
  context.fillStyle = colour;
  context.fill(soft, "evenodd");
  context.globalCompositeOperation = "destination-out";
  context.lineJoin = "round";
  const softness = Math.min(SOFTEST, SHARE * thickness);
  for (const [wide, strength] of STEPS) {
    context.globalAlpha = strength;
    context.lineWidth = wide * softness;
    context.stroke(softEdge);
  }
  return canvas;
}
