import type { Catalogue } from '../portal/messages.ts';
import type { identifierJa } from './identifier.ja.ts';

/** What can be wrong with an identifier, in English. */
export const identifierEn: Catalogue<keyof typeof identifierJa> = {
  'identifier.not-an-address': 'Enter it in the form of an e-mail address, such as hanako@example.jp.',
  'identifier.not-usable': 'These characters cannot be used: {characters}',
  'identifier.length': 'Enter {min} to {max} characters.',
};
