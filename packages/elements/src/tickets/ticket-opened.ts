import type { OpenedTicket } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { TicketFormTexts } from './ticket-form-words.ts';

export interface TicketOpened {
  /** Of what takes the focus. */
  readonly id: string;
  /** Where the ticket stands. */
  readonly href: string | undefined;
  readonly onAnother: () => void;
}

/** Says that a ticket was opened, under which number, and what next. */
export function ticketOpened(
  messages: TicketFormTexts,
  { number }: OpenedTicket,
  { id, href, onAnother }: TicketOpened,
): TemplateResult {
  return html`<div class="mado-stack">
    <div class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
      <p class="mado-notice-title opened-number">${messages.text('ticket-form.opened', { number })}</p>
      <p class="mado-text">${messages.text('ticket-form.opened-hint')}</p>
    </div>
    <div class="mado-actions">
      ${href ? html`<a class="mado-button" part="show" href=${href}>${messages.text('ticket-form.show')}</a>` : nothing}
      <button class="mado-button mado-button-quiet" part="another" type="button" @click=${onAnother}>
        ${messages.text('ticket-form.another')}
      </button>
    </div>
  </div>`;
}
