// A second map beside the first, always of the same part of the world: it shows the other of two
// time windows.

/* global L */

import { Card } from "./card.mjs";
import { marksFrom } from "./chosen.mjs";
import { listen } from "./pointer.mjs";

const REPEATED = ["theme", "language", "kinds", "gap", "hidden-overlays", "select", "chosen"];

export class SecondMap {
  #layers = null;
  #element = null;
  #map = null;
  #following = false;
  #lead = null;
  #said = new Map(); // the last message of each kind, for a map that comes later
  #events = null;
  #overlays = null;
  #captions = [];

  // `make(theme)` makes the layers of a map: an object of parts in the order that they lie in, of
  // which events, tracks, layers and labels are told what the first map's are told.
  constructor(page, make, send) {
    this.page = page;
    this.make = make;
    this.send = send;
  }

  // Parts that may yet have something to paint.
  get parts() {
    return this.#layers ? Object.values(this.#layers) : [];
  }

  // Show `other` beside `first`, each { from, to, words }; null to take the second map away.
  show(windows) {
    if (!windows) {
      this.#close();
      return;
    }
    if (!this.#map) this.#open();
    const { from, to, words } = windows.other;
    this.#layers.events.setWindow({ from, to, whole: false });
    this.#layers.tracks.setWindow({ from, to });
    this.#layers.labels.relayOutAtRest();
    this.#captions[0].textContent = `A  ${windows.first.words}`;
    this.#captions[1].textContent = `B  ${words}`;
  }

  setEvents(...events) {
    this.#events = events;
    this.#layers?.events.setEvents(...events);
  }

  setOverlays(tracks, layers) {
    this.#overlays = [tracks, layers];
    this.#layers?.tracks.setTracks(tracks);
    this.#layers?.layers.setLayers(layers);
  }

  // What the first map has been told.
  hear(message) {
    if (!REPEATED.includes(message.type)) return;
    this.#said.set(message.type, message);
    if (this.#layers) this.#obey(message);
  }

  #obey(message) {
    const { events, tracks, layers, labels } = this.#layers;
    switch (message.type) {
      case "theme": for (const part of this.parts) part.setTheme(this.page.theme); break;
      case "language": labels.setLanguage(message.language); break;
      case "kinds": events.setKinds(message.shown); break;
      case "gap": tracks.setGap(message.days); break;
      case "select": events.select(message.id); break;
      case "chosen": events.setChosen(marksFrom(message.marks)); break;
      default: tracks.setHidden(message.numbers); layers.setHidden(message.numbers);
    }
    labels.relayOutAtRest();
  }

  #open() {
    const first = this.page.map;
    this.#element = document.createElement("div");
    this.#element.className = "second-map";
    document.body.append(this.#element);
    document.documentElement.classList.add("beside");
    first.invalidateSize({ animate: false });
    this.#map = L.map(this.#element, {
      ...first.options, zoomControl: false, attributionControl: false, layers: [],
      center: first.getCenter(), zoom: first.getZoom(),
    });
    this.#map.getContainer().setAttribute("aria-label", this.page.words.compare.second);
    this.#layers = this.make(this.#map);
    for (const part of this.parts) part.addTo(this.#map);
    if (this.#events) this.setEvents(...this.#events);
    if (this.#overlays) this.setOverlays(...this.#overlays);
    for (const message of this.#said.values()) this.#obey(message);
    this.#captions = [first, this.#map].map(caption);
    this.#listen();
    this.#lead = () => this.#follow(first, this.#map);
    first.on("move", this.#lead);
    this.#map.on("move", () => this.#follow(this.#map, first));
  }

  #listen() {
    const { page } = this;
    listen({
      map: this.#map,
      events: this.#layers.events,
      tracks: this.#layers.tracks,
      layers: this.#layers.layers,
      comparison: page.comparison,
      card: new Card(this.#element),
      get tools() { return page.tools; },
      get words() { return page.words; },
    }, this.send);
  }

  #follow(one, other) {
    if (this.#following || !this.#map) return;
    this.#following = true;
    other.setView(one.getCenter(), one.getZoom(), { animate: false });
    this.#following = false;
  }

  #close() {
    if (!this.#map) return;
    const map = this.#map;
    this.#map = null;
    this.page.map.off("move", this.#lead);
    map.remove();
    this.#element.remove();
    for (const element of this.#captions) element.remove();
    this.#layers = null;
    document.documentElement.classList.remove("beside");
    this.page.map.invalidateSize({ animate: false });
  }
}

function caption(map, i) {
  const element = document.createElement("div");
  element.className = `half-caption half-${"ab"[i]}`;
  map.getContainer().append(element);
  return element;
}
