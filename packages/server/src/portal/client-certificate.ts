import type { SignInMethod } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** The client certificate of a connection, whose key the client proved to have. Only what ends the connection can tell of it. */
export interface PresentedCertificate {
  /** SHA-256 of its DER, in hexadecimal in lower case. */
  readonly fingerprint: string;
  /** Hexadecimal in lower case. */
  readonly serialNumber: string;
  /** Common names, empty where there is none. */
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Instant;
  /** The last moment at which it is valid. */
  readonly notAfter: Instant;
  /** Whether its signature is of an issuer that login certificates come from, and it is for clients. Time is not in it. */
  readonly trusted: boolean;
  /** Whether it stands in the issuer's list of revoked ones, as whoever looked has it. */
  readonly revoked: boolean;
}

/** What keeps a certificate from letting its owner in, by itself; what a portal knows of it comes on top. */
export type CertificateFault = 'not-accepted' | 'revoked' | 'expired' | 'not-yet-valid';

/** What is wrong with a certificate at `now`, the gravest first; undefined where nothing is. */
export function certificateFault(
  { trusted, revoked, notBefore, notAfter }: PresentedCertificate,
  now: Instant,
): CertificateFault | undefined {
  if (!trusted) return 'not-accepted';
  if (revoked) return 'revoked';
  // a certificate tells whole seconds, and its last one is valid to its end
  if (now >= notAfter + 1_000) return 'expired';
  return now < notBefore ? 'not-yet-valid' : undefined;
}

/** What a session is bound to, as it is kept. */
export interface SessionBinding {
  readonly method: SignInMethod;
  /** Fingerprint. */
  readonly certificate: string | null;
  /** When the vendor took that certificate away. */
  readonly certificateRevokedAt: Instant | null;
}

/** Whether a session goes on over a connection: one that is bound to a certificate only with that, as long as it is good. */
export function holdsBinding(
  { certificate, certificateRevokedAt }: Pick<SessionBinding, 'certificate' | 'certificateRevokedAt'>,
  presented: PresentedCertificate | undefined,
  now: Instant,
): boolean {
  if (certificate === null) return true;
  if (presented?.fingerprint !== certificate || certificateFault(presented, now) !== undefined) return false;
  return certificateRevokedAt === null || now < certificateRevokedAt;
}
