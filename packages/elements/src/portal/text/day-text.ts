import type { Portal } from '@madoguchi/sdk';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';

/** How a portal writes days: `2026/11/20` in Japanese, `Nov 20, 2026` in English. In its own time zone. */
export function dayText({ configuration }: Portal, locale: string): (iso: string) => string {
  return dayTextIn(configuration.timeZone, locale);
}

/** The same for calendar days, `2026-11-20`, which are the same everywhere. */
export function calendarDayText(locale: string): (day: string) => string {
  return dayTextIn('UTC', locale);
}

/** The same for calendar months, `2026-11`: `2026年11月` in Japanese, `November 2026` in English. What is none stays as it is. */
export function calendarMonthText(locale: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  return (month) => {
    const instant = Date.parse(month);
    return Number.isNaN(instant) ? month : format.format(instant);
  };
}

function dayTextIn(timeZone: string, locale: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(
    locale,
    ownLanguage(locale) === 'ja'
      ? { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }
      : { timeZone, dateStyle: 'medium' },
  );
  return (iso) => {
    const instant = Date.parse(iso);
    return Number.isNaN(instant) ? '' : format.format(instant);
  };
}
