import assert from "node:assert/strict";
import { test } from "node:test";

import { momentWords } from "../../assets/page/moments.mjs";

test("a moment is said to the minute, in UTC", () => {
  assert.equal(momentWords(20122 + (14 * 60 + 5) / 1440), "3 Feb 2025, 14:05 UTC");
  assert.equal(momentWords(0), "1 Jan 1970, 00:00 UTC");
  assert.equal(momentWords(-0.5), "31 Dec 1969, 12:00 UTC");
});
