// The words of events: at hand, or asked for one by one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Words } from "../../assets/page/words.mjs";

test("words that are at hand are given at once", () => {
  const words = new Words({ ids: ["a", "b"], titles: ["A", "B"], places: ["x", "y"], times: ["1", "2"] });
  assert.deepEqual(words.of(1), { id: "b", title: "B", place: "y", time: "2" });
  assert.deepEqual([words.positionOf("b"), words.positionOf("c"), words.positionOf(null)], [1, -1, -1]);
});

test("of a table they are asked for once, and told when they come", async () => {
  const asked = [];
  let come;
  const arrived = new Promise((resolve) => { come = resolve; });
  const ask = async (position) => {
    asked.push(position);
    return { title: "T", place: "P", time: "now" };
  };
  const words = new Words({}, ask, come);
  assert.deepEqual(words.of(7), { id: "7", title: "", place: "", time: "", pending: true });
  words.of(7);
  await arrived;
  assert.deepEqual(words.of(7), { id: "7", title: "T", place: "P", time: "now" });
  assert.deepEqual(asked, [7]);
  assert.equal(words.positionOf("7"), 7);
});
