import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';

export interface ShownCatalogue {
  readonly catalogue: CertificateCatalogue;
}

export type CatalogueViewState = ReadingState<ShownCatalogue>;

/** What can be applied for, and what services, documents and server types are called (CRT-04). */
export interface CatalogueView extends Readable<CatalogueViewState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createCertificateCatalogue(portal: Portal): CatalogueView {
  return createReading<CertificateCatalogue, ShownCatalogue>({
    async ask(signal) {
      const { readCertificateCatalogue } = await import('./applications.endpoints.ts');
      return portal.call(readCertificateCatalogue, undefined, { signal });
    },
    show: (catalogue) => ({ catalogue }),
  });
}
