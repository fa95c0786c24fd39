import type { AccountDetails } from './account-details.model.ts';
import type { DraftKind } from './application-draft.model.ts';
import { noEntries, type ApplicationEntries, type ContactRole } from './application-entries.model.ts';

/** What of the stored details an application uses. */
export type StoredDetails = Pick<AccountDetails, 'agencyCode' | 'organisation' | 'contacts'>;

/** A part of an application for which 新規入力 or what is stored can be chosen (CRT-16). */
export type EntryBlock = 'organisation' | ContactRole;

/**
 * What an application begins with. From the record that it comes from: the agency code, the server, the organisation and the
 * contacts, but never the request, the coupon, the remarks and what becomes of the certificate before (CRT-10, CRT-11,
 * CRT-12). A new one: the stored agency code and organisation (CRT-16).
 */
export function entriesFrom(
  kind: DraftKind,
  source: ApplicationEntries | undefined,
  stored: StoredDetails | undefined,
): ApplicationEntries {
  const { basics: none } = noEntries;
  if (kind === 'new' || !source) {
    if (!stored) return noEntries;
    const { agencyCode, organisation } = stored;
    return { ...noEntries, basics: { ...none, agencyCode }, organisation };
  }
  const { serverName, serverType, agencyCode, siteSeal } = source.basics;
  return {
    basics: { ...none, serverName, serverType, agencyCode, siteSeal },
    organisation: source.organisation,
    contacts: source.contacts,
  };
}

/** Entries in which a part is what is stored, or empty for 新規入力 (CRT-16). */
export function withBlock(
  entries: ApplicationEntries,
  block: EntryBlock,
  stored: StoredDetails | undefined,
): ApplicationEntries {
  if (block === 'organisation') return { ...entries, organisation: stored?.organisation ?? noEntries.organisation };
  const contact = (stored ?? noEntries).contacts[block];
  return { ...entries, contacts: { ...entries.contacts, [block]: contact } };
}
