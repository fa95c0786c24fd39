import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

/** Ideographs, which folding leaves alone, stand for the digits of a row's number. */
const zero = 0x4e_00;
const bits = 14;

/**
 * The numbers of texts in the order of these, in any width and case; equal ones keep theirs. Each text carries its number
 * behind it, so that all are folded in one go and the browser sorts them by itself: a function that compares would be
 * called for each pair.
 */
export function lineOrder(texts: readonly string[], direction: 'ascending' | 'descending'): Uint32Array {
  const turned = direction === 'descending' ? texts.length - 1 : undefined;
  const lines = texts.map((text, index) => {
    const number = turned === undefined ? index : turned - index; // equal ones come in their order, turned round too
    return `${text}\0${String.fromCharCode(zero + (number >> bits), zero + (number & ((1 << bits) - 1)))}`;
  });
  const all = searchable(lines.join('\n')).split('\n');
  if (all.length > Math.max(1, texts.length))
    return lineOrder(
      texts.map((text) => text.replaceAll('\n', ' ')),
      direction,
    );
  all.sort();
  const order = new Uint32Array(texts.length);
  for (let place = 0; place < order.length; place++) {
    const line = all[place] ?? '';
    const number = ((line.charCodeAt(line.length - 2) - zero) << bits) | (line.charCodeAt(line.length - 1) - zero);
    if (turned === undefined) order[place] = number;
    else order[turned - place] = turned - number;
  }
  return order;
}
