// A picture of many extents, painted a slice a frame: a frame must not wait for five hundred coasts.

const FEW = 24; // so many are painted at once, always
const SLICE = 8000; // what may be painted in a frame, in corners and fifties of pixels

export class Sheet {
  #painter;
  #front = null; // the last that was finished
  #job = null;

  constructor(painter) {
    this.#painter = painter;
  }

  // Paint the extents, as far as they are finished; true when it has to be called again.
  paint(context, view, drawn, theme) {
    if (drawn.length <= FEW) {
      this.#front = null;
      this.#job = null;
      this.#painter.paint(context, view, drawn, theme);
      return false;
    }
    const place = placeOf(view, theme);
    const key = `${place} ${drawn.map(nameOf).join()}`;
    if (this.#front?.key !== key) this.#goOn(view, drawn, theme, place, key);
    // What was finished of another time window is better than half of the present one.
    const shown = this.#front?.place === place ? this.#front : this.#job;
    if (shown) context.drawImage(shown.canvas, 0, 0, view.width, view.height);
    return this.#front?.key !== key;
  }

  // A job is finished before the next is begun, or playing would never show one.
  #goOn(view, drawn, theme, place, key) {
    if (this.#job?.place !== place) this.#job = this.#begin(view, drawn, theme, place, key);
    const { context, tasks } = this.#job;
    let left = SLICE;
    while (tasks.length && left > 0) {
      const task = tasks.pop();
      left -= task.cost;
      task.run(context);
    }
    if (tasks.length) return;
    this.#front = this.#job;
    this.#job = null;
  }

  #begin(view, drawn, theme, place, key) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(view.width * view.ratio);
    canvas.height = Math.round(view.height * view.ratio);
    const context = canvas.getContext("2d");
    context.scale(view.ratio, view.ratio);
    return { canvas, context, place, key, tasks: this.#painter.tasks(view, drawn, theme).reverse() };
  }
}

const placeOf = ({ zoom, origin, width, height, ratio }, theme) =>
  `${zoom} ${origin.x} ${origin.y} ${width} ${height} ${ratio} ${theme.name}`;

const nameOf = ({ row, certainty, selected }) => `${row}${certainty}${selected ? "s" : ""}`;
