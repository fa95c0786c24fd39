import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';

/** How amounts in yen are written: `57,750円` in Japanese, `¥57,750` in English. */
export function yenText(locale: string): (yen: number) => string {
  const currencyDisplay = ownLanguage(locale) === 'ja' ? 'name' : 'symbol';
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'JPY', currencyDisplay });
  return (yen) => format.format(yen);
}
