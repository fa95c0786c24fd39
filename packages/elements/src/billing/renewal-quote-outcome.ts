import type { RenewalQuoteViewState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { blank } from '../portal/list/blank.ts';
import { closed } from '../portal/list/closed.ts';
import type { QuoteFormTexts, QuoteShownState } from './renewal-quote-forms.ts';

/** What came of an answer, above the quote: that it was sent, or why not where its form is gone. */
export function quoteOutcome(
  messages: QuoteFormTexts,
  state: QuoteShownState,
  outcome: FormOutcome,
  moment: (iso: string) => string,
): TemplateResult | typeof nothing {
  if (state.type === 'answered') {
    const done = state.answer === 'order' ? 'ordered' : 'asked';
    return html`<div class="mado-notice mado-notice-success" part="success" id=${outcome.id} role="status" tabindex="-1">
      <p class="mado-notice-title">${
        state.earlier
          ? messages.text(`renewal-quote.${done}-before`, { at: moment(state.quote.answer?.at ?? '') })
          : messages.text(`renewal-quote.${done}`)
      }</p>
      <p class="mado-text">${messages.text(`renewal-quote.${done}-hint`)}</p>
    </div>`;
  }
  if (state.type !== 'failed') return nothing;
  const hasForm = (state.answer === 'order' ? state.mayOrder : state.mayAskAgain).ok;
  if (hasForm) return nothing;
  const { answer } = state.quote;
  const note =
    answer?.by && messages.text('renewal-quote.answered-meanwhile', { by: answer.by, at: moment(answer.at) });
  return outcome.render(messages, { error: state.error, note });
}

type Unread = Extract<RenewalQuoteViewState, { readonly type: 'loading' | 'unavailable' }>;

/** What stands there until the quote is read, or where it is not there, or not for this person. */
export function quoteUnread(
  messages: QuoteFormTexts,
  state: Unread,
  outcome: FormOutcome,
  onRetry: () => void,
): TemplateResult {
  const code = state.type === 'unavailable' ? state.error.code : undefined;
  if (code === 'not-found')
    return blank({
      kind: 'none',
      title: messages.text('renewal-quote.not-found'),
      hint: messages.text('renewal-quote.not-found-hint'),
    });
  if (code === 'forbidden')
    return closed({ title: messages.text('renewal-quotes.closed'), hint: messages.text('renewal-quotes.closed-hint') });
  if (state.type === 'loading') return bones(messages.text('renewal-quote.loading'));
  return untilRead(messages, outcome, state, {
    loading: '',
    unavailable: messages.text('renewal-quote.unavailable'),
    onRetry,
  });
}

/** The shape of a quote: its title, its facts, and what can be done. */
function bones(label: string): TemplateResult {
  return html`<div class="mado-waiting" role="status">
    <span class="mado-hidden">${label}</span>
    <span class="mado-bone"></span>
    ${Array.from({ length: 7 }, () => html`<span class="mado-bone bone-fact"></span>`)}
    <span class="mado-bone bone-part"></span>
  </div>`;
}
