import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** `announcement`: お知らせ. `support`: サポート情報. A newer server may know others. */
export type AnnouncementKind = 'announcement' | 'support' | (string & Record<never, never>);

/** What the vendor has to tell (INF-10). */
export interface Announcement {
  readonly id: string;
  readonly kind: AnnouncementKind;
  readonly title: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
  /** 重要: marked wherever it is shown. */
  readonly important: boolean;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** Whether this person has opened it. */
  readonly read: boolean;
}

export interface AnnouncementPage extends Page<Announcement> {
  /** How many that this person may see are unread: all of them, or those of the kind that the list is narrowed to. */
  readonly unread: number;
}

/** What narrows a list of announcements. */
export interface AnnouncementFilter {
  readonly kind?: AnnouncementKind | undefined;
  readonly unread?: boolean | undefined;
}

export const announcementPage: Schema<AnnouncementPage> = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      body: z.string(),
      important: z.boolean(),
      publishedAt: z.string(),
      read: z.boolean(),
    }),
  ),
  total: z.int(),
  unread: z.int(),
  next: z.optional(z.string()),
});
