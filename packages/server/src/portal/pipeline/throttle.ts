import { minute, second, type Instant } from '@madoguchi/sdk/portal/time.js';
import { Refusal } from '../problem.ts';

/** How many addresses are counted at once; the oldest are forgotten beyond that. */
const addresses = 20_000;

/** Refuses a request when its address has sent too many; an empty address is not counted. */
export type Throttle = (address: string, now: Instant) => void;

/**
 * Counts requests by client address in windows of a minute. It keeps a flood away from the database, so it counts in
 * memory; limits that must hold exactly are counted in the database.
 */
export function createThrottle(perMinute: number): Throttle {
  const counts = new Map<string, { readonly startedAt: Instant; requests: number }>();
  return (address, now) => {
    if (address === '') return;
    const count = counts.get(address);
    if (!count || now - count.startedAt >= minute) {
      counts.delete(address); // so that the map stays in the order of age
      if (counts.size >= addresses) for (const oldest of counts.keys()) if (counts.delete(oldest)) break;
      counts.set(address, { startedAt: now, requests: 1 });
      return;
    }
    count.requests++;
    if (count.requests > perMinute)
      throw new Refusal('rate-limited', { retryAfter: Math.ceil((count.startedAt + minute - now) / second) });
  };
}
