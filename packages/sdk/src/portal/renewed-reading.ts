import type { Portal } from './create-portal.ts';
import { onNextSession } from './next-session.ts';
import { createReading, type ReadingOptions, type ReadingState } from './reading.ts';
import type { Readable } from './store.ts';

/** Something that is read as a whole, and anew after signing in again: its links hold for one session. */
export interface RenewedReading<Shown> extends Readable<ReadingState<Shown>> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createRenewedReading<Value, Shown extends object>(
  session: Portal['session'],
  options: ReadingOptions<Value, Shown>,
): RenewedReading<Shown> {
  const reading = createReading<Value, Shown>(options);
  return {
    get state() {
      return reading.state;
    },
    subscribe(listener) {
      const end = onNextSession(session, Promise.resolve(), () => void reading.refresh());
      const stop = reading.subscribe(listener);
      return () => {
        end();
        stop();
      };
    },
    retry: reading.retry,
  };
}
