import type { ShownTicket, TicketAct, TicketDecision, TicketDetail } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import { factList } from '../portal/form/fact-list.ts';
import { heading } from '../portal/list/heading.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { TicketTexts } from './ticket-view-words.ts';
import { markOfTicket } from './ticket-mark.ts';
import { aboutText, channelText, deskText, kindText, severityText, stateText } from './ticket-words.ts';

export interface TicketHead {
  /** Where the tickets are. */
  readonly listHref: string | undefined;
  /** Where a new one begins. */
  readonly newTicketHref: string | undefined;
  readonly moment: (iso: string) => string;
  readonly onAsk: (act: TicketAct) => void;
}

/** What leads back, the subject with its state, when it is expected to work again, and what can be done with it. */
export function ticketHead(
  messages: TicketTexts,
  { ticket, close, reopen }: ShownTicket,
  { listHref, newTicketHref, moment, onAsk }: TicketHead,
): TemplateResult {
  const { title, state, number, kind, severity, expectedRecoveryAt } = ticket;
  return html`<header class="head" part="head">
    ${backLink(messages, listHref)}
    <slot name="header"
      ><h2 class="mado-title" part="title" lang=${ifDefined(foreignLanguage(title, messages.locale))}>${title}</h2></slot
    >
    <p class="line">
      <span class="state state-${markOfTicket(ticket)}" part="state">${stateText(messages, state)}</span>
      <span class="code">${number}</span>
      <span>${kindText(messages, kind)}</span>
      <span>${severityText(messages, severity)}</span>
      <span>${aboutText(ticket)}</span>
    </p>
    ${
      state === 'closed'
        ? nothing
        : html`<p class="recovery" part="recovery">
            <span>${messages.text('ticket.expected')}</span>
            <strong>${expectedRecoveryAt ? moment(expectedRecoveryAt) : messages.text('ticket.expected-unknown')}</strong>
          </p>`
    }
    <div class="acts">
      ${
        close.ok
          ? html`<button class="mado-button mado-button-quiet" part="close" type="button" @click=${() => onAsk('close')}>
              ${messages.text('ticket.close')}
            </button>`
          : nothing
      }
      ${
        reopen.ok
          ? html`<button class="mado-button mado-button-quiet" part="reopen" type="button" @click=${() => onAsk('reopen')}>
              ${messages.text('ticket.reopen')}
            </button>`
          : nothing
      }
    </div>
    ${over(messages, reopen, newTicketHref)}
  </header>`;
}

/** The link back to the list; nothing where the host has not said where that is. */
export function backLink(messages: TicketTexts, listHref: string | undefined): TemplateResult | typeof nothing {
  const back = safeUrl(listHref);
  return back
    ? html`<a class="mado-link back" part="tickets" href=${back}>${messages.text('ticket.to-list')}</a>`
    : nothing;
}

/** That it was closed too long ago to be opened again, and what leads on. */
function over(
  messages: TicketTexts,
  reopen: TicketDecision,
  newTicketHref: string | undefined,
): TemplateResult | typeof nothing {
  if (reopen.ok || reopen.code !== 'reopening-over') return nothing;
  const href = safeUrl(newTicketHref);
  return html`<p class="mado-hint">${messages.text('error.reopening-over', { days: reopen.params.days })}</p>
    ${href ? html`<a class="mado-link" part="new" href=${href}>${messages.text('ticket.anew')}</a>` : nothing}`;
}

/** 受付内容: everything that is known of it besides what was said. */
export function ticketFacts(
  messages: TicketTexts,
  ticket: TicketDetail,
  moment: (iso: string) => string,
  level: number,
): TemplateResult {
  const { contract, device, service, contact, openedBy, openedAt, closedAt } = ticket;
  const fact = (name: string): string => messages.find(`ticket.fact.${name}`) ?? '';
  return html`<section class="section" part="facts-section">
    ${heading({ level, class: 'section-title' }, messages.text('ticket.facts'))}
    ${factList([
      [fact('number'), html`<span class="code">${ticket.number}</span>`],
      [fact('device'), device && lines(device.name, device.model, device.serialNumber)],
      [fact('contract'), lines(contract.name, contract.number)],
      [fact('service'), localized(service.name, messages.locale)],
      [fact('severity'), severityText(messages, ticket.severity)],
      [fact('desk'), deskText(messages, ticket.desk)],
      [fact('channel'), channelText(messages, ticket.channel)],
      [fact('opened-by'), openedBy],
      [fact('contact'), html`${lines(contact.name)}${addressLine(contact.mail)}${lines(contact.telephone)}`],
      [fact('opened-at'), moment(openedAt)],
      [fact('closed-at'), closedAt && moment(closedAt)],
    ])}
  </section>`;
}

/** A mail address, which breaks before its @ where it has to. */
function addressLine(mail: string): TemplateResult | typeof nothing {
  const at = mail.lastIndexOf('@');
  if (mail === '') return nothing;
  return html`<span class="fact-line">${mail.slice(0, Math.max(0, at))}<wbr />${mail.slice(Math.max(0, at))}</span>`;
}

const lines = (...texts: readonly string[]): TemplateResult =>
  html`${texts.filter(Boolean).map((text) => html`<span class="fact-line">${text}</span>`)}`;
