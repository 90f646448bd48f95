// What stands on the map's edge: zoom buttons, scale, coordinates of the pointer, attribution.

import { position } from "./degrees.mjs";

/* global L */

export class Controls {
  #map;
  #words;
  #language = "en";
  #zoom;
  #readout;

  constructor(map, attribution, words) {
    this.#map = map;
    this.#zoom = L.control.zoom({ position: "topright" }).addTo(map);
    this.#readout = readout(map);
    L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110 }).addTo(map);
    L.control.attribution({ position: "bottomright", prefix: false })
      .addAttribution(escape(attribution))
      .addTo(map);
    map.on("mousemove", ({ latlng }) => this.#tell(latlng));
    map.on("mouseout", () => this.#tell(null));
    this.setLanguage(words, "en");
  }

  setLanguage(words, language) {
    this.#words = words;
    this.#language = language;
    this.#map.getContainer().setAttribute("aria-label", words.map);
    const [more, less] = this.#zoom.getContainer().querySelectorAll("a");
    for (const [button, name] of [[more, words.zoomIn], [less, words.zoomOut]]) {
      button.title = name;
      button.setAttribute("aria-label", name);
    }
  }

  #tell(place) {
    this.#readout.textContent = place
      ? position(place.lat, place.lng, this.#map.getZoom(), this.#language, this.#words.compass)
      : "";
  }
}

function readout(map) {
  const control = L.control({ position: "bottomleft" });
  const element = L.DomUtil.create("div", "coordinates");
  control.onAdd = () => element;
  control.addTo(map);
  return element;
}

// Leaflet takes HTML here.
function escape(text) {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}
