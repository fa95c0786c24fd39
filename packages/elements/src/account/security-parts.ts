import type { BeforeSending, Messages, SecurityAct, SecurityServiceFacts } from '@madoguchi/sdk';
import { securitySystems } from '@madoguchi/sdk/account/security-service.model.js';
import { decideSecurityChange } from '@madoguchi/sdk/account/security-service.rules.js';
import type { SecurityService } from '@madoguchi/sdk/account/security-service.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { yenText } from '../portal/text/yen-text.ts';
import type { SecurityCatalogue } from './security-service.texts.ts';

export type SecurityTexts = Messages<SecurityCatalogue & PortalTexts>;

/** What the service costs, and for what it is. */
export function securityFactList(
  messages: SecurityTexts,
  { service, mostDevices }: SecurityServiceFacts,
): TemplateResult {
  const systems = securitySystems.map((system) => messages.text(`security.system.${system}`));
  return factList([
    [
      messages.text('security.price'),
      messages.text('security.price-of', { yen: yenText(messages.locale)(service.monthlyYen) }),
    ],
    [messages.text('security.devices'), messages.text('security.devices-up-to', { max: mostDevices })],
    [messages.text('security.systems'), new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(systems)],
  ]);
}

/** What somebody has: since when, for how many devices, and how it is installed. */
export function securityUse(messages: SecurityTexts, { use }: SecurityServiceFacts): TemplateResult | typeof nothing {
  if (!use) return nothing;
  const day = calendarDayText(messages.locale);
  const href = safeUrl(use.installUrl);
  return html`${factList([
    [messages.text('security.devices'), messages.text('security.count', { count: use.devices })],
    [messages.text('security.since'), day(use.startedOn)],
    [messages.text('security.until'), use.endsOn && day(use.endsOn)],
    [messages.text('security.licence'), html`<span class="licence" part="licence">${use.licenseCode}</span>`],
  ])}
    ${
      href
        ? html`<a class="mado-link" part="install" href=${href}>${messages.text('security.install')}</a>
            <p class="small">${messages.text('security.install-hint')}</p>`
        : nothing
    }`;
}

/** 機能: which system has which. */
export function securityFunctionTable(messages: SecurityTexts, { functions }: SecurityServiceFacts): TemplateResult {
  const { locale } = messages;
  // the roles stay where a narrow one is laid out as anything but a table
  return html`<table class="functions" part="functions" role="table">
    <caption class="mado-hidden">
      ${messages.text('security.functions-of')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${messages.text('security.function')}</th>
        ${securitySystems.map(
          (system) => html`<th scope="col" role="columnheader">${messages.text(`security.system.${system}`)}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${functions.map(
        ({ name, description, on }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">
              <span class="name">${localized(name, locale)}</span>
              <span class="small">${localized(description, locale)}</span>
            </th>
            ${securitySystems.map((system) => {
              const has = on.includes(system);
              return html`<td class=${has ? '' : 'off'} role="cell">
                <span class="system" aria-hidden="true">${messages.text(`security.system.${system}`)}</span>
                <span aria-hidden="true">${has ? '○' : '－'}</span
                ><span class="mado-hidden">${messages.text(has ? 'security.yes' : 'security.no')}</span>
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What is to be confirmed: what a change does, and when. */
export function securityConfirmation(
  messages: SecurityTexts,
  {
    facts,
    act,
    today,
    busy,
  }: {
    readonly facts: SecurityServiceFacts;
    readonly act: SecurityAct;
    readonly today: string;
    readonly busy: boolean;
  },
  controller: SecurityService | undefined,
  before: BeforeSending,
): ModalContent {
  const kind = act.type === 'withdraw' ? 'withdraw' : act.change.type;
  return {
    title: messages.text(`security.confirm.${kind}`),
    body:
      act.type === 'withdraw'
        ? html`<p class="mado-text">${messages.text('security.confirm.withdraw-hint')}</p>`
        : changeFacts(messages, facts, act, today),
    act: messages.text(kind === 'devices' ? 'security.change' : `security.${kind}`),
    cancel: messages.text('security.back'),
    busy,
    busyLabel: messages.text('busy'),
    onAct: () => void controller?.submit(before),
    onCancel: () => controller?.back(),
  };
}

function changeFacts(
  messages: SecurityTexts,
  facts: SecurityServiceFacts,
  { change, effectiveOn }: Extract<SecurityAct, { readonly type: 'change' }>,
  today: string,
): TemplateResult {
  const decision = decideSecurityChange(facts, change, today);
  const key = change.type === 'apply' ? 'security.confirm.day' : (`security.confirm.day-${change.type}` as const);
  const price = decision.ok && change.type !== 'cancel' ? yenText(messages.locale)(decision.yenAfter) : undefined;
  return html`${factList([
    [
      messages.text('security.devices'),
      'devices' in change ? messages.text('security.count', { count: change.devices }) : undefined,
    ],
    [messages.text(key), calendarDayText(messages.locale)(effectiveOn)],
    [messages.text('security.price'), price && messages.text('security.price-of', { yen: price })],
  ])}
    ${change.type === 'cancel' ? html`<p class="mado-text">${messages.text('security.confirm.cancel-hint')}</p>` : nothing}`;
}
