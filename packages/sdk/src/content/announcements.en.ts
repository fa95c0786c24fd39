import type { Catalogue } from '../portal/messages.ts';
import type { announcementsJa } from './announcements.ja.ts';

/** Announcements and support information, in English. */
export const announcementsEn: Catalogue<keyof typeof announcementsJa> = {
  'announcements.title': 'News and support information',
  'announcements.kinds': 'Kind',
  'announcements.kind.all': 'All',
  'announcements.kind.announcement': 'News',
  'announcements.kind.support': 'Support',
  'announcements.kind.other': 'Other',
  'announcements.unread-only': 'Unread only',
  'announcements.unread-only-counted': 'Unread only ({count})',
  'announcements.unread-count': { one: '{count} unread', other: '{count} unread' },
  'announcements.unread': 'Unread',
  'announcements.important': 'Important',
  'announcements.see-all': 'See all',
  'announcements.empty': 'There is no news yet',
  'announcements.empty-hint': 'It will stand here as soon as there is some.',
};
