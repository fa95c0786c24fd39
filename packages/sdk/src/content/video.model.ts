import * as z from 'zod/mini';
import type { System } from '../contracts/system.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** Subtitles of a video in one language, as WebVTT. */
export interface VideoCaptions {
  /** BCP 47. */
  readonly language: string;
  /** The language's name in itself: `日本語`. */
  readonly label: string;
  /** An absolute URL, which works as long as the session that asked for it can last. */
  readonly url: string;
}

/** 講習会動画: a recorded seminar (INF-07). */
export interface Video {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** Whole seconds. */
  readonly duration: number;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** `video/mp4`. */
  readonly mediaType: string;
  /** An absolute URL that answers byte ranges; it works as long as the session that asked for it can last. */
  readonly url: string;
  /** A picture to show before it plays. */
  readonly posterUrl?: string | undefined;
  readonly captions: readonly VideoCaptions[];
  /** Seconds from the beginning where this person stopped; left out before the first time and after the end. */
  readonly resumeAt?: number | undefined;
}

/** The videos of one system. */
export interface VideoPage extends Page<Video> {
  readonly system: System;
}

export const videoPage: Schema<VideoPage> = z.object({
  system: z.object({ id: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      duration: z.number(),
      publishedAt: z.string(),
      mediaType: z.string(),
      url: z.string(),
      posterUrl: z.optional(z.string()),
      captions: z.array(z.object({ language: z.string(), label: z.string(), url: z.string() })),
      resumeAt: z.optional(z.number()),
    }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});
