import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { faqPage, type FaqFilter, type FaqPage } from './faq.model.ts';

export interface ReadFaqInput extends FaqFilter {
  readonly cursor?: string | undefined;
}

const readInput: z.ZodMiniType<ReadFaqInput> = z.object({
  systemId: z.string().check(z.maxLength(64)),
  processId: z.optional(z.string().check(z.maxLength(64))),
  text: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});

/** The FAQ of one system, whole or narrowed to a process or by a search (INF-08). */
export const readFaq: Endpoint<ReadFaqInput, FaqPage> = defineEndpoint({
  name: 'readFaq',
  summary: 'The FAQ of a system',
  method: 'GET',
  path: '/systems/{systemId}/faq',
  input: readInput,
  output: faqPage,
  status: 200,
  access: 'customer',
  areas: ['faq'],
  problems: [...customerProblems, 'contract-required', 'system-not-in-use', 'invalid-input', 'not-found'],
});
