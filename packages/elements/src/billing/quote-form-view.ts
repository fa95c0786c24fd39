import type { QuoteRequestLine } from '@madoguchi/sdk';
import type { QuoteRequestForm } from '@madoguchi/sdk/billing/quote-request-form.js';
import { meansContractChanged } from '@madoguchi/sdk/billing/quote-request.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { textArea } from '../portal/form/text-area.ts';
import type { AdditionPicker } from './quote-addition-picker.ts';
import { quoteRefusal } from './quote-refusal.ts';
import { quoteSummary } from './quote-summary.ts';
import { additionTable, renewalTable } from './quote-tables.ts';
import { additionId, commentError, quoteErrors, type QuoteAskingState, type QuoteTexts } from './quote-words.ts';

/** What the form of a quote request works with. */
export interface QuoteFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: QuoteRequestForm | undefined;
  readonly picker: AdditionPicker;
  /** Asked before the request is sent. */
  readonly before: (lines: readonly QuoteRequestLine[]) => boolean;
  readonly onAnew: () => void;
}

/** ご契約更新 (LIC-18), 追加のご購入 (LIC-19), a comment, and the summary to be confirmed (決定). */
export function quoteForm(
  messages: QuoteTexts,
  state: QuoteAskingState,
  { view, controller, picker, before, onAnew }: QuoteFormDrawing,
): TemplateResult {
  const { offered, additions, comment } = state;
  const content = html`${view.outcome.render(messages, {
    error: state.type === 'failed' && !meansContractChanged(state.error.code) ? state.error : undefined,
    items: quoteErrors(messages, state),
    typed: true,
  })}
    ${quoteRefusal(messages, state, view.outcome.id)}
    ${
      state.restored
        ? restoredNote(
            messages.text(state.unanswered ? 'quote.unanswered' : 'quote.restored'),
            messages.text('quote.anew'),
            onAnew,
          )
        : nothing
    }
    ${renewal(messages, state, controller)}
    <section class="part" aria-labelledby="additions">
      <div class="part-head">
        <h3 class="part-title" id="additions">${messages.text('quote.additions')}</h3>
        <button
          class="mado-button mado-button-quiet"
          part="add"
          type="button"
          aria-describedby="additions"
          @click=${() => picker.open()}
        >
          ${messages.text('quote.add')}
        </button>
      </div>
      ${
        additions.length > 0
          ? additionTable(messages, {
              additions,
              asked: state.type === 'invalid',
              onType: (productId, typed) => controller?.typeAddition(productId, typed),
              onRemove: (productId) => {
                view.focus.to('[part="add"]');
                controller?.removeAddition(productId);
              },
            })
          : html`<p class="mado-hint">${messages.text('quote.additions-empty')}</p>`
      }
    </section>
    ${textArea({
      id: 'comment',
      name: 'comment',
      label: messages.text('quote.comment-label'),
      hint: messages.text('quote.comment-hint'),
      error: commentError(messages, state),
      value: comment,
      onInput: (text) => controller?.typeComment(text),
    })}
    <div class="mado-actions">${submitButton(messages.text('quote.submit'), false, '')}</div>`;
  return view.render(messages, {
    title: messages.text('quote.title'),
    content,
    draft: 'lines' in state ? state.lines : undefined,
    busy: state.type === 'submitting',
    confirmation: (lines) => ({
      title: messages.text('quote.confirm'),
      body: quoteSummary(messages, lines, comment),
      act: messages.text('quote.decide'),
      cancel: messages.text('quote.back'),
    }),
    before,
    controller,
    dialog: picker.content(messages, offered, (ticked) => {
      view.focus.to(`#${additionId(additions.length)}`);
      for (const [productId, typed] of ticked) controller?.add(productId, typed);
    }),
  });
}

/** What becomes of each contracted product. */
function renewal(
  messages: QuoteTexts,
  { type, rows }: QuoteAskingState,
  controller: QuoteRequestForm | undefined,
): TemplateResult {
  return html`<section class="part" aria-labelledby="renewal">
    <h3 class="part-title" id="renewal">${messages.text('quote.renewal')}</h3>
    ${
      rows.length > 0
        ? renewalTable(messages, {
            rows,
            asked: type === 'invalid',
            onChoose: (productId, choice) => controller?.choose(productId, choice),
            onType: (productId, typed) => controller?.type(productId, typed),
          })
        : html`<p class="mado-hint">${messages.text('quote.renewal-empty')}</p>`
    }
  </section>`;
}
