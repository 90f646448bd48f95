// Which events the time window, the kinds and the selection show.

import { CERTAIN, POSSIBLE } from "./columns.mjs";

export const NOTHING = -1; // the row of no event

// Rows in time order with their certainty; the arrays are reused, `count` says how far they hold.
export class VisibleRows {
  constructor() {
    this.rows = new Int32Array(0);
    this.certainties = new Uint8Array(0);
    this.count = 0;
  }

  // `shown` has a 1 for each kind that is shown; `selected` is a row or NOTHING.
  update(columns, { from, to, whole }, shown, selected) {
    this.#reserve(columns.count);
    this.count = dated(columns, from, to, shown, this.rows, this.certainties);
    for (let row = columns.dated; row < columns.count; row += 1) {
      if (row !== selected && !(whole && shown[columns.kind[row]])) continue;
      this.rows[this.count] = row;
      this.certainties[this.count] = POSSIBLE;
      this.count += 1;
    }
  }

  #reserve(count) {
    if (this.rows.length >= count) return;
    this.rows = new Int32Array(count);
    this.certainties = new Uint8Array(count);
  }
}

// How one event lies in the window, 0 when it is not shown; the same rule, for few rows.
export function certaintyOf(columns, row, { from, to, whole }, shown, selected) {
  if (row >= columns.dated) {
    return row === selected || (whole && shown[columns.kind[row]]) ? POSSIBLE : 0;
  }
  const { start, end, exact, kind } = columns;
  if (start[row] >= to || (end[row] <= from && start[row] < from) || !shown[kind[row]]) return 0;
  return exact[row] === 1 || (start[row] >= from && end[row] <= to) ? CERTAIN : POSSIBLE;
}

// Fills in the dated rows that touch the window, by the rule of model/timespan.py; how many there
// are. Runs over every row in the window at each of its moves, so it is written for speed.
function dated(columns, from, to, shown, rows, certainties) {
  const { start, end, exact, kind } = columns;
  const [first, after] = columns.range(from, to);
  let count = 0;
  for (let row = first; row < after; row += 1) {
    if ((end[row] <= from && start[row] < from) || !shown[kind[row]]) continue;
    const certain = exact[row] === 1 || (start[row] >= from && end[row] <= to);
    rows[count] = row;
    certainties[count] = certain ? CERTAIN : POSSIBLE;
    count += 1;
  }
  return count;
}
