import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

/** How a login certificate stands: `none` was shown, it lets its owner try (`accepted`), or why it does not. */
export type ClientCertificateState = 'none' | 'accepted' | 'not-accepted' | 'revoked' | 'expired' | 'not-yet-valid';

/** What the server saw of the connection's client certificate, and what it wants to see (CRT-01). */
export interface ClientCertificate {
  readonly state: ClientCertificateState | (string & Record<never, never>);
  /** The common name of whom login certificates are issued by; left out where the portal's configuration has none. */
  readonly expectedIssuer?: string | undefined;
  /** Whom to ask about login certificates: an e-mail address. */
  readonly support?: string | undefined;
  /** The certificate that was shown, where there is one. Times are ISO 8601 in UTC; it is valid through the last. */
  readonly shown?:
    | { readonly subject: string; readonly issuer: string; readonly notBefore: string; readonly notAfter: string }
    | undefined;
}

const clientCertificate: z.ZodMiniType<ClientCertificate> = z.object({
  state: z.string(),
  expectedIssuer: z.optional(z.string()),
  support: z.optional(z.string()),
  shown: z.optional(z.object({ subject: z.string(), issuer: z.string(), notBefore: z.string(), notAfter: z.string() })),
});

/**
 * Reads what the connection's client certificate is worth (CRT-01), for the page before sign-in. A browser keeps to its
 * choice of certificate for as long as it runs: who chose none or a wrong one has to close it.
 */
export const readClientCertificate: Endpoint<void, ClientCertificate> = defineEndpoint({
  name: 'readClientCertificate',
  summary: 'What the connection’s login certificate is worth',
  method: 'GET',
  path: '/client-certificate',
  output: clientCertificate,
  status: 200,
  access: 'anyone',
  activity: false,
  problems: ['not-found'],
});
