import type { ApplicationBasics } from './application-entries.model.ts';
import type { EntriesFacts } from './application-entries.rules.ts';
import type { CsrReading } from './application-wizard-state.ts';

/** Reads the request that stands in a field, the newest one alone. */
export interface CsrReader {
  readonly state: CsrReading;
  /** Of the public key that was read, as in `PublicKeyFacts`. */
  readonly fingerprint: string | undefined;
  /** Reads this one, and tells when its state has changed. Never rejects. */
  read(this: void, basics: ApplicationBasics, facts: EntriesFacts): Promise<void>;
}

export function createCsrReader(tell: () => void): CsrReader {
  let state: CsrReading = { type: 'none' };
  let newest = 0;
  const show = (next: CsrReading): void => {
    state = next;
    tell();
  };
  return {
    get state() {
      return state;
    },
    get fingerprint() {
      return state.type === 'read' ? state.inspection.key?.fingerprint : undefined;
    },
    async read(basics, facts) {
      const mine = ++newest;
      if (basics.csr.trim() === '') return show({ type: 'none' });
      show({ type: 'reading' });
      try {
        const [{ checkCsr }, { inspectCsr }] = await Promise.all([
          import('./application-check.rules.ts'),
          import('./inspect-csr.ts'),
        ]);
        const { inspected, errors } = await checkCsr(basics, facts, inspectCsr);
        if (mine === newest) show({ type: 'read', inspection: inspected, errors });
      } catch {
        if (mine === newest) show({ type: 'none' }); // our own code for it could not be fetched: the next step says so
      }
    },
  };
}
