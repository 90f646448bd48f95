// The legend: everything that the map draws, in words and in pictures drawn by the map's own hand.

import { CERTAIN, POSSIBLE } from "./columns.mjs";
import { fan, SYMBOL } from "./grouping.mjs";
import { unitX, unitY, worldSize } from "./mercator.mjs";
import { cssColour } from "./paint-crowd.mjs";
import { paintMarks } from "./paint-marks.mjs";
import { ShapePainter } from "./paint-shapes.mjs";
import { fromDrawings } from "./shapes.mjs";

/* global L */

const SIZE = { width: 64, height: 32 };
const ZOOM = 8; // at which a picture shows a small place on the equator
const PLAIN = { kind: "meeting", status: "occurred", certainty: CERTAIN, inferred: false, several: false };
const LOOKS = {
  certain: {},
  possible: { certainty: POSSIBLE },
  planned: { status: "planned" },
  hypothetical: { status: "hypothetical" },
  inferred: { inferred: true },
  several: { several: true },
};
const BOX = [[-0.13, -0.06], [0.02, -0.075], [0.13, -0.02], [0.1, 0.07], [-0.1, 0.06], [-0.13, -0.06]];
const WAY = [[-0.14, -0.05], [0.14, 0.05]];
const EXTENTS = {
  area: { drawing: { areas: [BOX] } },
  areaPossible: { drawing: { areas: [BOX] }, certainty: POSSIBLE },
  soft: { drawing: { soft: [BOX] } },
  softPossible: { drawing: { soft: [BOX] }, certainty: POSSIBLE },
  line: { drawing: { lines: [[[-0.15, 0.04], [-0.05, 0.05], [0, -0.01], [0.08, -0.05], [0.15, -0.03]]] } },
  way: { drawing: { ways: [WAY] } },
  error: { drawing: { spots: [{ at: [-0.04, 0], error: 9.4, from: [0.13, 0.05] }] } },
  radius: { drawing: { spots: [{ at: [0, 0], radius: 9.4 }] } },
  several: { drawing: { spots: [{ at: [-0.12, -0.03] }, { at: [0, 0.05] }, { at: [0.12, -0.03] }] }, anchor: [0, 0.05] },
};

export class Legend {
  #map;
  #sprites;
  #button;
  #panel;
  #told;

  // `told(shown)` hears when the reader opens or closes it.
  constructor(map, sprites, theme, words, told) {
    this.#map = map;
    this.#sprites = sprites;
    this.#told = told;
    this.theme = theme;
    this.words = words;
    this.#panel = L.DomUtil.create("section", "legend", map.getContainer());
    this.#panel.hidden = true;
    L.DomEvent.disableClickPropagation(this.#panel).disableScrollPropagation(this.#panel);
    this.#button = this.#makeButton();
    this.#dress();
  }

  setTheme(theme) {
    this.theme = theme;
    this.#draw();
  }

  setLanguage(words) {
    this.words = words;
    this.#dress();
    this.#draw();
  }

  show(shown) {
    this.#panel.hidden = !shown;
    this.#button.setAttribute("aria-expanded", String(shown));
    this.#draw();
  }

  #toggle() {
    this.show(this.#panel.hidden);
    this.#told(!this.#panel.hidden);
  }

  #makeButton() {
    const control = L.control({ position: "topright" });
    const button = document.createElement("button");
    button.className = "legend-button";
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => this.#toggle());
    L.DomEvent.disableClickPropagation(button);
    control.onAdd = () => button;
    control.addTo(this.#map);
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#toggle();
      button.focus();
    });
    return button;
  }

  #dress() {
    this.#button.textContent = this.words.legend;
    this.#panel.setAttribute("aria-label", this.words.legend);
  }

  #draw() {
    if (this.#panel.hidden) return;
    const { parts, kinds, looks, extents, crowds } = this.words;
    this.#panel.replaceChildren(
      ...this.#part(parts.kinds, kinds, (context, view, kind) => this.#symbol(context, view, { kind })),
      ...this.#part(parts.looks, looks, (context, view, name) => this.#look(context, view, name)),
      ...this.#part(parts.extents, extents, (context, view, name) => this.#extent(context, view, name)),
      ...this.#part(parts.crowds, crowds, (context, view, name) => this.#crowd(context, view, name)),
    );
    this.#panel.tabIndex = 0;
  }

  #part(title, rows, paint) {
    const heading = document.createElement("h2");
    heading.textContent = title;
    const list = document.createElement("dl");
    for (const [name, words] of Object.entries(rows)) list.append(...this.#row(words, name, paint));
    return [heading, list];
  }

  #row(words, name, paint) {
    const term = document.createElement("dt");
    const meaning = document.createElement("dd");
    meaning.textContent = words;
    const canvas = document.createElement("canvas");
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIZE.width * ratio;
    canvas.height = SIZE.height * ratio;
    canvas.setAttribute("aria-hidden", "true");
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    const size = worldSize(ZOOM);
    const origin = { x: unitX(0) * size - SIZE.width / 2, y: unitY(0) * size - SIZE.height / 2 };
    paint(context, { zoom: ZOOM, origin, ...SIZE, ratio }, name);
    term.append(canvas);
    return [term, meaning];
  }

  #symbol(context, view, look) {
    this.#marks(context, view, [{ look, x: 0 }]);
  }

  // Symbols side by side, `x` pixels from the middle.
  #marks(context, view, symbols, { selected = -1, chosen = false, chip = null } = {}) {
    const marks = symbols.map(({ x, y = 0, size = SYMBOL, look, tether = null }, row) => ({
      x: SIZE.width / 2 + x, y: SIZE.height / 2 + y, radius: size / 2 + 2, size, row,
      certainty: look.certainty ?? CERTAIN, tether,
    }));
    if (chip) marks.push({ chip: true, x: SIZE.width / 2, y: SIZE.height / 2, group: { items: chip.map((_, row) => ({ row })) } });
    paintMarks(context, view, marks, {
      sprites: this.#sprites,
      theme: this.theme,
      describe: (row) => ({ ...PLAIN, ...(chip ? { kind: chip[row] } : symbols[row].look) }),
      selected,
      isChosen: () => chosen,
    });
  }

  #look(context, view, name) {
    if (name === "size") {
      this.#marks(context, view, [16, 22, 30].map((size, i) => ({ size, look: {}, x: [-20, -2, 20][i] })));
    } else if (name === "selected") {
      this.#marks(context, view, [{ look: {}, x: 0, size: 14 }], { selected: 0 });
    } else if (name === "chosen") {
      this.#marks(context, view, [{ look: {}, x: 0, size: 16 }], { chosen: true });
    } else {
      this.#symbol(context, view, LOOKS[name]);
    }
  }

  #extent(context, view, name) {
    const { drawing, anchor = [0, 0], certainty = CERTAIN } = EXTENTS[name];
    const [shape] = fromDrawings([drawing]);
    const kind = name === "error" || name === "way" ? "surveillance flight" : "meeting";
    const spot = drawing.spots?.[0].at ?? anchor;
    new ShapePainter().paint(context, view, [{
      shape, certainty, x: unitX(anchor[0]), y: unitY(anchor[1]), colour: this.#sprites.colour(kind, this.theme),
      selected: false, hypothetical: false, inferred: false,
    }], this.theme);
    if (name !== "error" && name !== "radius") return;
    this.#marks(context, view, [{ look: { kind }, size: 14, x: (spot[0] * worldSize(ZOOM)) / 360 }]);
  }

  #crowd(context, view, name) {
    if (name === "chip") {
      this.#marks(context, view, [], { chip: ["meeting", "meeting", "exercise", "statement", "operation", "other", "other"] });
    } else if (name === "fan") {
      const centre = { x: SIZE.width / 2, y: SIZE.height / 2 };
      const kinds = ["meeting", "exercise"];
      this.#marks(context, view, fan(2).map(({ x, y }, i) => ({ x, y, look: { kind: kinds[i] }, tether: centre })));
    } else {
      this.#cells(context);
    }
  }

  #cells(context) {
    const [columns, side, most] = [9, 5, 100];
    for (let i = 0; i < columns * 4; i += 1) {
      const [x, y] = [i % columns, Math.floor(i / columns)];
      const count = most ** Math.max(0, 1 - Math.hypot(x - 4, 2 * (y - 1.5)) / 4.5);
      if (count <= 1) continue;
      context.fillStyle = cssColour(this.theme.name, count, most);
      context.fillRect(9.5 + x * side, 6 + y * side, side, side);
    }
  }
}
