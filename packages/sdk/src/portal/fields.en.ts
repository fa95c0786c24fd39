import type { Catalogue } from './messages.ts';
import type { fieldsJa } from './fields.ja.ts';

/** Words of the fields that a page can use alone, in English. */
export const fieldsEn: Catalogue<keyof typeof fieldsJa> = {
  'fields.required': 'Required',
  'fields.name.kana': 'Kana',
  'fields.name.telephone': 'Telephone number',
  'fields.name.postal-code': 'Postal code',
  'fields.name.full-width': 'This field',
  'fields.error.length': '{label} can have {max} characters at most.',
  'fields.error.not-usable': '{label} contains characters that cannot be used. Type it again.',
  'fields.error.not-full-width': '{label} contains characters that have no full-width form: {characters}',
  'fields.error.not-katakana': '{label} must be in katakana. These characters cannot be used: {characters}',
  'fields.error.not-a-postal-code': '{label} must have 7 digits, such as 150-0001.',
  'fields.error.not-a-telephone': '{label} must have 10 or 11 digits, starting with 0.',
  'fields.postal-code.searching': 'Looking up the address.',
  'fields.postal-code.none': 'No address was found for this postal code. Please type the address.',
  'fields.postal-code.failed': 'The address could not be looked up. Please type the address.',
};
