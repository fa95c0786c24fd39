import type { Portal } from './create-portal.ts';
import { createReading, type ReadingState } from './reading.ts';
import type { Readable } from './store.ts';
import type { SupportHome } from './support-home.model.ts';

export interface ShownSupportHome {
  readonly home: SupportHome;
}

export type SupportHomeState = ReadingState<ShownSupportHome>;

/** ホーム of the support portal: open tickets, unanswered quotes, the newest alerts. A part that is not there is not theirs. */
export interface SupportHomeView extends Readable<SupportHomeState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as a ticket or a quote changed; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createSupportHome(portal: Portal): SupportHomeView {
  return createReading<SupportHome, ShownSupportHome>({
    async ask(signal) {
      const { readSupportHome } = await import('./support-home.endpoints.ts');
      return portal.call(readSupportHome, undefined, { signal });
    },
    show: (home) => ({ home }),
  });
}
