import type { Portal, RenewalQuote, RenewalQuoteState } from '@madoguchi/sdk';
import { daysToOrder, quoteStateOn } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { RowMark } from '../portal/table/table-column.ts';
import { yenText } from '../portal/text/yen-text.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

/** With so many days left, or fewer, the last one is marked. */
const soon = 7;

const marks: Readonly<Record<string, RowMark>> = {
  'unanswered': 'due',
  'requote-requested': 'soon',
  'ordered': 'good',
};

/** How quotes are written on a day: made once for all rows. */
export interface QuoteWriting {
  readonly yen: (amount: number) => string;
  readonly day: (day: string) => string;
  readonly stateOf: (quote: RenewalQuote) => RenewalQuoteState;
  /** On how many further days it can be ordered; undefined where it is not waited for. */
  readonly daysLeft: (quote: RenewalQuote) => number | undefined;
}

export function quoteWriting({ clock, configuration }: Portal, locale: string): QuoteWriting {
  const today = calendarDay(clock.now(), configuration.timeZone);
  return {
    yen: yenText(locale),
    day: calendarDayText(locale),
    stateOf: (quote) => quoteStateOn(quote, today),
    daysLeft: (quote) => (quoteStateOn(quote, today) === 'unanswered' ? daysToOrder(quote, today) : undefined),
  };
}

/** How far a quote is, in words; a neutral one for a state of a newer server. */
export const quoteStateText = (messages: RenewalQuoteTexts, state: RenewalQuoteState): string =>
  messages.find(`renewal-quotes.state.${state}`) ?? messages.text('renewal-quotes.state.other');

/** The same with its dot. */
export function quoteState(messages: RenewalQuoteTexts, state: RenewalQuoteState): TemplateResult {
  const mark = marks[state] ?? 'over';
  return html`<span class="state state-${mark}" part="state">${quoteStateText(messages, state)}</span>`;
}

/** How long an unanswered quote can be ordered: `あと5日`, `本日まで`. Marked where that is soon over. */
export function daysLeftText(messages: RenewalQuoteTexts, days: number | undefined): TemplateResult | typeof nothing {
  if (days === undefined) return nothing;
  const text =
    days === 0 ? messages.text('renewal-quotes.last-day') : messages.text('renewal-quotes.days-left', { days });
  return html`<span class="left ${days <= soon ? 'left-soon' : ''}" part="days-left">${text}</span>`;
}
