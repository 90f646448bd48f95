// The tools on the map, one at a time: measuring, and whatever else takes over the pointer.

/* global L */

const SIZE = 18; // pixels of a tool's picture

// `tools` are { name, key, picture, start(), stop(), click(latlng), move(latlng), press(event) }.
export class Tools {
  #active = null;
  #buttons = new Map();
  #crosshair;
  #bar;

  // `say` speaks a sentence to screen readers.
  constructor(map, tools, words, { send, say }) {
    this.map = map;
    this.words = words;
    this.say = say;
    this.tools = tools;
    this.#crosshair = crosshair(map);
    this.#bar = toolbar(tools, (tool) => this.use(tool === this.#active ? null : tool.name), this.#buttons);
    this.#bar.addTo(map);
    this.setLanguage(words);
    this.told = send;
    map.on("click", ({ latlng }) => {
      if (!this.#active?.drags) this.#active?.click(latlng);
    });
    map.on("mousemove", ({ latlng }) => {
      this.#crosshair.hidden = true;
      this.#active?.move(latlng);
    });
    map.getContainer().addEventListener("keydown", (event) => this.#key(event));
  }

  setLanguage(words) {
    this.words = words;
    this.#bar.getContainer().setAttribute("aria-label", words.tools.bar);
    for (const [tool, button] of this.#buttons) {
      const name = words.tools[tool.name];
      button.title = `${name} (${tool.key.toUpperCase()})`;
      button.setAttribute("aria-label", name);
    }
  }

  // The tool itself, or null.
  get inHand() {
    return this.#active;
  }

  get active() {
    return this.#active !== null;
  }

  // Take up the tool of this name, or put away the one in hand with null.
  use(name) {
    const tool = this.tools.find((one) => one.name === name) ?? null;
    if (tool === this.#active) return;
    this.#active?.stop();
    this.#active = tool;
    tool?.start();
    if (tool) this.say(`${this.words.tools[tool.name]}. ${this.words.hints[tool.name]}`);
    const { map } = this;
    map.getContainer().classList.toggle("tool-in-hand", this.active);
    map.doubleClickZoom[this.active ? "disable" : "enable"]();
    this.#crosshair.hidden = true;
    for (const [one, button] of this.#buttons) button.setAttribute("aria-pressed", one === tool);
    this.told({ type: "tool", name: tool?.name ?? null });
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && this.#active) {
      this.use(null);
    } else if (event.key === " " && this.#active) {
      // by keys alone the middle of the map is the pointer
      event.preventDefault();
      this.#crosshair.hidden = false;
      this.#active.click(this.map.getCenter());
    } else if (this.#active?.press(event)) {
      event.preventDefault();
    } else {
      this.#takeUp(event);
    }
  }

  #takeUp({ key }) {
    const tool = this.tools.find((one) => one.key === key.toLowerCase());
    if (tool) this.use(tool === this.#active ? null : tool.name);
  }
}

function crosshair(map) {
  const cross = document.createElement("div");
  cross.className = "crosshair";
  cross.hidden = true;
  map.getContainer().append(cross);
  return cross;
}

function toolbar(tools, press, buttons) {
  const control = L.control({ position: "topright" });
  control.onAdd = () => {
    const bar = L.DomUtil.create("div", "leaflet-bar tools");
    bar.setAttribute("role", "toolbar");
    L.DomEvent.disableClickPropagation(bar);
    for (const tool of tools) {
      const button = L.DomUtil.create("button", "", bar);
      button.type = "button";
      button.setAttribute("aria-pressed", "false");
      button.append(picture(tool.picture));
      button.addEventListener("click", () => press(tool));
      buttons.set(tool, button);
    }
    return bar;
  };
  return control;
}

function picture(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("width", SIZE);
  svg.setAttribute("height", SIZE);
  svg.setAttribute("aria-hidden", "true");
  const drawn = document.createElementNS(space, "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}
