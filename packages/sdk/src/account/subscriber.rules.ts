import { toFullWidth, toKatakana } from '../portal/japanese-text.rules.ts';
import { readTelephone } from '../portal/japanese-numbers.rules.ts';

/**
 * ご契約者氏名（カナ） as it is compared (MYP-02): typed in any width, in hiragana or katakana. Spaces and ・ between the names
 * do not count, neither do the kinds of dash for ー. Small and large kana differ. An empty text gives an empty key.
 */
export function nameKanaKey(raw: string): string {
  return toKatakana(toFullWidth(raw))
    .replaceAll(/[\s・]/gu, '')
    .replaceAll(/[\p{Pd}\u2212\u2500\u2501]/gu, 'ー');
}

/**
 * 登録済みの電話番号 as it is compared (MYP-02): its digits alone, from 0 on. Typed in any width, with hyphens, brackets and
 * spaces or without, or with `+81`. Null where it is no telephone number in Japan.
 */
export function telephoneKey(raw: string): string | null {
  const read = readTelephone(raw);
  return read.ok ? read.value.replaceAll('-', '') : null;
}

/** A device’s number (STB, Hit pot) as it is compared: in half width, upper case, without hyphens and spaces. */
export function deviceKey(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212ー]/gu, '');
}

/** The roles of my page: the second opens what is for subscribers to the internet only (MYP-08, MYP-14, MYP-17). */
export type SubscriberRole = 'subscriber' | 'internet-subscriber';

/** What somebody subscribes to, as far as it opens parts of the portal. */
export type ServiceKind = 'internet' | 'television' | 'telephone' | 'option';

/** The role of somebody who subscribes to services of these kinds (MYP-17). */
export function subscriberRole(kinds: readonly ServiceKind[]): SubscriberRole {
  return kinds.includes('internet') ? 'internet-subscriber' : 'subscriber';
}
