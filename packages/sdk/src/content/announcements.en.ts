import type { Catalogue } from '../portal/messages.ts';
import type { announcementsJa } from './announcements.ja.ts';

/** Announcements and support information, in English. */
export const announcementsEn: Catalogue<keyof typeof announcementsJa> = {
  'announcements.title': 'Announcements and support',
  'announcements.kinds': 'Kind',
  'announcements.kind.all': 'All',
  'announcements.kind.announcement': 'Announcements',
  'announcements.kind.support': 'Support',
  'announcements.kind.other': 'Other',
  'announcements.tag.announcement': 'Announcement',
  'announcements.tag.support': 'Support',
  'announcements.unread-only': 'Unread only',
  'announcements.unread-only-counted': 'Unread only ({count})',
  'announcements.unread-count': { one: '{count} unread', other: '{count} unread' },
  'announcements.unread': 'Unread',
  'announcements.important': 'Important',
  'announcements.see-all': 'See all',
  'announcements.empty': 'There are no announcements yet',
  'announcements.empty-hint': 'They will stand here as soon as there are some.',
};
