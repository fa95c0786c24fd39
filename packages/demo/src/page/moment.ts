import { say } from './language.ts';

/** A moment as people read it in a time zone and the page's language: `2026/11/20 18:04:05`. */
export function momentIn(timeZone: string, iso: string): string {
  return new Intl.DateTimeFormat(say('ja-JP', 'en-GB'), { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(
    new Date(iso),
  );
}

/** What a time zone is called in the page's language: `日本標準時`. */
export function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat(say('ja-JP', 'en-GB'), { timeZone, timeZoneName: 'long' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
