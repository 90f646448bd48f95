// Says what the colours of a crowd mean.

import { cssColour } from "./paint-crowd.mjs";

const STOPS = 12;

export class CrowdLegend {
  constructor(container) {
    this.element = document.createElement("div");
    this.element.className = "crowd-legend";
    this.element.hidden = true;
    this.bar = document.createElement("div");
    this.bar.className = "crowd-bar";
    this.numbers = document.createElement("div");
    this.numbers.className = "crowd-numbers";
    this.title = document.createElement("div");
    this.element.append(this.title, this.bar, this.numbers);
    container.append(this.element);
  }

  setLanguage(words) {
    this.title.textContent = words.cells;
  }

  // `most` is the count that has the last colour.
  show(theme, most) {
    this.element.hidden = false;
    const key = `${theme} ${most}`;
    if (key === this.key) return;
    this.key = key;
    const colours = Array.from({ length: STOPS }, (_, i) =>
      cssColour(theme, most ** (i / (STOPS - 1)), most));
    this.bar.style.background = `linear-gradient(to right, ${colours.join(", ")})`;
    this.numbers.replaceChildren(...[1, Math.sqrt(most), most].map(number));
  }

  hide() {
    this.element.hidden = true;
  }
}

function number(value) {
  const element = document.createElement("span");
  element.textContent = rounded(value).toLocaleString("en");
  return element;
}

function rounded(value) {
  const digit = 10 ** Math.floor(Math.log10(value));
  return Math.round(value / digit) * digit;
}
