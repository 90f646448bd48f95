// Which kinds of events are shown.

const KINDS = 256;

export class ShownKinds {
  // `numbers` are those of the shown kinds; `count` says how many kinds there are.
  constructor(numbers, count) {
    this.kinds = new Uint8Array(KINDS);
    for (const number of numbers) if (number >= 0) this.kinds[number] = 1;
    this.all = this.kinds.subarray(0, count).every((shown) => shown === 1);
  }

  static every() {
    return new ShownKinds(Array.from({ length: KINDS }, (_, number) => number), KINDS);
  }
}
