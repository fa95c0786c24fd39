import * as z from 'zod/mini';
import type { OpenIntent } from './intent.ts';

/** What was sent and nobody has answered, as it is kept beside the entries; null where that is nothing. @internal */
export const keptIntent: z.ZodMiniType<OpenIntent | null> = z.nullable(
  z.object({ text: z.string(), key: z.string(), at: z.number() }),
);
