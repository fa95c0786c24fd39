/** So many subdomains each subscriber can choose from at most. */
const most = 12;

/**
 * サブドメイン候補 of one subscriber (MYP-09): each begins with another of `names` and ends with 00 to 09. The same for the same
 * `seed` as long as the names are the same, and in another order for another one.
 */
export function subdomainsFor(names: readonly string[], seed: string): readonly string[] {
  const next = numbers(seed);
  const left = [...new Set(names)];
  const chosen: string[] = [];
  while (left.length > 0 && chosen.length < most) {
    const [name = ''] = left.splice(next() % left.length, 1);
    chosen.push(`${name}0${next() % 10}`);
  }
  return chosen;
}

/** Numbers that look random and follow from the seed: FNV-1a, then the steps of SplitMix. */
function numbers(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
  };
}
