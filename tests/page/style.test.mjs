// The basemap's rules draw only layers that the tiles have.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { paintRules } from "../../assets/page/basemap-style.mjs";
import { DARK, LIGHT, themeOf } from "../../assets/page/theme.mjs";

const library = {
  PolygonSymbolizer: class { constructor(options) { Object.assign(this, options); } },
  LineSymbolizer: class { constructor(options) { Object.assign(this, options); } },
  linear: (stops) => (zoom) => stops.filter(([z]) => z <= zoom).at(-1)?.[1] ?? stops[0][1],
};
const LAYERS = ["land", "coast", "lakes", "rivers", "countries", "states"];

test("every layer of the tiles is drawn, and no other", () => {
  const drawn = new Set(paintRules(library, LIGHT).map(({ dataLayer }) => dataLayer));
  assert.deepEqual([...drawn].sort(), [...LAYERS].sort());
});

test("a disputed line is dashed, a settled one is not, and none is drawn twice", () => {
  const lines = paintRules(library, LIGHT).filter(({ dataLayer, filter }) => dataLayer === "countries" && filter);
  const drawnBy = (disputed) => lines.filter(({ filter }) => filter(5, { props: { disputed } }));
  assert.equal(drawnBy(1).length, 1);
  assert.equal(drawnBy(0).length, 1);
  assert.ok(drawnBy(1)[0].symbolizer.dash);
  assert.ok(!drawnBy(0)[0].symbolizer.dash);
});

test("both themes have the same colours to give", () => {
  assert.deepEqual(Object.keys(DARK).sort(), Object.keys(LIGHT).sort());
  assert.equal(themeOf(true), DARK);
});

test("the symbols have a colour for each theme", () => {
  const url = new URL("../../assets/page/symbols.json", import.meta.url);
  for (const symbol of Object.values(JSON.parse(readFileSync(url, "utf8")))) {
    for (const theme of [LIGHT, DARK]) assert.match(symbol[theme.name], /^#[0-9a-f]{6}$/);
  }
});
