// The card that tells what is at a place: its coordinates, what is near, the events in reach.

/* global L */

export class HereCard {
  #popup = L.popup({ className: "here", maxWidth: 320, minWidth: 240, autoPanPadding: [24, 24] });
  #content = document.createElement("div");

  // `select` is called with the id of an event that the reader chooses.
  constructor(map, select, words) {
    this.map = map;
    this.setLanguage(words);
    this.select = select;
    this.#popup.setContent(this.#content);
  }

  setLanguage({ here }) {
    this.words = here;
  }

  wait(place) {
    this.#content.replaceChildren(line("p", this.words.wait));
    this.#popup.setLatLng(place).openOn(this.map);
  }

  // Words from documents and the gazetteer: set as text, never as HTML.
  show({ where, places, events, more }) {
    const parts = [line("h2", where)];
    if (places.length) parts.push(list(places.map((place) => placeItem(place, this.words))));
    parts.push(line("h3", events.length ? this.words.events : this.words.none));
    if (events.length) parts.push(list(events.map((event) => this.#eventItem(event))));
    if (more) parts.push(line("p", this.words.more(more.toLocaleString("en"))));
    this.#content.replaceChildren(...parts);
    this.#popup.update();
    this.#content.querySelector("button")?.focus({ preventScroll: true });
  }

  close() {
    this.#popup.close();
  }

  #eventItem({ id, title, time }) {
    const item = document.createElement("li");
    const button = line("button", title);
    button.type = "button";
    button.addEventListener("click", () => this.select(id));
    item.append(button, line("span", time));
    return item;
  }
}

// `km` is null for what lies around the place.
function placeItem({ name, context, km }, { around }) {
  const item = document.createElement("li");
  const far = km === null ? around : `${km} km`;
  item.append(line("strong", name), line("span", [...context, far].join(", ")));
  return item;
}

function list(items) {
  const made = document.createElement("ul");
  made.append(...items);
  return made;
}

function line(tag, words) {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
