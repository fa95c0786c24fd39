import type { Portal } from './create-portal.ts';
import { day } from './time.ts';
import type { DraftStorage, DraftValue } from './draft.ts';
import { attempt } from './forget-drafts.ts';
import type { DraftsOption, KeptEntries } from './kept-entries.ts';
import { isRecord } from './plain-data.ts';
import type { Schema } from './schema.ts';

/** How long entries are kept; a tab that is restored after that begins anew. */
const lifetime: number = 7 * day;

/**
 * The entries of a form that is filled in before any sign-in, in a storage that goes with the tab (`sessionStorage`): they
 * belong to nobody, so that no other storage is for them. Never for proofs of identity.
 */
export function createTabEntries<Entries extends DraftValue>(
  portal: Portal,
  { drafts: storage }: DraftsOption,
  form: string,
  loadSchema: () => Promise<Schema<Entries>>,
): KeptEntries<Entries> {
  const key = `mado:draft:${portal.configuration.id}:tab:${form}`;
  return {
    async open() {
      try {
        const value = storage && read(storage, key, portal.clock.now());
        if (value === undefined) return undefined;
        const found = await (await loadSchema())['~standard'].validate(value);
        return found.issues ? undefined : found.value;
      } catch {
        return undefined; // our own code for it could not be fetched
      }
    },
    keep(entries) {
      attempt(() => {
        if (entries === undefined) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify({ at: portal.clock.now(), value: entries }));
      });
    },
  };
}

function read(storage: DraftStorage, key: string, now: number): unknown {
  const kept = attempt((): unknown => JSON.parse(storage.getItem(key) ?? ''));
  const { at, value } = isRecord(kept) ? kept : {};
  return typeof at === 'number' && now - at < lifetime ? value : undefined;
}
