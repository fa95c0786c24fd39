import * as z from 'zod/mini';
import type { Schema } from './schema.ts';

/** A file that was uploaded and waits to be used, for a day. */
export interface Uploaded {
  readonly id: string;
  /** As it was named, made safe (`safeFileName`). */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, by its first bytes. */
  readonly type: string;
}

export const uploaded: Schema<Uploaded> = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
});
