// Says in words what the colours and signs of a comparison mean.

import { INKS } from "./comparison-layer.mjs";

export class ComparisonLegend {
  constructor(container) {
    this.element = document.createElement("div");
    this.element.className = "comparison-legend";
    this.element.hidden = true;
    container.append(this.element);
  }

  show({ first, other, note }, theme) {
    const inks = INKS[theme.name];
    this.element.replaceChildren(
      line("comparison-title", "More here, fewer there"),
      entry(inks.first, "+", `more in A, ${first.words}`),
      entry(inks.other, "−", `more in B, ${other.words}`),
      entry(inks.equal, "=", "as many in both"),
      ...(note ? [line("comparison-note", note)] : []),
    );
    this.element.hidden = false;
  }

  hide() {
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
