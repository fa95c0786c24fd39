import type { FieldError, QuoteAnswerKind, RenewalQuoteViewState } from '@madoguchi/sdk';
import type { RenewalQuoteView } from '@madoguchi/sdk/billing/renewal-quote.js';
import type { renewalQuotesJa } from '@madoguchi/sdk/billing/renewal-quotes.ja.js';
import type { Messages } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { guardComposition } from '../portal/form/composition.ts';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { textArea } from '../portal/form/text-area.ts';
import { heading } from '../portal/list/heading.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { orderId, purchaseOrderView } from './purchase-order-view.ts';

export type QuoteFormTexts = Messages<typeof renewalQuotesJa & PortalTexts>;
/** The states with the quote on the screen. */
export type QuoteShownState = Extract<RenewalQuoteViewState, { readonly quote: unknown }>;

export interface QuoteForms {
  readonly view: ConfirmedFormView;
  readonly controller: RenewalQuoteView | undefined;
  readonly level: number;
  /** Counts up where the fields begin anew. */
  readonly fresh: number;
  readonly onAnew: () => void;
}

/** 発注 and 再見積依頼, as far as they can be done (SUP-11). */
export function quoteForms(
  messages: QuoteFormTexts,
  state: QuoteShownState,
  forms: QuoteForms,
): TemplateResult | typeof nothing {
  const { mayOrder, mayAskAgain } = state;
  if (!mayOrder.ok && !mayAskAgain.ok) return nothing;
  return html`${
    state.restored
      ? restoredNote(messages.text('renewal-quote.restored'), messages.text('renewal-quote.anew'), forms.onAnew)
      : nothing
  }
    <div class="answers">
      ${mayOrder.ok ? orderForm(messages, state, forms) : nothing}
      ${mayAskAgain.ok ? keyed(forms.fresh, askForm(messages, state, forms)) : nothing}
    </div>`;
}

function orderForm(messages: QuoteFormTexts, state: QuoteShownState, forms: QuoteForms): TemplateResult {
  const { controller, view } = forms;
  const text = messages.text('renewal-quote.order-hint');
  const fields = purchaseOrderView(messages, state.order, {
    error: errorOf(messages, state, 'order'),
    onFiles: ([file]) => {
      if (!file) return;
      view.focus.to(`#${orderId}`);
      void controller?.attach(file);
    },
    onRetry: () => {
      view.focus.to(`#${orderId}`); // the button goes
      void controller?.retryUpload();
    },
    onRemove: () => {
      view.focus.to(`#${orderId}`);
      controller?.detach();
    },
  });
  const button = submitButton(messages.text('renewal-quote.order'), false, '');
  return answerForm(messages, state, forms, {
    answer: 'order',
    title: messages.text('renewal-quote.order-title'),
    text,
    fields,
    button,
  });
}

function askForm(messages: QuoteFormTexts, state: QuoteShownState, forms: QuoteForms): TemplateResult {
  const fields = textArea({
    id: 'comment',
    name: 'comment',
    label: messages.text('renewal-quote.comment'),
    mark: messages.text('renewal-quote.required'),
    error: errorOf(messages, state, 'ask-again'),
    value: state.comment,
    onInput: (text) => forms.controller?.typeComment(text),
  });
  const quiet = state.mayOrder.ok ? 'mado-button-quiet' : ''; // one act of a screen stands out
  const button = html`<button class="mado-button ${quiet}" part="submit" type="submit">${messages.text('renewal-quote.ask')}</button>`;
  const title = messages.text('renewal-quote.ask-title');
  const text = messages.text('renewal-quote.ask-hint');
  return answerForm(messages, state, forms, { answer: 'ask-again', title, text, fields, button });
}

interface AnswerForm {
  readonly answer: QuoteAnswerKind;
  readonly title: string;
  readonly text: string;
  readonly fields: TemplateResult;
  readonly button: TemplateResult;
}

function answerForm(
  messages: QuoteFormTexts,
  state: QuoteShownState,
  { view, controller, level }: QuoteForms,
  { answer, title, text, fields, button }: AnswerForm,
): TemplateResult {
  const isOurs = 'answer' in state && state.answer === answer;
  const review = (event: SubmitEvent): void => {
    event.preventDefault();
    controller?.review(answer);
  };
  return html`<section class="section" part="way">
    ${heading({ level, class: 'section-title' }, title)}
    <p class="mado-text">${text}</p>
    <form
      novalidate
      aria-label=${title}
      aria-busy=${ifDefined(isOurs && state.type === 'submitting' ? 'true' : undefined)}
      @submit=${review}
      @keydown=${guardComposition}
    >
      ${
        isOurs
          ? view.outcome.render(messages, {
              error: state.type === 'failed' ? state.error : undefined,
              items: summaryOf(messages, state),
              note: state.type === 'failed' ? messages.text('renewal-quote.failed') : undefined,
              typed: true,
              busy: state.type === 'submitting',
            })
          : nothing
      }
      ${fields}
      <div class="mado-actions">${button}</div>
    </form>
  </section>`;
}

/** What is wrong with an answer that was to be sent. */
function errorOf(messages: QuoteFormTexts, state: QuoteShownState, answer: QuoteAnswerKind): string | undefined {
  const error: FieldError | undefined =
    state.type === 'invalid' && state.answer === answer ? state.fieldErrors[0] : undefined;
  return error && messages.find(`renewal-quote.error.${error.field}.${error.code}`, error.params);
}

/** What is wrong, as a summary lists it: it leads to the field. */
function summaryOf(messages: QuoteFormTexts, state: QuoteShownState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  const text = errorOf(messages, state, state.answer);
  return text === undefined ? [] : [{ id: state.answer === 'order' ? orderId : 'comment', text }];
}
