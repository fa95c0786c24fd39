import type { TicketReplyState } from '@madoguchi/sdk';
import { longestTicketText } from '@madoguchi/sdk/tickets/ticket-entries.rules.js';
import type { TicketReply } from '@madoguchi/sdk/tickets/ticket-reply.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { guardComposition } from '../portal/form/composition.ts';
import { errorOf } from '../portal/form/text-field.ts';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { textArea } from '../portal/form/text-area.ts';
import { heading } from '../portal/list/heading.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { secretWarning } from './secret-warning.ts';
import { filesError, filesId, type TicketAttachments } from './ticket-attachments.ts';
import type { TicketTexts } from './ticket-view-words.ts';

/** What the form of a reply works with. */
export interface ReplyDrawing {
  readonly level: number;
  readonly outcome: FormOutcome;
  readonly attachments: TicketAttachments;
  readonly controller: TicketReply | undefined;
  /** Counts up where the field begins anew. */
  readonly fresh: number;
  /** What is to be minded about the message. */
  readonly note: (messages: TicketTexts) => string;
  readonly before: () => boolean;
  readonly onAnew: () => void;
}

/** 返信: a message with files, which is kept until it is sent (SUP-07). */
export function replyForm(messages: TicketTexts, state: TicketReplyState, drawing: ReplyDrawing): TemplateResult {
  const { level, outcome, attachments, controller, fresh, note, before, onAnew } = drawing;
  const errors = state.type === 'invalid' ? state.fieldErrors : [];
  const wrong = errorOf(errors, 'body');
  const error =
    wrong &&
    (wrong.code === 'required'
      ? messages.text('ticket.reply-required')
      : messages.text('ticket.reply-length', { max: longestTicketText }));
  const ofFiles = filesError(messages, errors, state.files);
  const isBusy = state.type === 'submitting';
  const send = (event: Event): void => {
    event.preventDefault();
    void controller?.send(before);
  };
  return html`<section class="section reply" part="reply" aria-labelledby="reply">
    ${heading({ level, class: 'section-title' }, html`<span id="reply">${messages.text('ticket.reply')}</span>`)}
    <form novalidate aria-labelledby="reply" aria-busy=${isBusy} @submit=${send} @keydown=${guardComposition} @paste=${attachments.paste}>
      ${outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: [
          ...(error ? [{ id: 'reply-body', text: error }] : []),
          ...(ofFiles ? [{ id: filesId, text: ofFiles }] : []),
        ],
        typed: true,
        busy: isBusy,
      })}
      ${state.type === 'sent' ? sent(messages, outcome.id) : nothing}
      ${state.restored ? restoredNote(messages.text(state.unanswered ? 'ticket.reply-unanswered' : 'ticket.reply-restored'), messages.text('ticket.reply-anew'), onAnew) : nothing}
      ${keyed(
        fresh,
        textArea({
          id: 'reply-body',
          name: 'body',
          label: messages.text('ticket.reply-label'),
          note: note(messages),
          error,
          value: state.body,
          onInput: (text) => controller?.type(text),
        }),
      )}
      ${attachments.render(messages, state.files, ofFiles)}
      <div class="mado-actions">${submitButton(messages.text('ticket.reply-send'), isBusy, messages.text('busy'))}</div>
    </form>
  </section>`;
}

const sent = (messages: TicketTexts, id: string): TemplateResult =>
  html`<p class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">${messages.text('ticket.reply-sent')}</p>`;

/** That a message looks as if it held secrets: the person goes back, or decides that it is sent. */
export function replyWarning(
  messages: TicketTexts,
  state: TicketReplyState,
  { controller, before }: Pick<ReplyDrawing, 'controller' | 'before'>,
): ModalContent | undefined {
  if (state.type !== 'warned') return undefined;
  return {
    ...secretWarning(messages, state.findings),
    busyLabel: messages.text('busy'),
    onAct: () => void controller?.sendAnyway(before),
    onCancel: () => controller?.type(state.body),
  };
}
