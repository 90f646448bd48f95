// Places of events as whole numbers on the unit square of the projection: 32 bits along each side.
// The upper halves of both stand in one column, the lower halves in another, so that what counts
// events into cells reads but four bytes an event.

export const SIDE = 65536; // steps of the upper halves along a side of the world
const WHOLE = SIDE * SIDE;

// `place` and `fine` are y * 65536 + x of the upper and of the lower halves.
export const xOf = (place, fine) => ((place & 0xffff) * SIDE + (fine & 0xffff) + 0.5) / WHOLE;
export const yOf = (place, fine) => ((place >>> 16) * SIDE + (fine >>> 16) + 0.5) / WHOLE;

// The place on the Z-order curve: what is near on it is near on the map.
export const interleaved = (place) => (spread(place & 0xffff) | (spread(place >>> 16) << 1)) >>> 0;

function spread(bits) {
  let wide = (bits | (bits << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}
