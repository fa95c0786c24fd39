import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** リソース: a file that belongs to a contracted product (LIC-14). */
export interface Resource {
  readonly id: string;
  readonly productName: string;
  /** The file's name, as it is stored when downloaded. */
  readonly name: string;
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** Absolute; it leads to the file for this session alone. */
  readonly url: string;
}

export type ResourcePage = Page<Resource>;

export interface ResourceFilter {
  /** Words that the file's or the product's name holds. */
  readonly search?: string | undefined;
}

export const resourcePage: Schema<ResourcePage> = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      productName: z.string(),
      name: z.string(),
      version: z.string(),
      size: z.int(),
      publishedAt: z.string(),
      url: z.string(),
    }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});
