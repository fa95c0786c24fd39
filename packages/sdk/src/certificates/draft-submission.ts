import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent, type OpenIntent } from '../portal/intent.ts';
import type { ApplicationDraft } from './application-draft.model.ts';
import type { ApplicationDetail } from './application.model.ts';

/** What became of a draft that was sent. */
export type SubmissionOutcome =
  | { readonly type: 'done'; readonly application: ApplicationDetail }
  /** It was changed elsewhere. */
  | { readonly type: 'conflict'; readonly draft: ApplicationDraft }
  /** What is wrong with a field is said there: a coupon that somebody else has used up too. */
  | { readonly type: 'refused'; readonly error: PortalError; readonly fieldErrors: readonly FieldError[] };

/** Sends a draft, once: what was sent and not answered is sent again under its key, also on another page. */
export interface DraftSubmission {
  /** What was sent and nobody has answered. */
  readonly open: OpenIntent | undefined;
  /** Sends the draft of this version. `beforehand` runs right before, as the page may be loaded anew meanwhile. Never rejects. */
  send(this: void, version: number, beforehand: () => void): Promise<SubmissionOutcome>;
  /** Asks again for the answer that was lost; undefined where none was. Never rejects. */
  repeat(this: void): Promise<SubmissionOutcome | undefined>;
}

export function createDraftSubmission(
  portal: Portal,
  draftId: string,
  open: OpenIntent | null | undefined,
): DraftSubmission {
  const intent = createIntent(portal);
  intent.open = open ?? undefined;
  const send = async (version: number, beforehand?: () => void): Promise<SubmissionOutcome> => {
    try {
      const { submitApplicationDraft } = await import('./application-drafts.endpoints.ts');
      const application = await intent.attempt({ version }, (idempotencyKey) => {
        beforehand?.();
        return portal.call(submitApplicationDraft, { draftId }, { ifMatch: version, idempotencyKey });
      });
      return { type: 'done', application };
    } catch (thrown) {
      const error = toPortalError(thrown);
      const newer = await currentObject(
        error,
        'version-conflict',
        async () => (await import('./application-draft.model.ts')).applicationDraft,
      );
      if (newer) return { type: 'conflict', draft: newer };
      const { code, fieldErrors } = error;
      const isUsedUp = code === 'coupon-used-up';
      return { type: 'refused', error, fieldErrors: isUsedUp ? [{ field: 'basics.couponId', code }] : fieldErrors };
    }
  };
  return {
    get open() {
      return intent.open;
    },
    send,
    async repeat() {
      const [, version] = /^\{"version":(\d{1,15})\}$/.exec(intent.open?.text ?? '') ?? [];
      return version === undefined ? undefined : send(Number(version));
    },
  };
}
