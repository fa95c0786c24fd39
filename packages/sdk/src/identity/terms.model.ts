import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';

/** One document of the terms, in each language it is published in. Agreeing is to the document, whatever language was read. */
export interface TermsDocument {
  readonly id: string;
  readonly title: LocalizedText;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: LocalizedText;
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

const text = z.record(z.string(), z.string());

export const terms: Schema<Terms> = z.object({
  version: z.number(),
  publishedAt: z.string(),
  documents: z.array(z.object({ id: z.string(), title: text, body: text })),
  agreedAt: z.optional(z.string()),
});

export const agreeToTermsInput: Schema<AgreeToTermsInput> = z.object({
  version: z.int().check(z.positive()),
  opened: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});
