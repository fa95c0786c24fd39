import type { Catalogue } from '../portal/messages.ts';
import type { helpJa } from './help.ja.ts';

/** お問い合わせ・サポート, in English. */
export const helpEn: Catalogue<keyof typeof helpJa> = {
  'help.title': 'Whom to ask',
  'help.loading': 'Loading whom to ask',
  'help.unavailable': 'Whom to ask could not be loaded',
  'help.empty': 'There is nobody to ask here yet',
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
