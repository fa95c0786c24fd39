import * as z from 'zod/mini';
import type { System } from '../contracts/system.model.ts';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

/** What was published, by the id it got. */
export interface Published {
  readonly id: string;
}

export interface PublishAnnouncementInput {
  readonly kind: 'announcement' | 'support';
  readonly title: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
  readonly important: boolean;
  /** Only for customers who use one of these systems; empty for all. */
  readonly systems: readonly string[];
}

export interface PublishVideoInput {
  readonly systemId: string;
  readonly title: string;
  readonly description: string;
  /** The name of a video that stands in the server's media folder: `kessan.mp4`. Captions and picture beside it go along. */
  readonly media: string;
}

export interface PublishFaqEntryInput {
  readonly systemId: string;
  /** 処理: the name of one there is, or of a new one. */
  readonly process: string;
  readonly question: string;
  readonly answer: string;
}

/** A video file that can be published. */
export interface MediaFile {
  readonly name: string;
  /** Whole seconds. */
  readonly duration: number;
}

export interface MediaFiles {
  readonly files: readonly MediaFile[];
}

/** What content can be published for, in the vendor's order. */
export interface OfferedSystems {
  readonly systems: readonly System[];
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000));

const announcementInput: z.ZodMiniType<PublishAnnouncementInput> = z.object({
  kind: z.enum(['announcement', 'support']),
  title: line,
  body: text,
  important: z.boolean(),
  systems: z.array(id).check(z.maxLength(100)),
});
const videoInput: z.ZodMiniType<PublishVideoInput> = z.object({
  systemId: id,
  title: line,
  description: z.string().check(z.trim(), z.maxLength(2_000)),
  media: z.string().check(z.minLength(1), z.maxLength(200)),
});
const faqInput: z.ZodMiniType<PublishFaqEntryInput> = z.object({
  systemId: id,
  process: line,
  question: line,
  answer: text,
});
const published: z.ZodMiniType<Published> = z.object({ id: z.string() });
const mediaFiles: z.ZodMiniType<MediaFiles> = z.object({
  files: z.array(z.object({ name: z.string(), duration: z.number() })),
});
const offeredSystems: z.ZodMiniType<OfferedSystems> = z.object({
  systems: z.array(z.object({ id: z.string(), name: z.string() })),
});

const problems = ['unauthenticated', 'forbidden', 'invalid-input'] as const;

/** Publishes an announcement (OPS-03, INF-10). */
export const publishAnnouncement: Endpoint<PublishAnnouncementInput, Published> = defineEndpoint({
  name: 'publishAnnouncement',
  summary: 'Publish an announcement',
  method: 'POST',
  path: '/operator/announcements',
  input: announcementInput,
  output: published,
  status: 201,
  access: 'operator',
  areas: ['announcements'],
  idempotent: true,
  problems,
});

/** The videos that can be published: what stands in the media folder (OPS-03). */
export const readMediaFiles: Endpoint<void, MediaFiles> = defineEndpoint({
  name: 'readMediaFiles',
  summary: 'Videos that can be published',
  method: 'GET',
  path: '/operator/media',
  output: mediaFiles,
  status: 200,
  access: 'operator',
  areas: ['videos'],
  activity: false,
  problems: ['unauthenticated', 'forbidden'],
});

/** The systems that the portal has, for whose users content is published (OPS-03). */
export const readOfferedSystems: Endpoint<void, OfferedSystems> = defineEndpoint({
  name: 'readOfferedSystems',
  summary: 'Systems that content can be published for',
  method: 'GET',
  path: '/operator/systems',
  output: offeredSystems,
  status: 200,
  access: 'operator',
  areas: ['announcements', 'videos', 'faq'],
  activity: false,
  problems: ['unauthenticated', 'forbidden'],
});

/** Publishes a video for the users of a system (OPS-03, INF-07). */
export const publishVideo: Endpoint<PublishVideoInput, Published> = defineEndpoint({
  name: 'publishVideo',
  summary: 'Publish a video',
  method: 'POST',
  path: '/operator/videos',
  input: videoInput,
  output: published,
  status: 201,
  access: 'operator',
  areas: ['videos'],
  idempotent: true,
  problems,
});

/** Publishes an FAQ entry for the users of a system (OPS-03, INF-08). */
export const publishFaqEntry: Endpoint<PublishFaqEntryInput, Published> = defineEndpoint({
  name: 'publishFaqEntry',
  summary: 'Publish an FAQ entry',
  method: 'POST',
  path: '/operator/faq',
  input: faqInput,
  output: published,
  status: 201,
  access: 'operator',
  areas: ['faq'],
  idempotent: true,
  problems,
});
