import type { Instant } from './time.ts';

/** The header in which every answer carries the server's time, in whole milliseconds since 1970. Across origins it must be exposed. */
export const serverTimeHeader = 'mado-time';

/** The server's time as an answer tells it; `undefined` where it does not, or not as a number. */
export function serverTimeOf(headers: { get(name: string): string | null }): Instant | undefined {
  const told = headers.get(serverTimeHeader);
  return told !== null && /^[1-9]\d{0,14}$/.test(told) ? Number(told) : undefined;
}
