import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { videoPage, type VideoPage } from './video.model.ts';

export interface ReadVideosInput {
  readonly systemId: string;
  readonly cursor?: string | undefined;
}

export interface KeepVideoPositionInput {
  readonly videoId: string;
  /** Seconds from the beginning. */
  readonly position: number;
}

const readInput: z.ZodMiniType<ReadVideosInput> = z.object({
  systemId: z.string().check(z.maxLength(64)),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const positionInput: z.ZodMiniType<KeepVideoPositionInput> = z.object({
  videoId: z.string().check(z.maxLength(64)),
  position: z.number().check(z.minimum(0), z.maximum(86_400)),
});

/** The seminar videos of one system, the newest first (INF-07). */
export const readVideos: Endpoint<ReadVideosInput, VideoPage> = defineEndpoint({
  name: 'readVideos',
  summary: 'The seminar videos of a system',
  method: 'GET',
  path: '/systems/{systemId}/videos',
  input: readInput,
  output: videoPage,
  status: 200,
  access: 'customer',
  areas: ['videos'],
  problems: [...customerProblems, 'contract-required', 'system-not-in-use', 'invalid-input', 'not-found'],
});

/** Keeps where the person stopped, for going on from there (INF-07). Watching counts as activity. */
export const keepVideoPosition: Endpoint<KeepVideoPositionInput, void> = defineEndpoint({
  name: 'keepVideoPosition',
  summary: 'Keep where a video was stopped',
  method: 'PUT',
  path: '/videos/{videoId}/position',
  input: positionInput,
  status: 204,
  access: 'customer',
  areas: ['videos'],
  problems: [...customerProblems, 'contract-required', 'invalid-input', 'not-found'],
});
