import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { announcementPage, type AnnouncementPage } from './announcement.model.ts';

export interface ReadAnnouncementsInput {
  readonly kind?: string | undefined;
  /** Leaves only what this person has not opened. */
  readonly unread?: boolean | undefined;
  readonly cursor?: string | undefined;
}

export interface OpenAnnouncementInput {
  readonly announcementId: string;
}

const readInput: z.ZodMiniType<ReadAnnouncementsInput> = z.object({
  kind: z.optional(z.string().check(z.maxLength(40))),
  unread: z.optional(z.boolean()),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const openInput: z.ZodMiniType<OpenAnnouncementInput> = z.object({ announcementId: z.string().check(z.maxLength(64)) });

/** Announcements and support information, the newest first (INF-10). */
export const readAnnouncements: Endpoint<ReadAnnouncementsInput, AnnouncementPage> = defineEndpoint({
  name: 'readAnnouncements',
  summary: 'Announcements, the newest first',
  method: 'GET',
  path: '/announcements',
  input: readInput,
  output: announcementPage,
  status: 200,
  access: 'customer',
  areas: ['announcements'],
  problems: [...customerProblems, 'contract-required', 'invalid-input'],
});

/** Notes that the person has opened an announcement; as often as they do (INF-10). */
export const openAnnouncement: Endpoint<OpenAnnouncementInput, void> = defineEndpoint({
  name: 'openAnnouncement',
  summary: 'Note that an announcement was read',
  method: 'PUT',
  path: '/announcements/{announcementId}/read',
  input: openInput,
  status: 204,
  access: 'customer',
  areas: ['announcements'],
  problems: [...customerProblems, 'contract-required', 'invalid-input', 'not-found'],
});
