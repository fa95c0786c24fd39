import type { Portal } from './create-portal.ts';
import type { Draft, DraftStorage, DraftValue } from './draft.ts';
import type { Schema } from './schema.ts';

/** What a form takes that keeps its entries. */
export interface DraftsOption {
  /** Where what was entered and not sent outlives the page, such as `localStorage`; left out, it goes with it. */
  readonly drafts?: DraftStorage | undefined;
}

/** What the states of a form say that keeps its entries. */
export interface Restorable {
  /** Whether what stands there was entered, and not sent, before the page was loaded. */
  readonly restored?: true | undefined;
}

/** The entries of one form, beyond the page. Nothing of it throws: a form works as well without. */
export interface KeptEntries<Entries extends DraftValue> {
  /** What whoever is signed in had entered and not sent; undefined where that is nothing. Never rejects. */
  open(this: void): Promise<Entries | undefined>;
  /** Keeps this from now on; undefined where there is nothing to keep, or it was sent. Where `open` found nobody it looks again. */
  keep(this: void, entries: Entries | undefined): void;
}

/** `form` names the form and what it is about. Never for passwords, keys and files. */
export function createKeptEntries<Entries extends DraftValue>(
  portal: Portal,
  { drafts: storage }: DraftsOption,
  form: string,
  loadSchema: () => Promise<Schema<Entries>>,
): KeptEntries<Entries> {
  let draft: Draft<Entries> | undefined;
  let newest: Entries | undefined;
  let opening: Promise<Entries | undefined> | undefined;
  const whoever = (): string | undefined =>
    'account' in portal.session.state ? portal.session.state.account.id : undefined;
  /** For entries that were typed already, `owner` typed them: nobody who signs in meanwhile gets them. */
  const look = async (owner?: string): Promise<Entries | undefined> => {
    if (!storage) return undefined;
    try {
      const [{ openDraft }, schema] = await Promise.all([import('./draft.ts'), loadSchema()]);
      const found = await openDraft({ portal, storage, form, schema });
      const now = whoever();
      if (now !== undefined && now === (owner ?? now)) draft = found;
      return found.kept;
    } catch {
      return undefined; // our own code for it could not be fetched
    } finally {
      opening = undefined;
    }
  };
  const write = (entries: Entries | undefined): void => {
    if (entries === undefined) draft?.drop();
    else draft?.keep(entries);
  };
  return {
    open: () => (opening ??= look()),
    keep(entries) {
      newest = entries;
      if (draft) write(entries);
      else if (storage) {
        const owner = whoever();
        if (owner === undefined) return;
        // while it is looked for what was kept, what is typed counts, and nothing typed drops nothing
        const isLookedFor = opening !== undefined;
        opening ??= look(owner);
        void opening.then(() => (newest !== undefined || !isLookedFor) && whoever() === owner && write(newest));
      }
    },
  };
}
