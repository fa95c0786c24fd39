import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { Announcement, AnnouncementFilter, AnnouncementPage } from './announcement.model.ts';

export type AnnouncementListState = ListState<AnnouncementPage, AnnouncementFilter>;

/** Announcements and support information (INF-10). */
export interface AnnouncementList extends List<AnnouncementPage, AnnouncementFilter> {
  /** The person opens one: it is read from now on. Where the server could not be told, it is unread again. */
  open(this: void, announcementId: string): Promise<void>;
}

export function createAnnouncementList(portal: Portal, filter: AnnouncementFilter = {}): AnnouncementList {
  const list = createList<Announcement, AnnouncementPage, AnnouncementFilter>({
    filter,
    async read({ kind, unread }, cursor, signal) {
      const { readAnnouncements } = await import('./announcements.endpoints.ts');
      return portal.call(readAnnouncements, { kind, unread: unread || undefined, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    async open(announcementId) {
      let opened = false;
      list.change((part) => {
        opened = part.items.some(({ id, read }) => id === announcementId && !read);
        return opened ? marked(part, announcementId, true) : part;
      });
      if (!opened) return;
      const { openAnnouncement } = await import('./announcements.endpoints.ts');
      try {
        await portal.call(openAnnouncement, { announcementId });
      } catch {
        list.change((part) => marked(part, announcementId, false)); // the host hears of it by onError
      }
    },
  };
}

function marked(part: AnnouncementPage, announcementId: string, read: boolean): AnnouncementPage {
  const changed = part.items.filter((item) => item.id === announcementId && item.read !== read).length;
  return {
    ...part,
    unread: Math.max(0, part.unread + (read ? -changed : changed)),
    items: part.items.map((item) => (item.id === announcementId ? { ...item, read } : item)),
  };
}
