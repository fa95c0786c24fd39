import * as z from 'zod/mini';
import type { System } from '../contracts/system.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 処理: a part of a system's work that questions are about. */
export interface FaqProcess {
  readonly id: string;
  readonly name: string;
  /** How many entries it has; in a search, how many of them have its words. */
  readonly count: number;
}

/** よくあるご質問: one question with its answer (INF-08). */
export interface FaqEntry {
  readonly id: string;
  readonly processId: string;
  readonly question: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly answer: string;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
}

export interface FaqPage extends Page<FaqEntry> {
  readonly system: System;
  /** Every process of the system that has entries, in the vendor's order, however the list is narrowed. */
  readonly processes: readonly FaqProcess[];
}

/** What narrows the FAQ of a system. */
export interface FaqFilter {
  readonly systemId: string;
  readonly processId?: string | undefined;
  /** Words that an entry must have, each somewhere in question, answer or the name of its process; width and case do not count. */
  readonly text?: string | undefined;
}

export const faqPage: Schema<FaqPage> = z.object({
  system: z.object({ id: z.string(), name: z.string() }),
  processes: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  items: z.array(
    z.object({
      id: z.string(),
      processId: z.string(),
      question: z.string(),
      answer: z.string(),
      updatedAt: z.string(),
    }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});
