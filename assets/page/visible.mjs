// Which events the time window, the kinds and the selection show.

import { OUTSIDE, POSSIBLE } from "./columns.mjs";

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
    const [first, end] = columns.range(from, to);
    for (let row = first; row < end; row += 1) {
      if (!shown[columns.kind[row]]) continue;
      const certainty = columns.certainty(row, from, to);
      if (certainty !== OUTSIDE) this.#add(row, certainty);
    }
    for (let row = columns.dated; row < columns.count; row += 1) {
      if (row === selected || (whole && shown[columns.kind[row]])) this.#add(row, POSSIBLE);
    }
  }

  has(row) {
    return this.rows.subarray(0, this.count).indexOf(row) >= 0;
  }

  #reserve(count) {
    this.count = 0;
    if (this.rows.length >= count) return;
    this.rows = new Int32Array(count);
    this.certainties = new Uint8Array(count);
  }

  #add(row, certainty) {
    this.rows[this.count] = row;
    this.certainties[this.count] = certainty;
    this.count += 1;
  }
}
