import type { Catalogue } from '../portal/messages.ts';
import type { helpJa } from './help.ja.ts';

/** お問い合わせ・サポート, in English. */
export const helpEn: Catalogue<keyof typeof helpJa> = {
  'help.title': 'Contact and support',
  'help.loading': 'Loading contacts',
  'help.unavailable': 'The contacts could not be loaded',
  'help.empty': 'There are no contacts here yet',
  'help.telephone': 'Telephone',
  'help.other-telephone': 'From international and IP telephones',
  'help.mail': 'E-mail',
  'help.hours': 'Hours',
  'help.not-answered': 'What cannot be answered',
  'help.careful': 'Please check the number before you call.',
  'help.every-day': 'Every day',
  'help.days': '{first}–{last}',
  'help.span': '{days} {from}–{to}',
};
