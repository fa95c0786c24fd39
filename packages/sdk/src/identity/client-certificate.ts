import type { Portal } from '../portal/create-portal.ts';
import { createReading, type Reading } from '../portal/reading.ts';
import type { ClientCertificate } from './client-certificate.endpoints.ts';

/** What a view gets of it. */
export interface SeenCertificate {
  readonly certificate: ClientCertificate;
}

/** What the server saw of the connection's login certificate (CRT-01), for the page before sign-in. */
export type ClientCertificateReading = Pick<Reading<SeenCertificate>, 'state' | 'subscribe' | 'retry' | 'refresh'>;

export function createClientCertificate(portal: Portal): ClientCertificateReading {
  return createReading<ClientCertificate, SeenCertificate>({
    async ask(signal) {
      const { readClientCertificate } = await import('./client-certificate.endpoints.ts');
      return portal.call(readClientCertificate, undefined, { signal });
    },
    show: (certificate) => ({ certificate }),
  });
}
