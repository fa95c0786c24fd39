import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** Bytes that nothing can make smaller, to be fetched by a link without cookies. */
export interface SpeedSample {
  readonly bytes: number;
  readonly url: string;
}

/** What a measurement is made with (MYP-15). The links work for a few minutes. */
export interface SpeedTestSamples {
  /** The smallest one first: it tells how long an answer takes. */
  readonly samples: readonly SpeedSample[];
  /** Sizes to be sent, the smallest first. */
  readonly uploads: readonly number[];
}

/** How much of what was sent arrived. */
export interface ReceivedSample {
  readonly bytes: number;
}

/** What was measured between this browser and the portal's server. */
export interface SpeedResult {
  /** Megabits a second, of 10⁶ bits. */
  readonly down: number;
  readonly up: number;
  /** Milliseconds from a request to its answer: the median. */
  readonly latency: number;
  /** Milliseconds by which answers that follow each other differ, on average. */
  readonly jitter: number;
  /** Bytes that it took, both ways. */
  readonly bytes: number;
}

export const speedTestSamples: Schema<SpeedTestSamples> = z.object({
  samples: z.array(z.object({ bytes: z.int(), url: z.string() })),
  uploads: z.array(z.int()),
});
export const receivedSample: Schema<ReceivedSample> = z.object({ bytes: z.int() });
