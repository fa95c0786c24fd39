import type { ActionDecision, ApplicationAction, CertificateCatalogue, Messages, Portal } from '@madoguchi/sdk';
import type { applicationDetailJa } from '@madoguchi/sdk/certificates/application-detail.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText, dayText } from '../portal/day-text.ts';
import { momentText } from '../portal/moment-text.ts';
import { kindText, serviceText } from './application-words.ts';

export type DetailTexts = Messages<typeof applicationDetailJa & typeof certificateWordsJa>;

/** One fact, `[label, value]`; one without a value is left out. */
export type Fact = readonly [label: string, value: string | TemplateResult | undefined];

/** Facts as a list of terms. */
export function factList(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
    ${facts.map(([label, value]) =>
      value === undefined || value === ''
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** 契約料金: tax included, an agency's own, or none (CRT-20). */
export function priceText(
  messages: DetailTexts,
  { price, agencyCode }: { readonly price: number | undefined; readonly agencyCode: string },
): string {
  if (price === undefined)
    return agencyCode ? messages.text('certificates.price-agency') : messages.text('certificates.price-none');
  const yen = new Intl.NumberFormat(messages.locale, { style: 'currency', currency: 'JPY' });
  return messages.text('certificates.price-amount', { price: yen.format(price) });
}

export const actionText = (messages: DetailTexts, action: ApplicationAction): string =>
  messages.text(`application-detail.action.${action}`);

/** Why something cannot be done now (CRT-09). */
export function closedText(
  messages: DetailTexts,
  { code, params }: Extract<ActionDecision, { readonly ok: false }>,
): string {
  return refusalText(messages, code, params);
}

/** The same for a reason that a server gave. */
export function refusalText(
  messages: DetailTexts,
  code: string,
  params: Readonly<Record<string, string | number>>,
): string {
  const day = calendarDayText(messages.locale);
  const told = Object.entries(params).map(([name, value]) => {
    if (name === 'kind') return [name, kindText(messages, String(value))];
    return [name, name === 'from' || name === 'on' ? day(String(value)) : value];
  });
  const words: Readonly<Record<string, string | number>> = Object.fromEntries(told);
  return messages.find(`application-detail.closed.${code}`, words) ?? messages.text('application-detail.closed.other');
}

export function serviceName(messages: DetailTexts, catalogue: CertificateCatalogue, id: string): string {
  return serviceText(
    messages,
    catalogue.services.find((service) => service.id === id),
  );
}

/** How an application writes days and moments. */
export interface DetailTimes {
  readonly day: (iso: string) => string;
  readonly moment: (iso: string) => string;
  /** For calendar days, which are the same everywhere. */
  readonly calendarDay: (day: string) => string;
}

/** How a portal writes them; nothing as long as it is not known. */
export function detailTimes(portal: Portal | undefined, locale: string): DetailTimes {
  return {
    day: portal ? dayText(portal, locale) : () => '',
    moment: portal ? momentText(portal, locale) : () => '',
    calendarDay: calendarDayText(locale),
  };
}
