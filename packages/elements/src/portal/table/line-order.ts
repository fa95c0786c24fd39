import type { SearchLines } from './search-lines.ts';

/**
 * The numbers of lines in the order of their texts; equal ones keep theirs. It goes through the characters, one after
 * the other (three-way radix quicksort), and looks no second time at what lines begin with in common: comparing whole
 * texts would take twice as long.
 *
 * @param sign 1 for ascending, -1 for descending.
 */
export function lineOrder({ text, starts }: SearchLines, sign: 1 | -1): Uint32Array {
  const order = starts.subarray(1).map((_, line) => line);
  const ended = -sign; // a text comes before those that go on
  const codeAt = (place: number, depth: number): number => {
    const line = order[place] ?? 0;
    const at = (starts[line] ?? 0) + depth;
    return at + 1 < (starts[line + 1] ?? 0) ? text.charCodeAt(at) * sign : ended;
  };
  const swap = (one: number, other: number): void => {
    const line = order[one] ?? 0;
    order[one] = order[other] ?? 0;
    order[other] = line;
  };
  const sort = (from: number, to: number, depth: number): void => {
    if (to - from < 2) return;
    const pivot = codeAt((from + to) >> 1, depth);
    let lower = from;
    let upper = to;
    for (let place = from; place < upper; ) {
      const code = codeAt(place, depth);
      if (code < pivot) swap(lower++, place++);
      else if (code > pivot) swap(place, --upper);
      else place++;
    }
    sort(from, lower, depth);
    if (pivot === ended) order.subarray(lower, upper).sort();
    else sort(lower, upper, depth + 1);
    sort(upper, to, depth);
  };
  sort(0, order.length, 0);
  return order;
}
