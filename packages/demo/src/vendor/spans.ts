import type { PortalConfiguration } from '@madoguchi/sdk';
import type { Words } from './outcome.ts';

/** How far the clock can be moved by one button, and what that ends. */
export interface Span {
  readonly minutes: number;
  readonly what: Words;
}

const day = 24 * 60;

/** The spans after which something ends in a portal, shortest first, and those of the calendar. */
export function spansOf(configuration: PortalConfiguration): readonly Span[] {
  const { lockout, session, recovery, initialPassword } = configuration;
  const spans: Span[] = [
    {
      minutes: session.idleMinutes,
      what: { ja: '操作のないログインが終わります', en: 'A session without activity ends' },
    },
    {
      minutes: session.absoluteHours * 60,
      what: { ja: '操作していても、ログインが終わります', en: 'A session ends even with activity' },
    },
    { minutes: day, what: { ja: '翌日になります', en: 'It is the next day' } },
    { minutes: 30 * day, what: { ja: 'およそ1か月後になります', en: 'It is about a month later' } },
  ];
  if (lockout.ends.type === 'after')
    spans.push({
      minutes: lockout.ends.minutes,
      what: {
        ja: 'パスワードを続けて間違えたあとのロックが解けます',
        en: 'A lock after too many wrong passwords ends',
      },
    });
  if (recovery.type !== 'vendor')
    spans.push({
      minutes: recovery.linkMinutes,
      what: { ja: 'パスワードを設定するURLの期限が切れます', en: 'A link to set a password ends' },
    });
  if (initialPassword.validDays !== undefined)
    spans.push({
      minutes: (initialPassword.validDays + 1) * day,
      what: { ja: '初期パスワードの期限が切れます', en: 'An initial password ends' },
    });
  return spans.toSorted((one, other) => one.minutes - other.minutes);
}

/** What the button of a span says. */
export function spanName({ minutes }: Span): Words {
  if (minutes % day === 0) return named(minutes / day, '日', minutes === day ? 'day' : 'days');
  if (minutes % 60 === 0) return named(minutes / 60, '時間', minutes === 60 ? 'hour' : 'hours');
  return named(minutes, '分', 'min');
}

const named = (amount: number, ja: string, en: string): Words => ({
  ja: `${amount}${ja}進める`,
  en: `${amount} ${en} ahead`,
});
