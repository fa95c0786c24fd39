import type { Portal, TicketSubject } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { TicketFormTexts } from './ticket-form-words.ts';

/** A device with its contract, or a contract as a whole: what it is called first, what tells it from others below. */
export function subjectLines(
  messages: TicketFormTexts,
  { contract, device }: TicketSubject,
  portal: Portal | undefined,
): TemplateResult {
  const day = calendarDayText(messages.locale);
  const until = portal ? messages.text('ticket-form.ended-on', { day: day(contract.endsOn) }) : '';
  return device
    ? html`<span class="subject-name">${device.name}</span>
        <span class="subject-facts"
          ><span>${device.model}</span> <span class="code">${device.serialNumber}</span>
          ${device.location ? html`<span>${device.location}</span>` : nothing}</span
        >
        <span class="subject-facts"><span class="code">${contract.number}</span> <span>${contract.name}</span> <span>${until}</span></span>`
    : html`<span class="subject-name">${contract.name}</span>
        <span class="subject-facts"
          ><span class="code">${contract.number}</span> <span>${messages.text('ticket-form.subject-whole')}</span>
          <span>${until}</span></span
        >`;
}
