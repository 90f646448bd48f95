// What a GeoJSON geometry is made of: positions are [longitude, latitude].

// The rings of its polygons, holes among them.
export function rings({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(rings);
  if (type === "MultiPolygon") return coordinates.flat();
  return type === "Polygon" ? coordinates : [];
}

export function lines({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(lines);
  if (type === "MultiLineString") return coordinates;
  return type === "LineString" ? [coordinates] : [];
}

export function points({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(points);
  if (type === "MultiPoint") return coordinates;
  return type === "Point" ? [coordinates] : [];
}
