import { localized, type Contact, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { ServedPortal } from './ports.ts';

/** What every mail of a portal says alike. */
export interface MailWords {
  /** Mails are in Japanese or, to everybody else, in English. */
  readonly language: 'ja' | 'en';
  readonly portalName: string;
  readonly senderName: string;
  /** Whom to ask and that nobody reads answers: the end of every mail. */
  readonly closing: string;
  /** The subject of a mail: the portal's name, and what it is about. */
  subjectOf(this: void, about: string): string;
  /** A calendar day, of `2026-12-31`: `2026年12月31日`. */
  day(this: void, day: string): string;
  /** Date and time with the name of the portal's time zone: `2026年4月2日 0:30（日本標準時）`. */
  moment(this: void, instant: Instant): string;
}

export function mailWords({ configuration, sender }: ServedPortal, locale: string): MailWords {
  const language = ownLanguage(locale);
  const senderName = localized(sender.name, language);
  const portalName = localized(configuration.name, language);
  const { contact } = configuration;
  const automatic =
    language === 'ja'
      ? '※このメールは送信専用です。ご返信いただいてもお答えできませんので、ご了承ください。'
      : 'This is an automated message. Replies are not monitored.';
  return {
    language,
    portalName,
    senderName,
    closing: [senderName, ...(contact ? contactLines(contact, language) : []), automatic].join('\n'),
    subjectOf: (about) => (language === 'ja' ? `【${portalName}】${about}` : `[${portalName}] ${about}`),
    day: (day) => dayText(language, day),
    moment: (instant) => momentText(configuration, language, instant),
  };
}

function contactLines({ name, telephone, mail, hours }: Contact, language: 'ja' | 'en'): readonly string[] {
  const open = hours === undefined ? '' : localized(hours, language);
  const [ask, call, when] =
    language === 'ja' ? ['お問い合わせ: ', '電話: ', `、${open}`] : ['Contact: ', 'Telephone: ', `, ${open}`];
  return [
    `${ask}${localized(name, language)}`,
    ...(telephone === undefined ? [] : [`${call}${telephone}${open && when}`]),
    ...(mail === undefined ? [] : [mail]),
  ];
}

const formatsOf = (language: 'ja' | 'en'): string => (language === 'ja' ? 'ja-JP' : 'en-GB');

function dayText(language: 'ja' | 'en', day: string): string {
  return new Intl.DateTimeFormat(formatsOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}

function momentText({ timeZone }: PortalConfiguration, language: 'ja' | 'en', instant: Instant): string {
  const formats = formatsOf(language);
  const moment = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
  const zone = new Intl.DateTimeFormat(formats, { timeZone, timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return language === 'ja' ? `${moment}（${zone}）` : `${moment} (${zone})`;
}
