import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { HelpWindows } from './help-window.model.ts';

export type HelpState = ReadingState<HelpWindows>;

/** お問い合わせ窓口 (MYP-15). */
export interface Help extends Readable<HelpState> {
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createHelp(portal: Portal): Help {
  return createReading<HelpWindows, HelpWindows>({
    async ask(signal) {
      const { readHelpWindows } = await import('./help.endpoints.ts');
      return portal.call(readHelpWindows, undefined, { signal });
    },
    show: ({ windows }) => ({ windows }),
  });
}
