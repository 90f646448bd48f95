// Lengths and areas on the WGS 84 ellipsoid (Karney's algorithms, GeographicLib).

const STEP = 100_000; // metres between the points of a line that is drawn as the geodesic it is

// `corners` are [longitude, latitude]; metres along them, and the square metres they enclose when
// there are three or more. `library` is GeographicLib's.
export function measured(corners, { Geodesic }) {
  const line = Geodesic.WGS84.Polygon(true);
  const ring = Geodesic.WGS84.Polygon(false);
  for (const [longitude, latitude] of corners) {
    line.AddPoint(latitude, longitude);
    ring.AddPoint(latitude, longitude);
  }
  const area = corners.length > 2 ? Math.abs(ring.Compute(false, true).area) : null;
  return { metres: line.Compute(false, true).perimeter, squareMetres: area };
}

// The shortest way from corner to corner as [longitude, latitude]; longitudes do not jump.
export function shortestWay(corners, { Geodesic }) {
  const way = corners.slice(0, 1);
  for (let i = 1; i < corners.length; i += 1) {
    const [from, to] = [corners[i - 1], corners[i]];
    const line = Geodesic.WGS84.InverseLine(from[1], from[0], to[1], to[0]);
    const steps = Math.max(1, Math.ceil(line.s13 / STEP));
    for (let step = 1; step <= steps; step += 1) {
      const { lon2, lat2 } = line.Position((line.s13 * step) / steps);
      const last = way[way.length - 1][0];
      way.push([lon2 + 360 * Math.round((last - lon2) / 360), lat2]);
    }
  }
  return way;
}

export function lengthWords(metres) {
  if (metres < 1000) return `${Math.round(metres)} m`;
  return `${figure(metres / 1000)} km`;
}

export function areaWords(squareMetres) {
  if (squareMetres < 1e4) return `${figure(squareMetres)} m²`;
  if (squareMetres < 1e6) return `${figure(squareMetres / 1e4)} ha`;
  return `${figure(squareMetres / 1e6)} km²`;
}

// Three figures, and every one before the point.
const figure = (value) =>
  value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
