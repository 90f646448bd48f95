// Which events the time window, the kinds and the selection show.

import { OUTSIDE } from "./columns.mjs";
import { ShownKinds } from "./shown-kinds.mjs";

export const NOTHING = -1; // the row of no event

export class Shown {
  window = { from: 0, to: 0, whole: true };
  kinds = ShownKinds.every();
  selected = NOTHING; // a selected event without a date is shown whatever the window

  // How an event is shown, OUTSIDE when it is not.
  certainty(columns, row) {
    const alone = row === this.selected && row >= columns.dated;
    if (!alone && this.kinds.kinds[columns.kind[row]] !== 1) return OUTSIDE;
    return columns.certainty(row, alone ? { ...this.window, whole: true } : this.window);
  }
}
