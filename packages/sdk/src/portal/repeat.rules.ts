import { parseRetryAfter } from './retry-after.ts';
import { second, serverTimeHeader, type Instant, type Random } from './time.ts';
import type { TransportResponse } from './transport.ts';

/** Seconds. A server that asks for a longer wait gets no repeat; the error says how long. */
const longestWait = 5;

export interface RepeatFacts {
  /** Milliseconds before the first repeat, doubled for each further one. */
  readonly retryDelay: number;
  readonly random: Random;
  /** The time now, used only where the answer does not tell the server's. */
  readonly now: Instant;
}

/**
 * How many milliseconds to wait before repeat number `count` (from 1), or `undefined` when the server asked for a wait
 * too long to sit out. Half to all of the growing delay, by chance, so that many clients do not come back at one moment;
 * what `Retry-After` names is waited in full, with that chance on top.
 */
export function repeatDelay(
  count: number,
  answer: Pick<TransportResponse, 'headers'> | undefined,
  { retryDelay, random, now }: RepeatFacts,
): number | undefined {
  const chance = jitter(random);
  const asked = answer && parseRetryAfter(answer.headers.get('retry-after'), writtenAt(answer) ?? now);
  if (asked === undefined) return retryDelay * 2 ** (count - 1) * chance;
  return asked > longestWait ? undefined : asked * second + retryDelay * chance;
}

/** Half to all of one, by chance: what a growing delay is taken times. */
export function jitter(random: Random): number {
  return 0.5 + (random(new Uint8Array(1))[0] ?? 0) / 510;
}

/** When the answer was written, by the clock that also wrote a date into it: a wrong clock here does not matter. */
function writtenAt({ headers }: Pick<TransportResponse, 'headers'>): Instant | undefined {
  return Number(headers.get(serverTimeHeader)) || Date.parse(headers.get('date') ?? '') || undefined;
}
