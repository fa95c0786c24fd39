import { PortalError, toPortalError, type FieldError } from '../portal/errors.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { CheckedEntries, EntriesFacts } from './application-entries.rules.ts';
import type { ApplicationView } from './application-wizard-state.ts';
import { checkDraft } from './draft-check.ts';

export interface DraftReviewOptions {
  /** As typed, now. */
  readonly entries: () => ApplicationEntries;
  readonly facts: () => EntriesFacts;
  readonly view: () => ApplicationView;
  readonly put: (view: ApplicationView) => void;
  /** Shows what is wrong. */
  readonly refuse: (fieldErrors: readonly FieldError[]) => void;
}

/** Looks at all that was entered in a draft. */
export interface DraftReview {
  /** What would be sent of these entries; undefined where they were not found good. */
  checked(this: void, entries: ApplicationEntries): ApplicationEntries | undefined;
  /** Checks all of it; undefined where something was typed meanwhile, or it failed, which is shown. Never rejects. */
  check(this: void): Promise<CheckedEntries | undefined>;
  /** Whether all of it is good; otherwise what is wrong is shown. Never rejects. */
  isGood(this: void): Promise<boolean>;
}

export function createDraftReview({ entries, facts, view, put, refuse }: DraftReviewOptions): DraftReview {
  /** What will be sent, and of which entries it was made: of others it says nothing. */
  let checked: { readonly of: ApplicationEntries; readonly entries: ApplicationEntries } | undefined;
  const check: DraftReview['check'] = async () => {
    const asked = entries();
    put({ type: 'checking' });
    const result = await checkDraft(asked, facts()).catch(toPortalError);
    if (view().type !== 'checking' || asked !== entries()) return undefined;
    if (!(result instanceof PortalError)) return result;
    put({ type: 'failed', error: result });
    return undefined;
  };
  return {
    checked: (now) => (checked?.of === now ? checked.entries : undefined),
    check,
    async isGood() {
      const result = await check();
      if (result && result.fieldErrors.length > 0) refuse(result.fieldErrors);
      const isFine = result?.fieldErrors.length === 0;
      checked = isFine ? { of: entries(), entries: result.entries } : undefined;
      return isFine;
    },
  };
}
