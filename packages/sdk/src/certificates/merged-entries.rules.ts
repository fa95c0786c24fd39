import type { ApplicationEntries, ContactRole } from './application-entries.model.ts';

/** Entries that were changed in two places from the same ones. */
export interface MergedEntries {
  /** With the changes of both; a field that both changed is as it stands here. */
  readonly entries: ApplicationEntries;
  /** The fields that both changed, each to something else: `basics.serverName`, `contacts.technical.name`. */
  readonly clashes: readonly string[];
}

/**
 * What two tabs or two devices made of a draft, field by field (CRT-04): `before` is what both began with, `here` what
 * stands here, `saved` what was saved elsewhere meanwhile.
 */
export function mergeEntries(
  before: ApplicationEntries,
  here: ApplicationEntries,
  saved: ApplicationEntries,
): MergedEntries {
  const clashes: string[] = [];
  const merge = <Block extends object>(path: string, former: Block, ours: Block, theirs: Block): Block => {
    const merged = { ...ours };
    for (const name in ours) {
      if (ours[name] === former[name]) merged[name] = theirs[name];
      else if (theirs[name] !== former[name] && theirs[name] !== ours[name]) clashes.push(`${path}.${name}`);
    }
    return merged;
  };
  const contact = (role: ContactRole) =>
    merge(`contacts.${role}`, before.contacts[role], here.contacts[role], saved.contacts[role]);
  const entries = {
    basics: merge('basics', before.basics, here.basics, saved.basics),
    organisation: merge('organisation', before.organisation, here.organisation, saved.organisation),
    contacts: {
      registration: contact('registration'),
      technical: contact('technical'),
      administrative: contact('administrative'),
      signatory: contact('signatory'),
    },
  };
  return { entries, clashes };
}
