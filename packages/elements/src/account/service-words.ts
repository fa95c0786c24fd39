import type { ContractServices, Messages, OfferedService, ServiceChangeDecision } from '@madoguchi/sdk';
import type { servicesJa } from '@madoguchi/sdk/account/services.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, type TemplateResult } from 'lit';
import { contactWays } from '../portal/contact-ways.ts';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { yenText } from '../portal/text/yen-text.ts';

export type ServiceTexts = Messages<typeof servicesJa & PortalTexts>;

/** How services are written of: names, amounts and calendar days. */
export interface ServiceWriting {
  readonly messages: ServiceTexts;
  /** Whom to ask for what is not done online. */
  readonly window: ContractServices['window'];
  readonly yen: (amount: number) => string;
  readonly day: (day: string) => string;
  readonly nameOf: (serviceId: string) => string;
}

export function serviceWriting(messages: ServiceTexts, { offered, window }: ContractServices): ServiceWriting {
  const { locale } = messages;
  const names = new Map(offered.map(({ id, name }) => [id, localized(name, locale)]));
  return {
    messages,
    window,
    yen: yenText(locale),
    day: calendarDayText(locale),
    nameOf: (serviceId) => names.get(serviceId) ?? serviceId,
  };
}

/** Why something cannot be changed online, and what to do instead. */
export function refusalText(
  { messages, nameOf, window }: ServiceWriting,
  service: OfferedService,
  decision: Extract<ServiceChangeDecision, { readonly ok: false }>,
): string | TemplateResult {
  const { locale } = messages;
  const ids = (decision.params?.services ?? '').split(' ').map(nameOf);
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(ids);
  if (decision.code !== 'window-only')
    return messages.find(`services.refused.${decision.code}`, { names }) ?? messages.text('services.refused.other');
  const reason = service.windowReason ? localized(service.windowReason, locale) : '';
  const refused = messages.text('services.refused.window-only', { reason });
  if (!window) return refused;
  const { name, telephone } = window;
  return html`${refused}<span class="window">${messages.text('services.window')} ${contactWays({ name: localized(name, locale), telephone })}</span>`;
}
