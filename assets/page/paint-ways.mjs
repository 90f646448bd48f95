// Ways with their direction: arrow heads along a line and at its end.

const EVERY = 150; // pixels between arrow heads
const LENGTH = 11;
const HALF_WIDTH = 5.5;

// Where arrow heads stand on a track [x0, y0, ...] and where they point: { x, y, angle }.
export function arrows(track) {
  const length = lengthOf(track);
  if (length < 2 * LENGTH) return [];
  const count = Math.max(1, Math.round(length / EVERY));
  const wanted = Array.from({ length: count }, (_, i) => ((i + 0.5) * length) / count);
  return [...wanted, length].map((at) => along(track, at));
}

function lengthOf(track) {
  let length = 0;
  for (let i = 2; i < track.length; i += 2) {
    length += Math.hypot(track[i] - track[i - 2], track[i + 1] - track[i - 1]);
  }
  return length;
}

function along(track, at) {
  let passed = 0;
  for (let i = 2; ; i += 2) {
    const dx = track[i] - track[i - 2];
    const dy = track[i + 1] - track[i - 1];
    const stretch = Math.hypot(dx, dy);
    if (passed + stretch >= at || i + 2 >= track.length) {
      const share = stretch ? Math.min(1, (at - passed) / stretch) : 0;
      return { x: track[i - 2] + share * dx, y: track[i - 1] + share * dy, angle: Math.atan2(dy, dx) };
    }
    passed += stretch;
  }
}

// `seen(x, y)` says whether a place is worth painting.
export function paintArrows(context, tracks, colour, paper, seen) {
  for (const { x, y, angle } of tracks.flatMap(arrows)) {
    if (!seen(x, y)) continue;
    const point = (forward, aside) => [
      x + forward * Math.cos(angle) - aside * Math.sin(angle),
      y + forward * Math.sin(angle) + aside * Math.cos(angle),
    ];
    context.beginPath();
    context.moveTo(...point(LENGTH / 2, 0));
    context.lineTo(...point(-LENGTH / 2, HALF_WIDTH));
    context.lineTo(...point(-LENGTH / 4, 0));
    context.lineTo(...point(-LENGTH / 2, -HALF_WIDTH));
    context.closePath();
    context.strokeStyle = paper;
    context.lineWidth = 2.5;
    context.stroke();
    context.fillStyle = colour;
    context.fill();
  }
}
