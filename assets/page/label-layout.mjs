// Places labels so that none touches another, the most important first.

const PADDING = { x: 7, y: 3 };
const DOT = 3.5;

// Boxes that are taken, found quickly by the cells they lie in.
export class Taken {
  #cells = new Map();
  #size = 64;

  add(box) {
    this.#eachCell(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  // Whether anything stands within the padding of the box.
  collides({ left, top, right, bottom }, padding = PADDING) {
    const wide = {
      left: left - padding.x, top: top - padding.y, right: right + padding.x, bottom: bottom + padding.y,
    };
    return this.#eachCell(wide, (key) =>
      (this.#cells.get(key) ?? []).some((other) => overlap(wide, other)));
  }

  #eachCell({ left, top, right, bottom }, visit) {
    const size = this.#size;
    for (let column = Math.floor(left / size); column <= Math.floor(right / size); column += 1) {
      for (let row = Math.floor(top / size); row <= Math.floor(bottom / size); row += 1) {
        if (visit(`${column} ${row}`)) return true;
      }
    }
    return false;
  }
}

const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

// The spot of a label `width` x `height` for its point, or null when there is room for none.
// A point label stands beside its dot, any other in the middle of its place or, unless it is
// fixed there, close by.
export function place({ x, y, width, height, beside, fixed, dotCovered, reach }, taken) {
  const spots = beside ? around(x, y, width, height, reach) : about(x, y, width, height).slice(0, fixed ? 1 : undefined);
  const dot = { left: x - DOT, top: y - DOT, right: x + DOT, bottom: y + DOT };
  if (beside && !dotCovered && taken.collides(dot, { x: 0, y: 0 })) return null;
  for (const box of spots) {
    if (taken.collides(box)) continue;
    taken.add(box);
    if (beside && !dotCovered) taken.add(dot);
    return box;
  }
  return null;
}

function about(x, y, width, height) {
  const line = Math.min(height, 20) * 1.4;
  const steps = [[0, 0], [0, -line], [0, line], [width / 3, 0], [-width / 3, 0], [0, -2 * line], [0, 2 * line]];
  return steps.map(([right, down]) => ({
    left: x + right - width / 2,
    top: y + down - height / 2,
    right: x + right + width / 2,
    bottom: y + down + height / 2,
  }));
}

// Right, left, then above and below and the corners: the order in which map readers expect them.
function around(x, y, width, height, reach) {
  const half = height / 2;
  const corner = reach * 0.6;
  const at = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + reach, y - half),
    at(x - reach - width, y - half),
    at(x + corner, y - corner - height * 0.8),
    at(x + corner, y + corner - height * 0.2),
    at(x - width / 2, y - reach - height),
    at(x - width / 2, y + reach),
    at(x - corner - width, y - corner - height * 0.8),
    at(x - corner - width, y + corner - height * 0.2),
  ];
}
