import { storedLines } from '../portal/lines.rules.ts';
import { day } from '../portal/time.ts';
import type {
  RenewalQuote,
  RenewalQuoteDetail,
  RenewalQuoteFilter,
  RenewalQuoteSort,
  RenewalQuoteState,
} from './renewal-quote.model.ts';

/** What is asked for with a new quote has at most this many characters. */
export const longestRequoteComment = 2000;

/** A quote, as far as these rules ask it. */
export type QuoteTerms = Pick<RenewalQuote, 'state' | 'validThrough'>;

/**
 * How far a quote is on a calendar day of the portal's, `2026-11-22`: one that nobody has answered is `expired` from the day
 * after its last one on (SUP-11).
 */
export function quoteStateOn({ state, validThrough }: QuoteTerms, today: string): RenewalQuoteState {
  return state === 'unanswered' && today > validThrough ? 'expired' : state;
}

/** Why a quote cannot be answered. */
export type QuoteRefusal = 'quote-answered' | 'quote-replaced' | 'quote-expired';

export type RenewalQuoteDecision = { readonly ok: true } | { readonly ok: false; readonly code: QuoteRefusal };

/** Whether a quote can be ordered on a calendar day: each is answered once, and until its last day (SUP-11). */
export function canOrder(quote: QuoteTerms, today: string): RenewalQuoteDecision {
  return quoteStateOn(quote, today) === 'expired' ? { ok: false, code: 'quote-expired' } : canAskAgain(quote);
}

/** Whether a new quote can be asked for: each is answered once. After its last day that is the way on (ours). */
export function canAskAgain({ state }: Pick<QuoteTerms, 'state'>): RenewalQuoteDecision {
  if (state === 'unanswered' || state === 'expired') return { ok: true };
  return { ok: false, code: state === 'replaced' ? 'quote-replaced' : 'quote-answered' };
}

/** Whether the person has given this very answer before, in another window: what is wanted is done, and nothing was lost. */
export function isOwnAnswer(
  { answer }: Pick<RenewalQuoteDetail, 'answer'>,
  kind: 'order' | 'ask-again',
  comment: string,
): boolean {
  if (!answer?.own) return false;
  return kind === 'order' ? answer.type === 'ordered' : answer.type !== 'ordered' && answer.comment === comment;
}

/** Whether the vendor can make another quote instead: not of one that was ordered, and once. */
export function canReplace({ state }: Pick<QuoteTerms, 'state'>): RenewalQuoteDecision {
  return state === 'requote-requested' ? { ok: true } : canAskAgain({ state });
}

/** On how many further calendar days a quote can be ordered; 0 on its last day and after it. */
export function daysToOrder({ validThrough }: Pick<QuoteTerms, 'validThrough'>, today: string): number {
  return Math.max(0, Math.round((Date.parse(validThrough) - Date.parse(today)) / day)) || 0;
}

export type RequoteCommentCheck =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks what is asked for with a new quote: 1 to 2,000 characters, stored as `storedLines` leaves them. */
export function checkRequoteComment(typed: string): RequoteCommentCheck {
  const text = storedLines(typed);
  if (text === '') return { ok: false, code: 'required', params: {} };
  const { length } = [...text];
  return length <= longestRequoteComment
    ? { ok: true, text }
    : { ok: false, code: 'length', params: { max: longestRequoteComment } };
}

/** The order in which a filter puts quotes: the newest first, by anything else from the smallest on. */
export function quoteOrder({ sort = 'issued-on', direction }: Pick<RenewalQuoteFilter, 'sort' | 'direction'>): {
  readonly sort: RenewalQuoteSort;
  readonly direction: 'ascending' | 'descending';
} {
  return { sort, direction: direction ?? (sort === 'issued-on' ? 'descending' : 'ascending') };
}
