import type { Catalogue } from '../portal/messages.ts';
import type { termsJa } from './terms.ja.ts';

/** Terms of use, in English. */
export const termsEn: Catalogue<keyof typeof termsJa> = {
  'terms.title': 'Terms of use',
  'terms.lead': 'Please read these documents before you go on.',
  'terms.open': 'Read: {title}',
  'terms.japanese': 'in Japanese only',
  'terms.opened': 'Opened',
  'terms.unopened': 'Not opened yet',
  'terms.agree': 'I agree to the terms of use',
  'terms.scope': 'This covers: {titles}.',
  'terms.titled': '“{title}”',
  'terms.agree-hint': 'You can tick this once every document has been opened.',
  'terms.submit': 'Agree and continue',
  'terms.loading': 'Loading the terms of use',
  'terms.unavailable': 'The terms of use could not be loaded',
  'terms.changed': 'The terms of use have been renewed. Please read them again.',
  'terms.agreed': 'Your agreement has been recorded.',
  'terms.application.title': 'Terms of this application',
  'terms.application.lead': 'Please read these documents before you apply. “I agree” covers all of them.',
  'terms.application.submit': 'I agree',
  'terms.field.unopened': 'Please open and read this first: {titles}.',
  'terms.field.required': 'Going on needs your agreement. Please read the terms and tick the box.',
};
