import type { Clock, Instant } from '@madoguchi/sdk';
import type { MovableClock } from '@madoguchi/server';

/** The time of a mock portal's server. It stands still until it is moved, and never goes back. */
export interface MockClock extends Clock {
  /** @throws {RangeError} for a moment that is over. */
  set(instant: Instant): void;
  /** Moves ahead by so many milliseconds. */
  advance(by: number): void;
}

/** The clock as the mock itself uses it. */
export interface MockTime extends MockClock {
  /** The server's view: it is the beginning until `begin`, so that a clock moved early does not change the scenario. */
  readonly server: MovableClock;
  begin(): void;
  /** Resolves once it is `instant`; rejects with the signal's reason. */
  reached(instant: Instant, signal: AbortSignal): Promise<void>;
}

export function createMockTime(start: Instant): MockTime {
  const waiting = new Set<{ readonly instant: Instant; readonly resolve: () => void }>();
  let now = start;
  let begun = false;
  const set = (instant: Instant): void => {
    if (!(instant >= now))
      throw new RangeError('A mock portal’s clock goes ahead only: sessions and links are judged by it.');
    now = instant;
    for (const waiter of waiting)
      if (waiter.instant <= now) {
        waiting.delete(waiter);
        waiter.resolve();
      }
  };
  return {
    now: () => now,
    set,
    advance: (by) => set(now + by),
    begin: () => void (begun = true),
    server: {
      now: () => (begun ? now : start),
      get offset() {
        return now - start;
      },
      move: async (by) => set(now + by),
      keep: async (_, by) => now - start + by,
      show: (offset) => set(Math.max(now, start + offset)),
    },
    reached(instant, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (instant <= now) return resolve();
        const waiter = { instant, resolve };
        waiting.add(waiter);
        signal.addEventListener('abort', () => waiting.delete(waiter) && reject(signal.reason), { once: true });
      });
    },
  };
}
