import type { Messages, OpeningHours } from '@madoguchi/sdk';
import type { helpJa } from '@madoguchi/sdk/content/help.ja.js';
import { timeText } from '../tickets/opening-line.ts';

/** When a window is open in the week, a line for each span: `毎日 9:00～21:00`. */
export function openingWeek(messages: Messages<typeof helpJa>, { week }: OpeningHours): readonly string[] {
  const weekday = new Intl.DateTimeFormat(messages.locale, { weekday: 'short', timeZone: 'UTC' });
  const name = (day: number): string => weekday.format(Date.UTC(2024, 0, day)); // 2024 began on a Monday
  const namesOf = (days: readonly number[]): string => {
    const [first = 1, ...more] = days.toSorted((one, other) => one - other);
    const last = more.at(-1) ?? first;
    if (days.length === 7) return messages.text('help.every-day');
    return last - first === more.length && more.length > 1
      ? messages.text('help.days', { first: name(first), last: name(last) })
      : new Intl.ListFormat(messages.locale, { style: 'narrow' }).format([first, ...more].map(name));
  };
  return week.map(({ days, from, to }) =>
    messages.text('help.span', { days: namesOf(days), from: timeText(from), to: timeText(to) }),
  );
}
