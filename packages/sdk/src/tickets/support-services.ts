import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { SupportOverview } from './support-service.model.ts';

export type SupportServicesState = ReadingState<SupportOverview>;

/** 対象サービスと受付窓口 (SUP-13). */
export interface SupportServices extends Readable<SupportServicesState> {
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createSupportServices(portal: Portal): SupportServices {
  return createReading<SupportOverview, SupportOverview>({
    async ask(signal) {
      const { readSupportServices } = await import('./support-services.endpoints.ts');
      return portal.call(readSupportServices, undefined, { signal });
    },
    show: ({ services, channels }) => ({ services, channels }),
  });
}
