// What the reader does with the pointer: hovering shows a card, a click selects, opens or zooms.

import { latitude, longitude, worldSize } from "./mercator.mjs";
import { NOTHING } from "./visible.mjs";

/* global L */

export function listen(map, events, card, send) {
  map.on("mousemove", ({ containerPoint }) => hover(map, events, card, containerPoint));
  map.on("mouseout movestart zoomstart", () => rest(map, card));
  map.on("click", ({ containerPoint }) => click(map, events, containerPoint, send));
  map.getContainer().addEventListener("keydown", ({ key }) => {
    if (key === "Escape") events.open(NOTHING);
  });
}

function hover(map, events, card, point) {
  const found = events.at(point);
  if (!found) {
    rest(map, card);
    return;
  }
  map.getContainer().style.cursor = "pointer";
  card.show(found.group ? crowdWords(found.group, events) : eventWords(events.words(found.row)), point, map.getSize());
}

function rest(map, card) {
  map.getContainer().style.cursor = "";
  card.hide();
}

const eventWords = ({ title, time, place }) => ({ title, note: [time, place].filter(Boolean).join(" · ") });

function crowdWords({ items, samePlace }, events) {
  const places = new Set(items.map(({ row }) => events.words(row).place));
  const named = [...places].slice(0, 3).join(", ");
  const more = places.size > 3 ? ` and ${places.size - 3} more places` : "";
  return {
    title: `${items.length} events`,
    note: `${named}${more} · click to ${samePlace ? "spread them out" : "look closer"}`,
  };
}

function click(map, events, point, send) {
  const found = events.at(point);
  if (found?.group) {
    openGroup(map, events, found.group);
  } else {
    if (!found) events.open(NOTHING);
    send({ type: "click", id: found ? events.words(found.row).id : null });
  }
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
