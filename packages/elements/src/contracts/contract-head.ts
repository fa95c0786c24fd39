import type { ShownContract } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contactWays } from '../portal/contact-ways.ts';
import { calendarDayText } from '../portal/text/day-text.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { termText, type ContractTexts } from './contract-words.ts';

/** What leads on from the head of a contract. */
export interface ContractHead {
  /** What the person is in it. */
  readonly role: string;
  /** Where the contracts are. */
  readonly contractsHref: string | undefined;
  /** Whether quotes can be requested from here, or looked at once the contract has ended. */
  readonly requests: boolean;
  /** Where quotes are requested; undefined where that is in place. */
  readonly requestHref: string | undefined;
  readonly onRequest: (event: Event) => void;
}

/** Name and facts of a contract, and for owners what leads to the quote request. */
export function contractHead(
  messages: ContractTexts,
  { contract, term }: ShownContract,
  { role, contractsHref, requests, requestHref, onRequest }: ContractHead,
): TemplateResult {
  const contracts = safeUrl(contractsHref);
  const ended = term.type === 'ended'; // nothing is requested any more, and what was can be read
  const label = messages.text(ended ? 'contract.former-quotes' : 'contract.request-quote');
  const look = `mado-button request ${ended ? 'mado-button-quiet' : ''}`;
  const request = requestHref
    ? html`<a class=${look} part="request-quote" href=${requestHref} @click=${onRequest}>${label}</a>`
    : html`<button class=${look} part="request-quote" type="button" @click=${onRequest}>${label}</button>`;
  return html`<header class="head" part="head">
    ${contracts ? html`<a class="mado-link back" part="contracts" href=${contracts}>${messages.text('contract.back')}</a>` : nothing}
    <slot name="header"
      ><div class="line">
        <h2 class="mado-title" part="title">${contract.name}</h2>
        <span class="term term-${term.type}" part="term">${termText(messages, term)}</span>
      </div>
      <p class="about" part="about">
        <span class="code">${contract.number}</span><span>${contract.companyName}</span><span>${role}</span>
      </p></slot
    >
    ${requests ? request : nothing}
    ${
      requests && contract.answeredQuotes
        ? html`<p class="answered" part="answered-quotes">${messages.text('contract.answered-quotes', { count: contract.answeredQuotes })}</p>`
        : nothing
    }
  </header>`;
}

/** What leads back from further in. */
export const contractBack = (
  messages: ContractTexts,
  part: 'to-environments' | 'to-contract',
  onBack: () => void,
): TemplateResult =>
  html`<div>
    <button class="mado-link back" part=${part} type="button" @click=${onBack}>${messages.text(`contract.${part}`)}</button>
  </div>`;

/** That it ended, or soon does for good, and whom to ask; for whoever may only look who does the rest, or whom to ask where nobody is left who could. */
export function contractReader(
  messages: ContractTexts,
  { contract, term, manages }: ShownContract,
): TemplateResult | typeof nothing {
  if (term.type === 'ended') {
    const day = calendarDayText(messages.locale)(contract.endsOn);
    return html`<div class="mado-notice" part="ended">
      <p class="mado-notice-title">${messages.text('contract.ended', { day })}</p>
      <p class="mado-text">${messages.text('contract.ended-hint')}</p>
      <p class="mado-text">${contactWays(contract.contact)}</p>
    </div>`;
  }
  if (manages)
    return term.type === 'ending-soon' && contract.renewsOn === undefined
      ? html`<div class="mado-notice" part="ends-soon">
          <p class="mado-text">
            ${messages.text('contract.ends-soon', { day: calendarDayText(messages.locale)(contract.endsOn) })}
          </p>
          <p class="mado-text">${contactWays(contract.contact)}</p>
        </div>`
      : nothing;
  if (!contract.withoutOwner) return html`<p class="mado-hint">${messages.text('contract.member-hint')}</p>`;
  return html`<div class="mado-notice" part="without-owner">
    <p class="mado-notice-title">${messages.text('contract.without-owner')}</p>
    <p class="mado-text">${messages.text('contract.without-owner-hint')}</p>
    <p class="mado-text">${contactWays(contract.contact)}</p>
  </div>`;
}
