import type { SearchLines } from './search-lines.ts';

/** One more than there are code units: what has ended comes before every one of them. */
const base = 0x1_00_01;
/** So many characters make a number that counts exactly. */
const length = 3;

/**
 * The numbers of lines in the order of their texts; equal ones keep theirs. Three characters at a time are sorted as
 * numbers (multikey quicksort), and what lines begin with in common is looked at once: comparing whole texts takes several
 * times as long.
 *
 * @param sign 1 for ascending, -1 for descending.
 */
export function lineOrder({ text, starts }: SearchLines, sign: 1 | -1): Uint32Array {
  const order = starts.subarray(1).map((_, line) => line);
  /** The characters of each line that are compared now, in the same order. */
  const keys = new Float64Array(order.length);
  const readKeys = (from: number, to: number, depth: number): void => {
    for (let place = from; place < to; place++) {
      const line = order[place] ?? 0;
      const end = (starts[line + 1] ?? 0) - 1;
      const begin = (starts[line] ?? 0) + depth;
      let key = 0;
      for (let at = begin; at < begin + length; at++) key = key * base + (at < end ? text.charCodeAt(at) + 1 : 0);
      keys[place] = key * sign;
    }
  };
  const sort = (first: number, behind: number, begin: number): void => {
    let from = first;
    let to = behind;
    let depth = begin;
    while (to - from > 1) {
      const pivot = keys[from + Math.floor(Math.random() * (to - from))] ?? 0; // no order of the rows is a bad one
      let lower = from;
      let upper = to;
      for (let place = from; place < upper;) {
        const key = keys[place] ?? 0;
        if (key === pivot) {
          place++;
          continue;
        }
        const other = key < pivot ? lower++ : --upper;
        const line = order[place] ?? 0; // exchanged by hand: it is what most of the time goes into
        order[place] = order[other] ?? 0;
        keys[place] = keys[other] ?? 0;
        order[other] = line;
        keys[other] = key;
        if (key < pivot) place++;
      }
      sort(from, lower, depth);
      sort(upper, to, depth);
      if (upper - lower < 2) return; // mostly so
      if (pivot % base === 0) return order.set(order.subarray(lower, upper).toSorted(), lower); // they have ended
      from = lower;
      to = upper;
      depth += length;
      readKeys(from, to, depth);
    }
  };
  readKeys(0, order.length, 0);
  sort(0, order.length, 0);
  return order;
}
