import type { Messages, PaymentMethod, PaymentMethodDetails, PaymentMethodFormState } from '@madoguchi/sdk';
import type { paymentMethodJa } from '@madoguchi/sdk/billing/payment-method.ja.js';
import type { paymentWordsJa } from '@madoguchi/sdk/billing/payment-words.ja.js';
import { html, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { calendarMonthText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import { paymentMethodWords } from './payment-words.ts';

/** The words of how one pays, and of changing it. */
export type PaymentMethodCatalogue = typeof paymentMethodJa & typeof paymentWordsJa;
type Texts = Messages<PaymentMethodCatalogue>;

/** How one pays now, and what will take its place. */
export function methodNow(messages: Texts, { method, next }: PaymentMethodDetails): TemplateResult {
  return factList([
    [
      messages.text('payment-method.now'),
      method ? paymentMethodWords(messages, method) : messages.text('payment-method.none'),
    ],
    [
      messages.text('payment-method.next', { month: next ? calendarMonthText(messages.locale)(next.fromMonth) : '' }),
      next && paymentMethodWords(messages, next.method),
    ],
  ]);
}

/** The card that is to be confirmed, and from when on it pays. */
export function newMethod(
  messages: Texts,
  card: PaymentMethod,
  { changesFrom }: Pick<PaymentMethodDetails, 'changesFrom'>,
): TemplateResult {
  const month = calendarMonthText(messages.locale)(changesFrom);
  return factList([
    [messages.text('payment-method.new'), paymentMethodWords(messages, card)],
    [messages.text('payment-method.from'), messages.text('payment-method.from-month', { month })],
  ]);
}

/** That a change was begun and not finished, and that nothing was changed. */
export function endedNotice(messages: Texts, ended: 'cancelled' | 'expired'): TemplateResult {
  return html`<p class="mado-notice" part="ended" role="status">${messages.text(`payment-method.${ended}`)}</p>`;
}

/** That it was changed, and from when on. */
export function changedNotice(
  messages: Texts,
  { next, changesFrom }: PaymentMethodDetails,
  id: string,
): TemplateResult {
  const month = calendarMonthText(messages.locale)(next?.fromMonth ?? changesFrom);
  return html`<div class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
    <p class="mado-notice-title">${messages.text('payment-method.changed')}</p>
    <p class="mado-text">${messages.text('payment-method.changed-hint', { month })}</p>
  </div>`;
}

/** The setup whose fields stand in the page, by its id. */
export function shownSetup(state: PaymentMethodFormState): string | undefined {
  return state.type === 'entering' || state.type === 'checking' ? state.setup.id : undefined;
}

/** The title of a step, to which the focus is led. */
export function stepTitle(messages: Texts, level: number, step: 'enter' | 'confirm'): TemplateResult {
  return heading(
    { level, class: 'step-title', part: 'step', focusable: true },
    messages.text(`payment-method.${step}`),
  );
}

/** That the method was changed in another window meanwhile, and what it is now. */
export function changedElsewhere(messages: Texts, details: PaymentMethodDetails): TemplateResult {
  return html`<div class="mado-notice" part="changed" role="alert">
      <p class="mado-text">${messages.text('payment-method.changed-elsewhere')}</p>
    </div>
    ${methodNow(messages, details)}`;
}
