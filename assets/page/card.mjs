// The card beside the pointer: what an event is, when and where.

const OFFSET = 16;

export class Card {
  #element;
  #title;
  #note;

  constructor(container) {
    this.#element = container.ownerDocument.createElement("div");
    this.#element.className = "card";
    this.#element.hidden = true;
    this.#title = this.#line("card-title");
    this.#note = this.#line("card-note");
    container.append(this.#element);
  }

  // Words from documents: set as text, never as HTML.
  show({ title, note }, point, size) {
    this.#title.textContent = title;
    this.#note.textContent = note;
    this.#element.hidden = false;
    const { offsetWidth, offsetHeight } = this.#element;
    const right = point.x + OFFSET + offsetWidth > size.x;
    const low = point.y + OFFSET + offsetHeight > size.y;
    const x = right ? point.x - OFFSET - offsetWidth : point.x + OFFSET;
    const y = low ? point.y - OFFSET - offsetHeight : point.y + OFFSET;
    this.#element.style.transform = `translate(${Math.max(4, x)}px, ${Math.max(4, y)}px)`;
  }

  hide() {
    this.#element.hidden = true;
  }

  #line(className) {
    const line = this.#element.ownerDocument.createElement("div");
    line.className = className;
    this.#element.append(line);
    return line;
  }
}
