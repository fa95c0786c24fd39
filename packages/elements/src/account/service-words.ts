import type { ContractServices, Messages, OfferedService, Portal, ServiceChangeDecision } from '@madoguchi/sdk';
import type { servicesJa } from '@madoguchi/sdk/account/services.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { calendarDayText } from '../portal/day-text.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { yenText } from '../portal/yen-text.ts';

export type ServiceTexts = Messages<typeof servicesJa & PortalTexts>;

/** How services are written of: names, amounts and calendar days. */
export interface ServiceWriting {
  readonly messages: ServiceTexts;
  readonly portal: Portal;
  readonly yen: (amount: number) => string;
  readonly day: (day: string) => string;
  readonly nameOf: (serviceId: string) => string;
}

export function serviceWriting(messages: ServiceTexts, portal: Portal, { offered }: ContractServices): ServiceWriting {
  const { locale } = messages;
  const names = new Map(offered.map(({ id, name }) => [id, localized(name, locale)]));
  return {
    messages,
    portal,
    yen: yenText(locale),
    day: calendarDayText(locale),
    nameOf: (serviceId) => names.get(serviceId) ?? serviceId,
  };
}

/** Why something cannot be changed online, and what to do instead. */
export function refusalText(
  { messages, nameOf, portal }: ServiceWriting,
  service: OfferedService,
  decision: Extract<ServiceChangeDecision, { readonly ok: false }>,
): string {
  const { locale } = messages;
  const ids = (decision.params?.services ?? '').split(' ').map(nameOf);
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(ids);
  const text = messages.find(`services.refused.${decision.code}`, { names }) ?? messages.text('services.refused.other');
  if (decision.code !== 'window-only') return text;
  const { contact } = portal.configuration;
  const reason = service.windowReason ? localized(service.windowReason, locale) : messages.text('services.window');
  const window = contact?.telephone ? `${localized(contact.name, locale)} ${contact.telephone}` : '';
  return [`${text}: ${reason}`, window].filter(Boolean).join(' ');
}
