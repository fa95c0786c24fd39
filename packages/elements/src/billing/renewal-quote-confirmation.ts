import { html, nothing } from 'lit';
import type { BeforeSending } from '@madoguchi/sdk';
import type { RenewalQuoteView } from '@madoguchi/sdk/billing/renewal-quote.js';
import { factList, type Fact } from '../portal/form/fact-list.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import type { QuoteFormTexts, QuoteShownState } from './renewal-quote-forms.ts';
import type { QuoteWriting } from './renewal-quote-words.ts';

/** What an answer is sent by. */
export interface QuoteSending {
  readonly controller: RenewalQuoteView | undefined;
  /** Asked before an order, and before a new quote is asked for. */
  readonly beforeOrder: BeforeSending;
  readonly beforeAsking: BeforeSending;
}

/** 確認: what is answered, and what that means. Nothing where nothing is to be confirmed, or on its way. */
export function quoteConfirmation(
  messages: QuoteFormTexts,
  state: QuoteShownState,
  { yen, day }: QuoteWriting,
  { controller, beforeOrder, beforeAsking }: QuoteSending,
): ModalContent | undefined {
  if (state.type !== 'confirming' && state.type !== 'submitting') return undefined;
  const { quote, order, comment, answer } = state;
  const orders = answer === 'order';
  const facts: readonly Fact[] = [
    [messages.text('renewal-quotes.number'), quote.number],
    [messages.text('renewal-quotes.name'), quote.title],
    [messages.text('renewal-quotes.amount'), yen(quote.amount)],
    [
      messages.text('renewal-quotes.period'),
      messages.text('renewal-quotes.period-of', { from: day(quote.startsOn), to: day(quote.endsOn) }),
    ],
    orders
      ? [messages.text('renewal-quote.purchase-order'), 'name' in order ? order.name : undefined]
      : [messages.text('renewal-quote.comment'), html`<span class="lines">${comment.trim()}</span>`],
  ];
  const isGuarded = state.type === 'confirming' && state.findings !== undefined;
  const kind = orders ? 'order' : 'ask';
  return {
    title: messages.text(`renewal-quote.confirm-${kind}`),
    body: html`${factList(facts)}
      <p class="mado-text">${messages.text(`renewal-quote.confirm-${kind}-hint`)}</p>
      ${isGuarded ? html`<p class="mado-notice" part="findings">${messages.text('renewal-quote.guarded')}</p>` : nothing}`,
    caution: isGuarded,
    act: messages.text(`renewal-quote.${kind}`),
    cancel: messages.text('renewal-quote.back-to-entries'),
    busy: state.type === 'submitting',
    busyLabel: messages.text('busy'),
    onAct: () => void (orders ? controller?.order(beforeOrder) : controller?.askAgain(beforeAsking)),
    onCancel: () => controller?.back(),
  };
}
