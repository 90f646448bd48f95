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
  let groups = items.map((item) => single(item, isOpen));
  // A group that has grown may reach others: until nothing changes, but never for long.
  for (let pass = 0; pass < 4; pass += 1) {
    const merged = merge(groups);
    const settled = merged.length === groups.length;
    groups = merged;
    if (settled) break;
  }
  return groups.flatMap((one) => withoutOpen(one, isOpen));
}

// An open event never hides in a chip: it stands at its own place, and the chip of the others makes
// room below it.
function withoutOpen(one, isOpen) {
  if (one.fanned || !one.open) return [one];
  const opened = one.items.filter(isOpen).map((item) => single(item, isOpen));
  const left = one.items.filter((item) => !isOpen(item));
  if (!left.length) return opened;
  const chip = { ...gathered(left, isOpen), fanned: false, halfWidth: CHIP.width, halfHeight: CHIP.height };
  for (const { x, y, halfHeight } of opened) {
    const below = y + halfHeight + CHIP.height + RING;
    if (Math.abs(chip.x - x) < CHIP.width && Math.abs(chip.y - y) < below - y) chip.y = below;
  }
  return [chip, ...opened];
}

function gathered(items, isOpen) {
  const [first, ...others] = items.map((item) => single(item, isOpen));
  for (const other of others) join(first, other);
  return first;
}

function merge(groups) {
  const cells = new Map();
  const size = 2 * CHIP.width;
  const merged = [];
  for (const one of groups) {
    const near = touched(cells, one, size);
    if (near) {
      join(near, one);
      continue;
    }
    merged.push(one);
    const key = cellKey(Math.floor(one.x / size), Math.floor(one.y / size));
    if (cells.has(key)) cells.get(key).push(one);
    else cells.set(key, [one]);
  }
  return merged;
}

const cellKey = (column, row) => column * 0x1000000 + row;

// The first group near another that it touches.
function touched(cells, one, size) {
  const column = Math.floor(one.x / size);
  const row = Math.floor(one.y / size);
  for (let i = -1; i <= 1; i += 1) {
    for (let j = -1; j <= 1; j += 1) {
      const found = cells.get(cellKey(column + i, row + j))?.find((other) => touch(one, other));
      if (found) return found;
    }
  }
  return null;
}

const touch = (one, other) =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth - GAP &&
  Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight - GAP;

function single(item, isOpen) {
  const { x, y, room } = item;
  return measured({
    items: [item], sum: { x, y }, west: x, east: x, north: y, south: y, room, open: isOpen(item),
  });
}

// What is known of a group is added up: to look at all its items at every join takes longer than
// all the painting when there are thousands.
function join(group, other) {
  for (const item of other.items) group.items.push(item);
  group.sum.x += other.sum.x;
  group.sum.y += other.sum.y;
  group.west = Math.min(group.west, other.west);
  group.east = Math.max(group.east, other.east);
  group.north = Math.min(group.north, other.north);
  group.south = Math.max(group.south, other.south);
  group.room = Math.max(group.room, other.room);
  group.open ||= other.open;
  measured(group);
}

function measured(group) {
  const { items, sum, west, east, north, south, room, open } = group;
  group.x = sum.x / items.length;
  group.y = sum.y / items.length;
  group.samePlace =
    Math.max(east - group.x, group.x - west, south - group.y, group.y - north) <= SAME_PLACE;
  const opened = open && group.samePlace && items.length <= MOST_OPENED;
  group.fanned = items.length <= FAN || opened;
  const reach = items.length === 1 ? room / 2 : group.fanned && fanReach(items.length, room);
  group.halfWidth = group.fanned ? reach : CHIP.width;
  group.halfHeight = group.fanned ? reach : CHIP.height;
  return group;
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
