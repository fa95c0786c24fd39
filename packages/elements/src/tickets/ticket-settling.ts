import type { TicketAct, TicketDetail, TicketSettling } from '@madoguchi/sdk';
import { longestTicketText } from '@madoguchi/sdk/tickets/ticket-entries.rules.js';
import type { TicketView } from '@madoguchi/sdk/tickets/ticket-view.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { textArea } from '../portal/form/text-area.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { secretWarning } from './secret-warning.ts';
import type { TicketTexts } from './ticket-view-words.ts';

export interface SettlingDrawing {
  readonly ticket: TicketDetail;
  readonly controller: TicketView | undefined;
  readonly outcome: FormOutcome;
  readonly before: (act: TicketAct) => boolean;
}

/** The confirmation that a ticket is closed, or opened again, with what is said with it (SUP-07). */
export function settlingDialog(
  messages: TicketTexts,
  settling: TicketSettling,
  { ticket, controller, outcome, before }: SettlingDrawing,
): ModalContent | undefined {
  if (!('body' in settling)) return undefined;
  const { act, body, type } = settling;
  if (type === 'warned')
    return {
      ...secretWarning(messages, settling.findings),
      busyLabel: messages.text('busy'),
      onAct: () => void controller?.settleAnyway(() => before(act)),
      onCancel: () => controller?.say(body),
    };
  return {
    title: messages.text(`ticket.${act}-ask`),
    body: html`${outcome.render(messages, { error: type === 'failed' ? settling.error : undefined, typed: true })}
      ${type === 'changed' ? html`<p class="mado-notice" role="alert">${messages.text('ticket.settle-changed')}</p>` : nothing}
      <p class="mado-text"><span class="code">${ticket.number}</span> ${ticket.title}</p>
      ${act === 'close' ? html`<p class="mado-hint">${messages.text('ticket.close-hint')}</p>` : nothing}
      ${keyed(
        act,
        textArea({
          id: 'settle-body',
          name: 'settle-body',
          label: messages.text('ticket.settle-body'),
          error: type === 'invalid' ? messages.text('ticket.reply-length', { max: longestTicketText }) : undefined,
          value: body,
          onInput: (text) => controller?.say(text),
        }),
      )}`,
    act: messages.text(`ticket.${act}`),
    cancel: messages.text('ticket.back'),
    busy: type === 'submitting',
    busyLabel: messages.text('ticket.settling'),
    onAct: () => void controller?.settle(() => before(act)),
    onCancel: () => controller?.back(),
  };
}

/** Says that it was closed, or opened again. */
export const settledNote = (messages: TicketTexts, settling: TicketSettling): TemplateResult | typeof nothing =>
  settling.type === 'done'
    ? html`<p class="mado-notice mado-notice-success" part="success" id="settled" role="status" tabindex="-1">
        ${messages.text(settling.act === 'close' ? 'ticket.closed' : 'ticket.reopened')}
      </p>`
    : nothing;
