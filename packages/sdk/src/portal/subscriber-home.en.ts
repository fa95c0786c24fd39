import type { Catalogue } from './messages.ts';
import type { subscriberHomeJa } from './subscriber-home.ja.ts';

/** Where a subscriber arrives, in English. */
export const subscriberHomeEn: Catalogue<keyof typeof subscriberHomeJa> = {
  'subscriber-home.shortcut': 'Change your details',
  'subscriber-home.ways': 'What you can do here',
};
