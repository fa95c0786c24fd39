import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

const lineEnd = 0x0a;

/**
 * The numbers of texts in the order of these, in any width and case; equal ones keep theirs. All are folded in one go, and
 * sorted by one character after the other (three-way radix quicksort): a function that compares two texts would read what
 * they have in common again for each pair.
 */
export function lineOrder(texts: readonly string[], direction: 'ascending' | 'descending'): Uint32Array {
  const lines = searchable(texts.join('\n'));
  const codes = new Uint16Array(lines.length + 1).fill(lineEnd);
  const starts = [0];
  for (let at = 0; at < lines.length; at++) if ((codes[at] = lines.charCodeAt(at)) === lineEnd) starts.push(at + 1);
  if (starts.length > Math.max(1, texts.length))
    return lineOrder(
      texts.map((text) => text.replaceAll('\n', ' ')),
      direction,
    );
  const sign = direction === 'ascending' ? 1 : -1;
  const order = Uint32Array.from(texts.keys());
  /** The character of the text at a place of the order; what ends comes first. */
  const codeAt = (place: number, depth: number): number => {
    const code = codes[(starts[order[place] ?? 0] ?? 0) + depth] ?? lineEnd;
    return code === lineEnd ? 0 : (code + 1) * sign;
  };
  const spans: (readonly [from: number, end: number, depth: number])[] = [[0, order.length, 0]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, end, depth] = span;
    const pivot = codeAt((from + end) >> 1, depth);
    let [below, above] = [from, end];
    for (let place = from; place < above;) {
      const code = codeAt(place, depth);
      if (code === pivot) place++;
      else {
        const other = code < pivot ? below++ : --above;
        const moved = order[place] ?? 0;
        order[place] = order[other] ?? 0;
        order[other] = moved;
        if (code < pivot) place++;
      }
    }
    if (below - from > 1) spans.push([from, below, depth]);
    if (end - above > 1) spans.push([above, end, depth]);
    if (pivot === 0) order.subarray(below, above).sort();
    else if (above - below > 1) spans.push([below, above, depth + 1]);
  }
  return order;
}
