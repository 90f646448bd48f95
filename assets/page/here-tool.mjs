// "What is here?": the app is asked what lies at a place, and a card shows its answer.

import { worldSize } from "./mercator.mjs";

const PIN = "M12 21c-4-5-6-8.2-6-11a6 6 0 0 1 12 0c0 2.8-2 6-6 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5";
const REACH = 30; // pixels within which an event counts as here
const EQUATOR_KM = 40_075;

export function hereTool(map, card, send) {
  const ask = ({ lat, lng }) => {
    const wrapped = lng - 360 * Math.round(lng / 360);
    const kmAPixel = (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / worldSize(map.getZoom());
    card.wait({ lat, lng });
    send({ type: "ask-here", latitude: lat, longitude: wrapped, reach_km: REACH * kmAPixel });
  };
  map.on("contextmenu", ({ latlng }) => ask(latlng));
  return {
    name: "here",
    key: "w",
    picture: PIN,
    start() {},
    stop() {},
    click: ask,
    move() {},
    press: () => false,
  };
}
