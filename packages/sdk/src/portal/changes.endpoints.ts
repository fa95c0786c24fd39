import * as z from 'zod/mini';
import { changePage, type ChangePage } from './change.model.ts';
import { customerProblems, defineEndpoint, type Endpoint } from './endpoint.ts';
import type { Area } from './configuration.model.ts';

export interface ChangesInput {
  /** `next` of an answer, or the id of an event. Left out: from now on. */
  readonly after?: string | undefined;
}

const input: z.ZodMiniType<ChangesInput> = z.object({
  after: z.optional(z.string().check(z.regex(/^\d{1,16}$/))),
});

const areas: readonly Area[] = ['tickets', 'renewal-quotes'];

/** What changed of that which the person may see. It is asked in the background and does not extend the idle time. */
export const readChanges: Endpoint<ChangesInput, ChangePage> = defineEndpoint({
  name: 'readChanges',
  summary: 'What changed since a moment',
  method: 'GET',
  path: '/changes',
  input,
  output: changePage,
  status: 200,
  access: 'customer',
  areas,
  activity: false,
  problems: [...customerProblems, 'invalid-input'],
});

/**
 * The same, told when it happens: `text/event-stream`, each event `change` with a `Change` as its data and as its id what
 * `after` takes. `open` comes first, with the id from which on it tells; `told` says that what was missed since `after` has been
 * told, `missed` that everything is to be read anew, `end` that the session is over. What is told is asked
 * again each time: whether the session holds, and whether the person may see it at that moment. A person can have ten of
 * them at once; an eleventh is `rate-limited`.
 */
export const followChanges: Endpoint<ChangesInput, void> = defineEndpoint({
  name: 'followChanges',
  summary: 'What changes, when it happens',
  method: 'GET',
  path: '/events',
  input,
  stream: 'text/event-stream',
  status: 200,
  access: 'customer',
  areas,
  activity: false,
  problems: [...customerProblems, 'invalid-input'],
});
