// Circles on the globe; degrees and kilometres.

const EARTH = 6371.0088; // km, the mean radius
const CORNERS = 72;
const RADIANS = Math.PI / 180;

// The corners [longitude, latitude] of everything within `km` of a place; longitudes do not jump.
export function circle([longitude, latitude], km) {
  const reach = Math.min(km / EARTH, Math.PI);
  const ring = [];
  for (let i = 0; i < CORNERS; i += 1) {
    ring.push(destination(longitude, latitude, reach, (2 * Math.PI * i) / CORNERS));
  }
  const north = latitude * RADIANS + reach > Math.PI / 2;
  const south = latitude * RADIANS - reach < -Math.PI / 2;
  return north || south ? aroundPole(ring, longitude, north ? 90 : -90) : ring;
}

function destination(longitude, latitude, reach, azimuth) {
  const phi = latitude * RADIANS;
  const sine = Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(azimuth);
  const turn = Math.atan2(
    Math.sin(azimuth) * Math.sin(reach) * Math.cos(phi),
    Math.cos(reach) - Math.sin(phi) * sine,
  );
  return [longitude + turn / RADIANS, Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS];
}

// A circle that holds a pole is a band across the map, closed along the pole.
function aroundPole(ring, longitude, pole) {
  const sorted = [...ring].sort((one, other) => one[0] - other[0]);
  const west = [longitude - 180, sorted[0][1]];
  const east = [longitude + 180, sorted[0][1]];
  return [west, ...sorted, east, [longitude + 180, pole], [longitude - 180, pole]];
}
