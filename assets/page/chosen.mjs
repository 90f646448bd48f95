// Which events are selected, and marks for them on their way to and from the app: eight a byte, by
// their positions in the dossier, the first in the lowest bit.

export class Chosen {
  #marks = new Uint8Array(0); // by row
  rows = new Uint32Array(0);

  // `bytes` from the app.
  take(columns, bytes) {
    if (!bytes.length && !this.rows.length) return;
    this.#marks = new Uint8Array(columns.count);
    const rows = [];
    for (let row = 0; row < columns.count && bytes.length; row += 1) {
      const position = columns.position(row);
      if (!((bytes[position >> 3] >> (position & 7)) & 1)) continue;
      this.#marks[row] = 1;
      rows.push(row);
    }
    this.rows = Uint32Array.from(rows);
  }

  has(row) {
    return this.#marks[row] === 1;
  }
}

// Marks for some rows in base64, as a message holds them.
export function marksOf(columns, rows) {
  let last = 0;
  for (const row of rows) last = Math.max(last, columns.position(row));
  const bytes = new Uint8Array((last >> 3) + 1);
  for (const row of rows) {
    const position = columns.position(row);
    bytes[position >> 3] |= 1 << (position & 7);
  }
  return base64(bytes);
}

const PART = 0x8000; // as many arguments as a function takes everywhere

function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += PART) {
    text += String.fromCharCode(...bytes.subarray(at, at + PART));
  }
  return btoa(text);
}

// The marks of rows as a message carries them.
export const marksFrom = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
