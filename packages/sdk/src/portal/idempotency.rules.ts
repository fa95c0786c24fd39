import { hour } from './time.ts';

/** How long a server knows an idempotency key, and gives its answer again, in milliseconds. */
export const idempotencyKeyLife: number = 24 * hour;
