// What cards and labels say of events: all at hand, or, of very many, asked for one by one.

const KEPT = 2000;

export class Words {
  #asked = new Map(); // by position; words, or null while they are on their way

  // `ask(position)` promises title, place and time; `arrived` is called when some have come.
  constructor(details, ask, arrived) {
    this.details = details;
    this.ask = ask;
    this.arrived = arrived;
  }

  // The position of the event with this id, or -1.
  positionOf(id) {
    if (id === null) return -1;
    return this.details.ids ? this.details.ids.indexOf(id) : Number(id);
  }

  // Words that are still on their way are empty, and `pending`.
  of(position) {
    const { ids, titles, places, times } = this.details;
    if (ids) {
      return { id: ids[position], title: titles[position], place: places[position], time: times[position] };
    }
    if (!this.#asked.has(position)) this.#fetch(position);
    const words = this.#asked.get(position);
    return { id: String(position), ...(words ?? { title: "", place: "", time: "", pending: true }) };
  }

  async #fetch(position) {
    if (this.#asked.size >= KEPT) this.#asked.delete(this.#asked.keys().next().value);
    this.#asked.set(position, null);
    this.#asked.set(position, await this.ask(position));
    this.arrived();
  }
}
