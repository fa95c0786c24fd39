/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const second = 1_000;
export const minute: number = 60 * second;
export const hour: number = 60 * minute;
export const day: number = 24 * hour;

/** Where time comes from. Nothing that decides reads a clock by itself: it is handed `now`. */
export interface Clock {
  now(): Instant;
}

/** A clock that follows a server's: local monotonic time plus an offset, so that a wrong or moved local clock does not matter. */
export interface ServerClock extends Clock {
  /**
   * Takes note that the server's time was `serverTime` at some moment between `sentAt` and now, both of `elapsed()`.
   * A slow answer that fits what is known already changes nothing; anything that is no time is ignored.
   */
  observe(serverTime: Instant, sentAt: number): void;
  /** Milliseconds of monotonic local time. */
  elapsed(): number;
}

/**
 * The SDK's default clock. Before the first answer of a server it shows local time. Each answer tells between which
 * bounds the offset lies; the bounds narrow with quick answers, so a slow one does no harm, and begin anew when an
 * answer contradicts them: the server's clock was moved, or this machine slept.
 */
export function createServerClock(): ServerClock {
  const elapsed = (): number => performance.now();
  let low = performance.timeOrigin;
  let high = low;
  let asked = false;
  return {
    elapsed,
    now: () => Math.round(elapsed() + (low + high) / 2),
    observe(serverTime, sentAt) {
      if (!(serverTime > 0 && serverTime < Infinity)) return;
      const earliest = serverTime - elapsed();
      const latest = serverTime + 1 - sentAt; // the server tells whole milliseconds: up to one may have passed already
      const fits = asked && earliest <= high && latest >= low;
      low = fits ? Math.max(low, earliest) : earliest;
      high = fits ? Math.min(high, latest) : latest;
      asked = true;
    },
  };
}

/**
 * The header in which every answer carries the server's time, in whole milliseconds since 1970. Across origins it must be
 * exposed.
 */
export const serverTimeHeader = 'mado-time';

/** Where chance comes from: fills the bytes with random ones, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** The default `Random`: the platform's cryptographic generator. */
export const cryptoRandom: Random = (bytes) => crypto.getRandomValues(bytes);

/** `length` random bytes in base64url without padding (RFC 4648 section 5): 32 bytes are 256 bits in 43 characters. */
export function randomToken(random: Random, length = 32): string {
  const bytes = random(new Uint8Array(length));
  const others: Readonly<Record<string, string>> = { '+': '-', '/': '_' };
  return btoa(String.fromCharCode(...bytes)).replaceAll(/\W/g, (character) => others[character] ?? '');
}
