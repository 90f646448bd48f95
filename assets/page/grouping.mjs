// Symbols that would lie on one another become one group: fanned out when they are few, one chip
// with a count when they are many. Positions are pixels of the world at the present zoom, so that
// groups stay the same while the map is panned.

export const SYMBOL = 22; // pixels that a symbol measures
const FAN = 6; // at most so many symbols are fanned out unasked
const GAP = 4;
const SAME_PLACE = 3; // pixels
const ONE_RING = 12; // at most so many stand in a single ring
const INNER_RING = 8;
const WIDER = 6; // how many more each further ring holds
const CHIP = { width: 46, height: 15 }; // half of its size
const MOST_OPENED = 96;
const RING = 10; // pixels around the open event

// One group for each symbol or crowd of symbols; `items` have x, y, row and the room in pixels that
// their symbol takes, in time order.
export function group(items, isOpen = () => false) {
  let groups = items.map((item) => measured([item], isOpen));
  // A group that has grown may reach others: until nothing changes, but never for long.
  for (let pass = 0; pass < 4; pass += 1) {
    const merged = merge(groups, isOpen);
    const settled = merged.length === groups.length;
    groups = merged;
    if (settled) break;
  }
  return groups.flatMap((one) => withoutOpen(one, isOpen));
}

// An open event never hides in a chip: it stands at its own place, and the chip of the others makes
// room below it.
function withoutOpen(one, isOpen) {
  if (one.fanned || !one.items.some(isOpen)) return [one];
  const alone = one.items.filter(isOpen).map((item) => measured([item], isOpen));
  const left = one.items.filter((item) => !isOpen(item));
  if (!left.length) return alone;
  const chip = { ...measured(left, isOpen), fanned: false, halfWidth: CHIP.width, halfHeight: CHIP.height };
  for (const { x, y, halfHeight } of alone) {
    const below = y + halfHeight + CHIP.height + RING;
    if (Math.abs(chip.x - x) < CHIP.width && Math.abs(chip.y - y) < below - y) chip.y = below;
  }
  return [chip, ...alone];
}

function merge(groups, isOpen) {
  const cells = new Map();
  const size = 2 * CHIP.width;
  const merged = [];
  for (const one of groups) {
    const near = neighbours(cells, one, size).find((other) => touch(one, other));
    if (near) {
      Object.assign(near, measured([...near.items, ...one.items], isOpen));
      continue;
    }
    merged.push(one);
    const key = cellKey(Math.floor(one.x / size), Math.floor(one.y / size));
    if (cells.has(key)) cells.get(key).push(one);
    else cells.set(key, [one]);
  }
  return merged;
}

const cellKey = (column, row) => `${column} ${row}`;

function neighbours(cells, { x, y }, size) {
  const found = [];
  for (let i = -1; i <= 1; i += 1) {
    for (let j = -1; j <= 1; j += 1) {
      found.push(...(cells.get(cellKey(Math.floor(x / size) + i, Math.floor(y / size) + j)) ?? []));
    }
  }
  return found;
}

const touch = (one, other) =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth - GAP &&
  Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight - GAP;

function measured(items, isOpen) {
  const middle = centre(items);
  const samePlace = items.every(
    ({ x, y }) => Math.abs(x - middle.x) <= SAME_PLACE && Math.abs(y - middle.y) <= SAME_PLACE,
  );
  const opened = samePlace && items.length <= MOST_OPENED && items.some(isOpen);
  const fanned = items.length <= FAN || opened;
  const room = items.reduce((most, item) => Math.max(most, item.room), 0);
  const reach = items.length === 1 ? room / 2 : fanReach(items.length, room);
  return {
    ...middle,
    items,
    samePlace,
    fanned,
    room,
    halfWidth: fanned ? reach : CHIP.width,
    halfHeight: fanned ? reach : CHIP.height,
  };
}

function centre(items) {
  let x = 0;
  let y = 0;
  for (const item of items) {
    x += item.x;
    y += item.y;
  }
  return { x: x / items.length, y: y / items.length };
}

// Where each of `count` symbols of a fan stands, from its middle: rings around the place.
export function fan(count, room = SYMBOL) {
  if (count === 1) return [{ x: 0, y: 0 }];
  const places = [];
  for (const { size, radius } of rings(count, room)) {
    // Two stand side by side, any other number starts at the top.
    const start = size === 2 ? Math.PI : -Math.PI / 2;
    for (let i = 0; i < size; i += 1) {
      const angle = start + (2 * Math.PI * i) / size;
      places.push({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return places;
}

function rings(count, space) {
  const made = [];
  let left = count;
  let room = count <= ONE_RING ? count : INNER_RING;
  while (left > 0) {
    const size = Math.min(left, room);
    const roomy = (room * (space + GAP)) / (2 * Math.PI);
    const beyond = made.length ? made.at(-1).radius + space + GAP : 0.68 * space;
    made.push({ size, radius: Math.max(roomy, beyond) });
    left -= size;
    room += WIDER;
  }
  return made;
}

const fanReach = (count, room) => rings(count, room).at(-1).radius + room / 2;
