import type { Words } from './outcome.ts';

/** The last day on which something works that does not work any more from the midnight `endsAt` on. */
export function lastDayWords(endsAt: string, timeZone: string): Words {
  const last = Date.parse(endsAt) - 1;
  const day = (language: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(last);
  return { ja: `${day('ja-JP')}の24時まで使えます。`, en: `It works until the end of ${day('en-GB')}.` };
}
