import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** One document of the terms. */
export interface TermsDocument {
  readonly id: string;
  readonly title: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
}

/** The terms of a portal in their current version (AUTH-09). */
export interface Terms {
  /** Number of the version, from 1 upward. */
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  readonly documents: readonly TermsDocument[];
  /** When this person agreed to this version, ISO 8601 in UTC; left out while they have not. */
  readonly agreedAt?: string | undefined;
}

export interface AgreeToTermsInput {
  /** The version that was read. */
  readonly version: number;
  /** Ids of the documents that were opened. */
  readonly opened: readonly string[];
}

export const terms: Schema<Terms> = z.object({
  version: z.number(),
  publishedAt: z.string(),
  documents: z.array(z.object({ id: z.string(), title: z.string(), body: z.string() })),
  agreedAt: z.optional(z.string()),
});

export const agreeToTermsInput: Schema<AgreeToTermsInput> = z.object({
  version: z.int().check(z.positive()),
  opened: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});
