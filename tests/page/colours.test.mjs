// The kinds of events can be told apart by colour, by colour-blind readers too, on either ground.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { DARK, LIGHT } from "../../assets/page/theme.mjs";
import { apart, seen, VISIONS } from "./vision.mjs";

const url = new URL("../../assets/page/symbols.json", import.meta.url);
const SYMBOLS = Object.entries(JSON.parse(readFileSync(url, "utf8")));
const NOTICED = 2;

for (const theme of [LIGHT, DARK]) {
  for (const vision of VISIONS) {
    const colours = SYMBOLS.map(([kind, symbol]) => [kind, seen(symbol[theme.name], vision)]);

    test(`${theme.name}, ${vision}: no two kinds look alike`, () => {
      colours.forEach(([kind, colour], i) => colours.slice(i + 1).forEach(([other, another]) => {
        const difference = apart(colour, another);
        assert.ok(difference > 4 * NOTICED, `${kind}, ${other}: ${difference.toFixed(1)}`);
      }));
    });

    test(`${theme.name}, ${vision}: every kind stands out from land and sea`, () => {
      for (const ground of ["land", "water", "deep"]) {
        for (const [kind, colour] of colours) {
          const difference = apart(colour, seen(theme[ground], vision));
          assert.ok(difference > 8 * NOTICED, `${kind} on ${ground}: ${difference.toFixed(1)}`);
        }
      }
    });
  }
}

test("the simulation sees what is known: red and green differ less for the colour-blind", () => {
  const difference = (vision) => apart(seen("#c03030", vision), seen("#507a20", vision));
  assert.ok(difference("deuteranopia") < difference("normal") / 3);
  assert.ok(difference("tritanopia") > difference("normal") / 2);
});
