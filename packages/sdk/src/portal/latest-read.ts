import { toPortalError, type PortalError } from './errors.ts';

export type ReadOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PortalError };

/** The reads of one controller, of which only the latest counts. */
export interface LatestRead {
  /** Takes back the read before and makes this one. Resolves with undefined when it was taken back itself; never rejects. */
  read<Value>(this: void, ask: (signal: AbortSignal) => Promise<Value>): Promise<ReadOutcome<Value> | undefined>;
  /** Takes back what is under way. */
  stop(this: void): void;
}

export function createLatestRead(): LatestRead {
  let reading: AbortController | undefined;
  return {
    async read(ask) {
      reading?.abort();
      const { signal } = (reading = new AbortController());
      try {
        const value = await ask(signal);
        return signal.aborted ? undefined : { ok: true, value };
      } catch (error) {
        return signal.aborted ? undefined : { ok: false, error: toPortalError(error) };
      }
    },
    stop: () => reading?.abort(),
  };
}
