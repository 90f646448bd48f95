// Writes event columns as desktop/dateline/webmap/columns.py does.

const COLUMNS = [
  ["x", 8], ["y", 8], ["start", 8], ["end", 8],
  ["index", 4], ["shape", 4], ["kind", 1], ["status", 1], ["exact", 1], ["flags", 1], ["area", 1],
];
const DEFAULTS = { x: 0, y: 0, shape: -1, kind: 0, status: 0, exact: 1, flags: 0, area: 64 };

export function bytesOf(rows, dated) {
  const width = COLUMNS.reduce((sum, [, size]) => sum + size, 0);
  const buffer = new ArrayBuffer(16 + rows.length * width);
  const view = new DataView(buffer);
  [..."DLEV"].forEach((letter, i) => view.setUint8(i, letter.charCodeAt(0)));
  [3, rows.length, dated].forEach((value, i) => view.setUint32(4 + 4 * i, value, true));
  let at = 16;
  for (const [name, size] of COLUMNS) {
    rows.forEach((row, i) => {
      const value = row[name] ?? (name === "index" ? i : DEFAULTS[name]);
      if (size === 8) view.setFloat64(at, value, true);
      else if (size === 4) view.setInt32(at, value, true);
      else view.setUint8(at, value);
      at += size;
    });
  }
  return buffer;
}
