import type { FieldError } from '../portal/errors.ts';
import { readWholeNumber } from '../portal/whole-number.rules.ts';
import type {
  AdditionLine,
  ContractedProduct,
  ProductChangeLine,
  QuoteOptions,
  QuoteRequestLine,
} from './quote-request.model.ts';

/** A comment has at most this many characters. */
export const longestQuoteComment = 1000;
/** The most that can be asked for of one product. */
export const largestQuoteCount = 9_999_999;

const quoteCountRange = { min: 1, max: largestQuoteCount } as const;

export type QuoteCountCheck =
  | { readonly ok: true; readonly count: number }
  /** `range`: less than 1 or more than 9,999,999, named as `min` and `max`. */
  | {
      readonly ok: false;
      readonly code: 'required' | 'not-whole' | 'range';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks a count as typed, in any width (LIC-18, LIC-19). */
export function checkQuoteCount(typed: string): QuoteCountCheck {
  const read = readWholeNumber(typed);
  if (!read.ok) return { ...read, params: {} };
  return isFit(read.value) ? { ok: true, count: read.value } : { ok: false, code: 'range', params: quoteCountRange };
}

/** What somebody wants to ask for. */
export interface QuoteDraft {
  readonly changes: readonly ProductChangeLine[];
  readonly additions: readonly AdditionLine[];
  readonly comment?: string | undefined;
}

export type QuoteDecision =
  /** What the request says, product by product, as a summary shows it and the vendor gets it. */
  | { readonly ok: true; readonly lines: readonly QuoteRequestLine[] }
  | {
      readonly ok: false;
      /**
       * `nothing-requested`: nothing would change. `cancels-contract`: every contracted product would end, which is the
       * sales department's (LIC-20). `invalid-input`: see `fieldErrors`.
       */
      readonly code: 'nothing-requested' | 'cancels-contract' | 'invalid-input';
      readonly fieldErrors: readonly FieldError[];
    };

/**
 * Whether a quote can be requested (LIC-18, LIC-19). Products that the draft does not name continue; a change to the count
 * there is, is none. A product can be named once.
 */
export function checkQuoteRequest(
  { contracted, offered }: Pick<QuoteOptions, 'contracted' | 'offered'>,
  draft: QuoteDraft,
): QuoteDecision {
  const fieldErrors = [
    ...wrongLines('changes', draft.changes, contracted, ({ change }) => (change.type === 'change' ? change.count : 1)),
    ...wrongLines('additions', draft.additions, offered, ({ count }) => count),
    ...(isLong(draft.comment) ? [{ field: 'comment', code: 'length', params: { max: longestQuoteComment } }] : []),
  ];
  if (fieldErrors.length > 0) return { ok: false, code: 'invalid-input', fieldErrors };
  const changed = contracted.map((product) => lineOf(product, draft.changes));
  const added = draft.additions.map(({ productId, count }): QuoteRequestLine => {
    const { name = '', unit = 'license' } = offered.find(({ id }) => id === productId) ?? {};
    return { name, unit, type: 'add', after: count };
  });
  if (added.length === 0 && changed.every(({ type }) => type === 'continue'))
    return { ok: false, code: 'nothing-requested', fieldErrors: [] };
  if (changed.length > 0 && changed.every(({ type }) => type === 'cancel'))
    return { ok: false, code: 'cancels-contract', fieldErrors: [] };
  return { ok: true, lines: [...changed, ...added] };
}

function lineOf({ id, name, unit, count }: ContractedProduct, changes: readonly ProductChangeLine[]): QuoteRequestLine {
  const change = changes.find(({ productId }) => productId === id)?.change ?? { type: 'continue' };
  const product = { name, unit, before: count };
  if (change.type === 'cancel') return { ...product, type: 'cancel' };
  if (change.type === 'change' && change.count !== count) return { ...product, type: 'change', after: change.count };
  return { ...product, type: 'continue', after: count };
}

/** Errors at `changes.0` and the like: a product that is not there or comes twice, a count that is none. */
function wrongLines<Line extends { readonly productId: string }>(
  field: string,
  lines: readonly Line[],
  products: readonly { readonly id: string }[],
  countOf: (line: Line) => number,
): readonly FieldError[] {
  return lines.flatMap((line, index): readonly FieldError[] => {
    const at = `${field}.${index}`;
    if (!products.some(({ id }) => id === line.productId)) return [{ field: at, code: 'not-offered' }];
    if (lines.findIndex(({ productId }) => productId === line.productId) < index)
      return [{ field: at, code: 'repeated' }];
    const count = countOf(line);
    return isFit(count) ? [] : [{ field: at, code: 'count', params: quoteCountRange }];
  });
}

const isLong = (comment = ''): boolean => [...comment].length > longestQuoteComment;

const isFit = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= largestQuoteCount;

/** Whether a request that was found good here and is refused with `code` says that the contract has changed meanwhile. */
export function meansContractChanged(code: string): boolean {
  return ['invalid-input', 'nothing-requested', 'cancels-contract', 'contract-ended'].includes(code);
}
