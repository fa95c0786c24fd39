import type { Catalogue } from './messages.ts';
import type { homeJa } from './home.ja.ts';

/** Where a person arrives, in English. */
export const homeEn: Catalogue<keyof typeof homeJa> = {
  'home.greeting': 'Welcome, {name}',
  'home.lead': 'Thank you for using our products.',
  'home.loading': 'Loading',
  'home.anonymous': 'Sign in to see announcements and materials.',
  'home.sign-in': 'Sign in',
  'home.unset.title': 'Your e-mail settings have not been saved yet',
  'home.unset.text': 'Choose what we should tell you about by e-mail, and save.',
  'home.unset.link': 'Go to e-mail settings',
};
