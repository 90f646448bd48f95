// What stands on the map's edge: zoom buttons, scale, attribution.

/* global L */

export function addControls(map, attribution) {
  L.control.zoom({ position: "topright" }).addTo(map);
  L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110 }).addTo(map);
  L.control.attribution({ position: "bottomright", prefix: false })
    .addAttribution(escape(attribution))
    .addTo(map);
}

// Leaflet takes HTML here.
function escape(text) {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}
