import { createServer, type Server, type ServerOptions } from 'node:https';
import type { ClientCertificates } from './client-certificates.ts';

/** What a server proves itself with. */
export interface TlsOptions {
  /** Its private key, in PEM. */
  readonly key: string;
  /** Its certificate in PEM, then each issuer below the root. */
  readonly certificate: string;
}

/**
 * Makes an https server. Where people come with login certificates (CRT-01) it asks every client for one and lets in those
 * without a good one too: what it is worth is told with each request, and the application decides.
 */
export function createTlsListener(
  { key, certificate }: TlsOptions,
  certificates: ClientCertificates | undefined,
  limits: ServerOptions,
): Server {
  const own = { key, cert: certificate, minVersion: 'TLSv1.2' } as const;
  if (!certificates) return createServer({ ...limits, ...own });
  // the list too, each time: a context without it takes revoked certificates for good
  const context = (): ServerOptions => {
    const { issuers, revocationList } = certificates.trust;
    return { ...own, ca: [...issuers], crl: revocationList };
  };
  const server = createServer({ ...limits, ...context(), requestCert: true, rejectUnauthorized: false });
  certificates.onRenewed(() => server.setSecureContext(context()));
  return server;
}
