// What the reader does with the pointer: hovering shows a card, a click selects, opens or zooms.

import { nearestCopy } from "./camera.mjs";
import { latitude, longitude, worldSize } from "./mercator.mjs";
import { momentWords } from "./moments.mjs";
import { NOTHING } from "./visible.mjs";

/* global L */

const CLOSER = 2; // zooms that a click on a cell comes nearer

// `page` is what app.mjs puts together.
export function listen(page, send) {
  const { map, events, card } = page;
  let last = null; // where the pointer rests; what it rests on may yet have to say what it is
  map.on("mousemove", ({ containerPoint }) => {
    last = containerPoint;
    hover(page, last);
  });
  map.on("mouseout movestart zoomstart", () => {
    last = null;
    rest(map, card);
  });
  events.onWords(() => last && hover(page, last));
  map.on("click", ({ containerPoint, originalEvent }) => {
    if (page.tools.active) return;
    if (originalEvent.shiftKey) toggle(events, containerPoint, send);
    else if (page.comparison.at(containerPoint)) comeCloser(map, containerPoint);
    else click(map, events, containerPoint, send);
  });
  map.getContainer().addEventListener("keydown", ({ key }) => {
    if (key === "Escape") events.open(NOTHING);
    if (key === "n" || key === "p") send({ type: "step", direction: key === "n" ? 1 : -1 });
  });
}

// Shift and a click add an event, or all of a crowd, to those selected, or take them away again.
function toggle(events, point, send) {
  const found = events.at(point);
  if (!found) return;
  const { cell, group, row } = found;
  const marks = cell ? events.marksIn(regionOfCell(cell))
    : events.marksOf(group ? group.items.map((item) => item.row) : [row]);
  send({ type: "choose", combine: "toggle", marks });
}

const regionOfCell = ({ west: left, north: top, east: right, south: bottom }) => ({
  box: { left, top, right, bottom },
  holds: (x, y) => x >= left && x < right && y >= top && y < bottom,
});

function hover(page, point) {
  if (page.tools.active) {
    page.card.hide();
    return;
  }
  const { map, events, card } = page;
  const compared = page.comparison.at(point);
  if (compared) {
    map.getContainer().style.cursor = "zoom-in";
    const { a, b } = compared;
    card.show({ title: page.words.compare.cell(a, b), note: page.words.closer }, point, map.getSize());
    return;
  }
  const found = events.at(point);
  const words = found ? wordsFor(found, events, page.words) : overlayWords(page, point);
  if (!words) {
    rest(map, card);
    return;
  }
  map.getContainer().style.cursor = found ? "pointer" : "";
  card.show(words, point, map.getSize());
}

function wordsFor({ cell, group, row, rows = [] }, events, words) {
  if (cell) return cellWords(cell, events, words);
  if (group) return crowdWords(group, events, words);
  const more = rows.length > 1 ? words.areas(rows.length) : "";
  return eventWords(events.words(row), more);
}

const eventWords = ({ title, time, place }, more = "") =>
  ({ title: title || "…", note: [time, place, more].filter(Boolean).join(" · ") });

function cellWords(cell, events, words) {
  if (cell.count === 1) return eventWords(events.words(events.inCell(cell)));
  return { title: words.crowd(cell.count), note: words.closer };
}

function overlayWords({ tracks, layers }, point) {
  const onTrack = tracks.at(point);
  if (onTrack) return trackWords(onTrack);
  const onLayer = layers.at(point);
  return onLayer && { title: onLayer.label || onLayer.layer, note: onLayer.label ? onLayer.layer : "" };
}

function trackWords({ track, moment }) {
  const height = track.height(moment);
  const metres = Number.isNaN(height) ? "" : `${Math.round(height).toLocaleString("en")} m`;
  return { title: track.name, note: [momentWords(moment), metres].filter(Boolean).join(" · ") };
}

function rest(map, card) {
  map.getContainer().style.cursor = "";
  card.hide();
}

function crowdWords({ items, samePlace }, events, words) {
  const places = new Set(items.map(({ row }) => events.words(row).place));
  const named = [...places].slice(0, 3).join(", ");
  const more = places.size > 3 ? words.morePlaces(places.size - 3) : "";
  return {
    title: words.crowd(items.length),
    note: `${named}${more} · ${samePlace ? words.spread : words.closer}`,
  };
}

function click(map, events, point, send) {
  const found = events.at(point);
  if (found?.group) {
    openGroup(map, events, found.group);
  } else if (found?.cell) {
    openCell(map, events, found.cell, send);
  } else {
    if (!found) events.open(NOTHING);
    send({ type: "click", id: found ? events.words(next(found, events.selected)).id : null });
  }
}

// Of areas that lie on one another another click means the next, and then the first again.
function next({ row, rows = [row] }, selected) {
  return rows[(rows.indexOf(selected) + 1) % rows.length];
}

// The events of a cell are looked at from nearer, or opened one after the other where that is not
// possible or there is but one.
function openCell(map, events, cell, send) {
  if (cell.count > 1 && map.getZoom() < map.getMaxZoom()) {
    const middle = [latitude((cell.north + cell.south) / 2), longitude((cell.west + cell.east) / 2)];
    map.setView(nearestCopy(map, L.latLng(middle)), Math.min(map.getZoom() + CLOSER, map.getMaxZoom()));
    return;
  }
  send({ type: "click", id: events.words(events.inCell(cell)).id });
}

// A cell of a comparison is looked at from nearer.
function comeCloser(map, point) {
  const zoom = Math.min(map.getZoom() + CLOSER, map.getMaxZoom());
  map.setView(map.containerPointToLatLng(point), zoom);
}

// A crowd at one place is spread out, one at several places is looked at from nearer.
function openGroup(map, events, { items, samePlace }) {
  if (samePlace || map.getZoom() >= map.getMaxZoom()) {
    events.open(items[0].row);
    return;
  }
  const size = worldSize(map.getZoom());
  const bounds = L.latLngBounds(items.map(({ x, y }) => [latitude(y / size), longitude(x / size)]));
  const zoom = Math.max(map.getZoom() + 1, Math.min(map.getBoundsZoom(bounds.pad(0.4)), map.getMaxZoom()));
  map.setView(bounds.getCenter(), zoom);
}
