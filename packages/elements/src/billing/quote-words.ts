import type { Messages, QuoteAddition, QuoteRequestFormState, QuoteRequestLine, QuoteRow } from '@madoguchi/sdk';
import { longestQuoteComment } from '@madoguchi/sdk/billing/quote-request.rules.js';
import type { quoteRequestsJa } from '@madoguchi/sdk/billing/quote-requests.ja.js';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type QuoteTexts = Messages<typeof quoteRequestsJa & PortalTexts>;
/** The states with the options on the screen. */
export type QuoteAskingState = Extract<QuoteRequestFormState, { readonly rows: unknown }>;

/** The id of a contracted product's count: by its place, since ids of products are anything. */
export const wishId = (index: number): string => `wish-${index}`;
/** The id of an added product's count. */
export const additionId = (index: number): string => `addition-${index}`;

/** `150ユーザ`; the number alone for a unit of a newer server. */
export function countText(messages: QuoteTexts, unit: string, count: number): string {
  return messages.find(`quote.count-of-${unit}`, { count }) ?? messages.text('quote.count-of-other', { count });
}

/** What a product is counted in; nothing for a unit of a newer server. */
export const unitText = (messages: QuoteTexts, unit: string): string => messages.find(`quote.unit.${unit}`) ?? '';

/** What is wrong with a count; nothing where it is one. */
export function checkText(messages: QuoteTexts, check: QuoteRow['check']): string | undefined {
  return check.ok ? undefined : messages.find(`quote.check.${check.code}`, check.params);
}

/** What is asked for of a product: `変更: 100ユーザから150ユーザへ`. */
export function lineText(messages: QuoteTexts, { unit, before, after }: QuoteRequestLine): string {
  const [from, to] = [before, after].map((count) => (count === undefined ? '' : countText(messages, unit, count)));
  if (before === undefined || after === undefined || before === after) return to || from || '';
  return messages.text('quote.change-of', { before: from ?? '', after: to ?? '' });
}

/** What becomes of a product: 継続, 変更, 更新時に解約, 追加. */
export const lineKind = (messages: QuoteTexts, { type }: QuoteRequestLine): string =>
  messages.find(`quote.line.${type}`) ?? messages.text('quote.line.other');

/** What is wrong with the comment, once it was to be sent. */
export function commentError(messages: QuoteTexts, state: QuoteAskingState): string | undefined {
  return state.type === 'invalid' && state.fieldErrors.some(({ field }) => field === 'comment')
    ? messages.text('quote.error.comment.length', { max: longestQuoteComment })
    : undefined;
}

/** What is wrong, as a summary lists it: each line leads to its field. */
export function quoteErrors(messages: QuoteTexts, state: QuoteAskingState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  const { rows, additions } = state;
  const wrong = (id: string, { product, check }: QuoteRow | QuoteAddition): readonly SummaryItem[] => {
    const text = checkText(messages, check);
    return text === undefined ? [] : [{ id, text: `${product.name}: ${text}` }];
  };
  const ofComment = commentError(messages, state);
  return [
    ...rows.flatMap((row, index) => (row.choice === 'change' ? wrong(wishId(index), row) : [])),
    ...additions.flatMap((addition, index) => wrong(additionId(index), addition)),
    ...(ofComment === undefined ? [] : [{ id: 'comment', text: ofComment }]),
  ];
}
