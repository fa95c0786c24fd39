import type { Portal } from '../portal/create-portal.ts';
import { createKeptEntries, type DraftsOption } from '../portal/kept-entries.ts';
import type { MadeKey } from './made-key.rules.ts';

/** The key that was made for a draft in this browser: its file is in nobody else's download folder. */
export interface DraftKey {
  readonly made: MadeKey | undefined;
  /** Looks for what was made before the page was loaded. Never rejects. */
  open(this: void): Promise<void>;
  /** Keeps what is known of it, beyond the page too; undefined once the draft was sent. */
  note(this: void, made: MadeKey | undefined): void;
}

export function createDraftKey(portal: Portal, options: DraftsOption, draftId: string): DraftKey {
  const kept = createKeptEntries<MadeKey>(
    portal,
    options,
    `application-key:${draftId}`,
    async () => (await import('./application-draft.model.ts')).madeKey,
  );
  let made: MadeKey | undefined;
  return {
    get made() {
      return made;
    },
    async open() {
      made ??= await kept.open();
    },
    note(next) {
      made = next;
      kept.keep(next);
    },
  };
}
