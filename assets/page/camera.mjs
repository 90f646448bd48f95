// Where the map looks: at all events, at one, at given bounds.

import { latitude, longitude, WORLD } from "./mercator.mjs";

/* global L */

const PADDING = [48, 48];
const FIT_ZOOM = 6; // never nearer than this to see everything
const EVENT_ZOOM = 6; // at least this near to see one event
const SHAPE_ZOOM = 7;
const WELL_INSIDE = 0.18; // of the view's width and height, kept free around an event

const place = ({ x, y }) => L.latLng(latitude(y), longitude(x));
const boxBounds = ({ west, north, east, south }) =>
  L.latLngBounds([latitude(south), longitude(west)], [latitude(north), longitude(east)]);

export function fit(map, events) {
  fitBoxes(map, events.shownBoxes(), FIT_ZOOM);
}

export function fitChosen(map, events) {
  fitBoxes(map, events.chosenBoxes(), SHAPE_ZOOM);
}

function fitBoxes(map, boxes, maxZoom) {
  const bounds = L.latLngBounds([]);
  for (const box of boxes) bounds.extend(boxBounds(box));
  if (bounds.isValid()) map.fitBounds(bounds, { padding: PADDING, maxZoom, animate: false });
}

export function look(map, [west, south, east, north]) {
  map.fitBounds([[south, west], [north, east]], { animate: false });
}

// Bring an event well into view, and no further: what is seen already is not moved.
export function flyTo(map, events, row) {
  const shape = events.extentOf(row);
  if (shape) {
    map.fitBounds(boxBounds(shape.box), { padding: PADDING, maxZoom: SHAPE_ZOOM });
    return;
  }
  const goal = nearestCopy(map, place(events.point(row)));
  const inner = map.getBounds().pad(-WELL_INSIDE);
  const near = map.getZoom() >= EVENT_ZOOM - 1;
  if (!near || !inner.contains(goal)) map.setView(goal, Math.max(map.getZoom(), EVENT_ZOOM));
}

// The world repeats itself sideways: go the short way round.
export function nearestCopy(map, { lat, lng }) {
  const turns = Math.round((map.getCenter().lng - lng) / 360);
  return L.latLng(lat, lng + 360 * turns);
}

// No nearer to the poles than the world reaches, no further out than it fills the view.
export function keepToWorld(map) {
  const bound = () => {
    const least = Math.max(2, Math.ceil(Math.log2(map.getSize().y / WORLD)));
    if (map.getZoom() < least) map.setZoom(least, { animate: false });
    map.setMinZoom(least);
  };
  map.setMaxBounds([[-85.05, -36000], [85.05, 36000]]);
  map.options.maxBoundsViscosity = 1;
  map.setMaxZoom(10);
  map.on("resize", bound);
  bound();
}
