// Says in words what the colours and signs of a comparison mean.

import { INKS } from "./comparison-layer.mjs";

export class ComparisonLegend {
  #windows = null;

  constructor(container, words) {
    this.words = words;
    this.element = document.createElement("div");
    this.element.className = "comparison-legend";
    this.element.hidden = true;
    container.append(this.element);
  }

  setLanguage(words) {
    this.words = words;
    if (this.#windows) this.show(this.#windows, this.theme);
  }

  show(windows, theme) {
    this.#windows = windows;
    this.theme = theme;
    const { first, other, alike } = windows;
    const inks = INKS[theme.name];
    const words = this.words.compare;
    this.element.replaceChildren(
      line("comparison-title", words.title),
      entry(inks.first, "+", words.first(first.words)),
      entry(inks.other, "−", words.other(other.words)),
      entry(inks.equal, "=", words.equal),
      ...(alike ? [] : [line("comparison-note", words.unlike)]),
    );
    this.element.hidden = false;
  }

  hide() {
    this.#windows = null;
    this.element.hidden = true;
  }
}

function entry(ink, sign, words) {
  const element = line("comparison-entry", words);
  const patch = document.createElement("span");
  patch.className = "comparison-patch";
  patch.style.background = ink;
  patch.textContent = sign;
  element.prepend(patch);
  return element;
}

function line(name, words) {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = words;
  return element;
}
