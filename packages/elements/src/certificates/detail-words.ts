import type {
  ActionDecision,
  ApplicationAction,
  ApplicationDetail,
  Messages,
  Portal,
  PortalError,
} from '@madoguchi/sdk';
import type { applicationDetailJa } from '@madoguchi/sdk/certificates/application-detail.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { presentCertificateEnd } from '@madoguchi/sdk/certificates/validity.rules.js';
import { calendarDayText, dayText } from '../portal/text/day-text.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { kindText } from './application-words.ts';

export type DetailTexts = Messages<typeof applicationDetailJa & typeof certificateWordsJa>;

export const actionText = (messages: DetailTexts, action: ApplicationAction): string =>
  messages.text(`application-detail.action.${action}`);

/** Until which day something can be done. */
export const throughText = (messages: DetailTexts, day: string): string =>
  messages.text('application-detail.action-through', { on: calendarDayText(messages.locale)(day) });

/** Why something cannot be done now (CRT-09). */
export function closedText(messages: DetailTexts, closed: Extract<ActionDecision, { readonly ok: false }>): string {
  return reasonText(messages, closed.code, closed.params) ?? messages.text('application-detail.closed.other');
}

/** The same where a server refused with `action-closed`; undefined for another error, and for a reason of a newer server. */
export function refusalText(messages: DetailTexts, error: PortalError | undefined): string | undefined {
  return error?.code === 'action-closed'
    ? reasonText(messages, String(error.params['reason'] ?? ''), error.params)
    : undefined;
}

function reasonText(
  messages: DetailTexts,
  code: string,
  params: Readonly<Record<string, string | number>>,
): string | undefined {
  const day = calendarDayText(messages.locale);
  const told = Object.entries(params).map(([name, value]) => {
    if (name === 'kind') return [name, kindText(messages, String(value))];
    return [name, name === 'from' || name === 'on' ? day(String(value)) : value];
  });
  const words: Readonly<Record<string, string | number>> = Object.fromEntries(told);
  return messages.find(`application-detail.closed.${code}`, words);
}

/** What 解約 means: when the contract ends, and until when the present certificate is valid, which can be sooner (CRT-21). */
export function terminationText(messages: DetailTexts, application: ApplicationDetail, timeZone: string): string {
  const day = calendarDayText(messages.locale);
  const on = day(application.contract?.endsOn ?? '');
  const ends = messages.text('application-detail.terminate.warning', { on });
  const present = presentCertificateEnd(application, timeZone);
  if (!present) return ends;
  const until = day(present.on);
  const certificate = messages.text('application-detail.terminate.certificate', { until });
  const next = present.isBeforeContract ? messages.text('application-detail.terminate.next', { until, on }) : '';
  return [ends, certificate, next].filter(Boolean).join(messages.locale.startsWith('ja') ? '' : ' ');
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
