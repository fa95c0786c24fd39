/** Entries that were changed in two places from the same ones. */
export interface MergedEntries<Entries> {
  /** With the changes of both; a field that both changed is as it stands here. */
  readonly entries: Entries;
  /** The fields that both changed, each to something else: `basics.serverName`, `contacts.technical.name`. */
  readonly clashes: readonly string[];
}

/**
 * What two tabs or two devices made of a draft or of stored details, field by field (CRT-04, CRT-16): `before` is what both
 * began with, `here` what stands here, `saved` what was saved elsewhere meanwhile.
 */
export function mergeEntries<Entries extends object>(
  before: Entries,
  here: Entries,
  saved: Entries,
): MergedEntries<Entries> {
  const clashes: string[] = [];
  const merge = <Block extends object>(path: string, former: Block, ours: Block, theirs: Block): Block => {
    const merged = { ...ours };
    for (const name in ours) {
      const [was, is, other] = [former[name], ours[name], theirs[name]];
      if (isBlock(was) && isBlock(is) && isBlock(other)) merged[name] = merge(`${path}${name}.`, was, is, other);
      else if (is === was) merged[name] = other;
      else if (other !== was && other !== is) clashes.push(`${path}${name}`);
    }
    return merged;
  };
  return { entries: merge('', before, here, saved), clashes };
}

const isBlock = (value: unknown): value is object => typeof value === 'object' && value !== null;
