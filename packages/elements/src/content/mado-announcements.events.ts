import type { Announcement } from '@madoguchi/sdk';

/** Somebody opened an announcement; it counts as read. */
export class MadoAnnouncementOpenedEvent extends Event {
  readonly announcement: Announcement;
  constructor(announcement: Announcement) {
    super('mado-announcement-opened', { bubbles: true, composed: true });
    this.announcement = announcement;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-announcement-opened': MadoAnnouncementOpenedEvent;
  }
}
