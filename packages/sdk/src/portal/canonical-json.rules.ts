/**
 * The one text that a JSON value has (RFC 8785): members by name, no white space. No name may be a whole
 * number, which JavaScript always puts first. For values as `JSON.parse` gives them;
 * members that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? sorted(part) : part,
  );
}

function sorted(part: object): object {
  return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
