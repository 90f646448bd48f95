// Puts the page together and does what the app says.

import { loadArchive } from "./archive.mjs";
import { Basemap } from "./basemap.mjs";
import { connect } from "./bridge.mjs";
import { fit, fitChosen, flyTo, keepToWorld, look } from "./camera.mjs";
import { Card } from "./card.mjs";
import { marksFrom } from "./chosen.mjs";
import { fetchColumns } from "./columns.mjs";
import { ComparisonLayer } from "./comparison-layer.mjs";
import { ComparisonLegend } from "./comparison-legend.mjs";
import { Controls } from "./controls.mjs";
import { CrowdLegend } from "./crowd-legend.mjs";
import { drawn, framed } from "./drawn.mjs";
import { EventLayer } from "./event-layer.mjs";
import { Graticule } from "./graticule.mjs";
import { HereCard } from "./here-card.mjs";
import { hereTool } from "./here-tool.mjs";
import { LabelLayer } from "./label-layer.mjs";
import { Legend } from "./legend.mjs";
import { MeasureLayer } from "./measure-layer.mjs";
import { measureTool } from "./measure-tool.mjs";
import { OwnLayers } from "./own-layers.mjs";
import { listen } from "./pointer.mjs";
import { Raster } from "./raster.mjs";
import { RegionLayer } from "./region-layer.mjs";
import { regionOf } from "./region.mjs";
import { boxTool, followDrags, lassoTool } from "./region-tool.mjs";
import { DEPTH, RELIEF } from "./shading.mjs";
import { fromDrawings } from "./shapes.mjs";
import { SecondMap } from "./second-map.mjs";
import { themeOf } from "./theme.mjs";
import { Tools } from "./tools.mjs";
import { TrackLayer } from "./track-layer.mjs";
import { decodeTracks } from "./tracks.mjs";
import { wordsOf } from "./page-words.mjs";

// Called by the page's own script with the Leaflet map that folium made.
export async function start(map, { attribution }) {
  keepToWorld(map);
  const data = Promise.all([
    loadArchive("basemap/basemap.pmtiles"),
    loadArchive("basemap/relief.pmtiles"),
    loadArchive("basemap/depth.pmtiles"),
    json("page/symbols.json"),
    json("basemap/labels.json"),
    json("page/palette.json"),
  ]);
  const page = data.then(([tiles, relief, depth, symbols, names, palette]) =>
    new Page(map, { tiles, relief, depth, symbols, names, palette, attribution }));
  const send = await connect((message) => page.then((made) => made.receive(message)));
  (await page).listen(send);
  send({ type: "ready" });
}

async function json(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing`);
  return response.json();
}

// By this the app sees that a frame has come through to its window.
function frameMark() {
  const mark = document.createElement("div");
  mark.className = "frame-mark";
  mark.hidden = true;
  document.body.append(mark);
  return mark;
}

// Screen readers speak what is written here.
function speaker() {
  const status = document.createElement("div");
  status.className = "spoken";
  status.setAttribute("role", "status");
  document.body.append(status);
  return status;
}

class Page {
  #send = () => {};
  #queue = Promise.resolve();
  #unveiled = false;

  constructor(map, { tiles, relief, depth, symbols, names, palette, attribution }) {
    const theme = themeOf(false);
    this.theme = theme;
    this.words = wordsOf("en");
    this.second = new SecondMap(this, (other) => {
      const events = new EventLayer(symbols, this.theme, new CrowdLegend(other.getContainer()));
      events.legend.setLanguage(this.words);
      return {
        depth: new Raster(depth, this.theme, DEPTH),
        basemap: new Basemap(tiles, this.theme),
        relief: new Raster(relief, this.theme, RELIEF),
        layers: new OwnLayers(palette, this.theme),
        tracks: new TrackLayer(palette, this.theme),
        events,
        labels: new LabelLayer(names, this.theme, (view) => events.obstacles(view)),
      };
    }, (message) => this.#send(message));
    this.map = map;
    this.basemap = new Basemap(tiles, theme);
    this.depth = new Raster(depth, theme, DEPTH);
    this.relief = new Raster(relief, theme, RELIEF);
    this.graticule = new Graticule(theme, this.words);
    this.events = new EventLayer(symbols, theme, new CrowdLegend(map.getContainer()));
    this.layers = new OwnLayers(palette, theme);
    this.tracks = new TrackLayer(palette, theme);
    this.comparison = new ComparisonLayer(
      () => this.events.counted(), new ComparisonLegend(map.getContainer(), this.words), theme);
    this.labels = new LabelLayer(names, theme, (view) => this.events.obstacles(view));
    this.measure = new MeasureLayer(theme, this.words);
    this.region = new RegionLayer(theme);
    this.parts = [
      this.depth, this.basemap, this.relief, this.graticule, this.layers, this.tracks, this.comparison,
      this.events, this.labels, this.measure, this.region,
    ];
    this.controls = new Controls(map, attribution, this.words);
    this.legend = new Legend(map, this.events.sprites, theme, this.words, (shown) =>
      this.#send({ type: "legend", shown }));
    this.events.legend.setLanguage(this.words);
    this.card = new Card(map.getContainer());
    this.mark = frameMark();
    this.status = speaker();
  }

  listen(send) {
    this.#send = send;
    listen(this, send);
    this.here = new HereCard(this.map, (id) => send({ type: "click", id }), this.words);
    const say = (words) => { this.status.textContent = words; };
    const choose = (ring, combine) =>
      send({ type: "choose", combine, marks: this.events.marksIn(regionOf(ring)) });
    const box = boxTool(this.region, choose);
    const tools = [
      box, lassoTool(this.region, choose),
      measureTool(this.measure, say), hereTool(this.map, this.here, send),
    ];
    this.tools = new Tools(this.map, tools, this.words, { send, say });
    this.map.boxZoom.disable();
    followDrags(this.map, () => this.tools.inHand, box);
    this.map.on("moveend", () => this.#tellView());
  }

  // One message after the other: events must have come before they can be selected.
  receive(message) {
    this.#queue = this.#queue.then(() => this.#obey(message)).catch((error) => {
      this.#send({ type: "error", message: `${message.type}: ${error.message}` });
    });
  }

  #obey(message) {
    const deed = DEEDS[message.type];
    if (!deed) throw new Error("the page knows no such message");
    const done = deed.call(this, message);
    this.second.hear(message);
    return done;
  }

  #tellView() {
    const { lat, lng } = this.map.getCenter();
    const bounds = this.map.getBounds();
    this.#send({
      type: "view",
      center: [lat, lng],
      zoom: this.map.getZoom(),
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    });
  }

  // Nothing is painted before it is known where to look.
  unveil() {
    if (this.#unveiled) return;
    this.#unveiled = true;
    for (const part of this.parts) part.addTo(this.map);
  }

  say(message) {
    this.#send(message);
  }
}

const BASE_PANES = ["depth", "relief", "labels"];

const DEEDS = {
  async events({ revision }) {
    const folder = `events/${revision}`;
    const [columns, details, shapes] = await Promise.all([
      fetchColumns(`${folder}/columns.bin`),
      json(`${folder}/details.json`),
      json(`${folder}/shapes.json`),
    ]);
    this.card.hide();
    const events = [columns, details, fromDrawings(shapes), (position) =>
      json(`${folder}/words/${position}.json`)];
    this.events.setEvents(...events);
    this.second.setEvents(...events);
    this.comparison.renew();
    this.labels.relayOut();
  },
  // The event that the card is about may be gone from under the pointer.
  window({ from, to, whole }) {
    this.card.hide();
    this.events.setWindow({ from, to, whole });
    this.tracks.setWindow({ from, to });
    this.labels.relayOutAtRest();
  },
  compare({ windows, beside }) {
    this.card.hide();
    const differing = windows !== null && !beside;
    this.second.show(beside ? windows : null);
    this.comparison.setWindows(differing ? windows : null);
    this.events.setCompared(differing);
    this.labels.relayOutAtRest();
  },
  async overlays({ revision }) {
    const folder = `overlays/${revision}`;
    const contents = await json(`${folder}/contents.json`);
    const columns = await fetch(`${folder}/tracks.bin`).then((response) => response.arrayBuffer());
    const layers = await Promise.all(contents.layers.map(async ({ number, name }) =>
      ({ number, name, features: (await json(`${folder}/layer-${number}.json`)).features })));
    const tracks = decodeTracks(columns, contents);
    this.tracks.setTracks(tracks);
    this.layers.setLayers(layers);
    this.second.setOverlays(tracks, layers);
  },
  gap({ days }) {
    this.tracks.setGap(days);
  },
  "hidden-overlays"({ numbers }) {
    this.tracks.setHidden(numbers);
    this.layers.setHidden(numbers);
  },
  kinds({ shown }) {
    this.card.hide();
    this.events.setKinds(shown);
    this.comparison.renew();
    this.labels.relayOutAtRest();
  },
  select({ id, fly }) {
    const found = this.events.select(id);
    if (found && fly) flyTo(this.map, this.events, this.events.selected);
    this.labels.relayOut();
  },
  chosen({ marks }) {
    this.events.setChosen(marksFrom(marks));
  },
  "fit-chosen"() {
    fitChosen(this.map, this.events);
  },
  tool({ name }) {
    this.tools.use(name);
  },
  here(answer) {
    this.here.show(answer);
  },
  theme({ dark }) {
    const theme = themeOf(dark);
    this.theme = theme;
    document.documentElement.dataset.theme = theme.name;
    for (const part of [...this.parts, this.legend]) part.setTheme(theme);
  },
  language({ language }) {
    this.words = wordsOf(language);
    document.documentElement.lang = language;
    this.labels.setLanguage(language);
    this.controls.setLanguage(this.words, language);
    const parts = [
      this.graticule, this.legend, this.events.legend, this.comparison, this.measure, this.tools, this.here,
    ];
    for (const part of parts) part.setLanguage(this.words);
  },
  // Parts of the basemap that the reader does without.
  base({ hidden }) {
    for (const pane of BASE_PANES) {
      this.map.getPane(pane).style.display = hidden.includes(pane) ? "none" : "";
    }
  },
  graticule({ shown }) {
    this.graticule.show(shown);
  },
  legend({ shown }) {
    this.legend.show(shown);
  },
  fit() {
    fit(this.map, this.events);
    this.unveil();
  },
  view({ bounds }) {
    look(this.map, bounds);
    this.unveil();
  },
  async "ask-drawn"({ token }) {
    this.labels.settle();
    await drawn(this.map, [...this.parts, ...this.second.parts]);
    this.say({ type: "drawn", token });
  },
  async "ask-frame"({ token }) {
    await framed([this.events, this.comparison, ...this.second.parts]);
    this.say({ type: "framed", token });
  },
  controls({ shown }) {
    document.documentElement.classList.toggle("bare", !shown);
  },
  mark({ up }) {
    this.mark.hidden = !up;
  },
};
