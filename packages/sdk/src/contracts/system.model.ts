import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** システム: a product of the vendor that contracts are made for. */
export interface System {
  /** Stable and fit for addresses: `sias`. */
  readonly id: string;
  readonly name: string;
}

/** A system as the customer stands to it. */
export interface SystemInUse extends System {
  /** Whether the customer's company has a current maintenance contract for it (INF-09). */
  readonly inUse: boolean;
}

/** Every system of the portal, in the vendor's order. */
export interface Systems {
  readonly systems: readonly SystemInUse[];
}

export const systems: Schema<Systems> = z.object({
  systems: z.array(z.object({ id: z.string(), name: z.string(), inUse: z.boolean() })),
});
