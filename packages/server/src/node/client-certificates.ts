// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { X509Crl } from '@peculiar/x509';
import { minute, second, type Clock } from '@madoguchi/sdk/portal/time.js';
import type { CertificateAuthority } from '../portal/certificate-authority.ts';
import type { PresentedCertificate } from '../portal/client-certificate.ts';
import type { Log } from '../portal/ports.ts';
import { reasonOf } from '../portal/reason-of.ts';

/** Whom login certificates come from, and which of them are revoked. */
export interface ClientTrust {
  /** PEM, from the one that issues to the root. */
  readonly issuers: readonly string[];
  /** PEM, with the label `X509 CRL`. */
  readonly revocationList: string;
}

export interface ClientCertificatesOptions {
  /** Who issues login certificates. */
  readonly authority: Pick<CertificateAuthority, 'issuers' | 'revocationList'>;
  /** The portal's: lists of revoked certificates are asked for as of its time. */
  readonly clock: Clock;
  /** Told when the list could not be asked for: the one before goes on. */
  readonly log: Log;
  /** Milliseconds between two askings. Default a minute. */
  readonly renewEvery?: number;
}

/** Reads client certificates and judges them, as far as that does not depend on time. */
export interface ClientCertificates {
  /** What it was told last. */
  readonly trust: ClientTrust;
  /** Asks the authority now. Never rejects. */
  renew(this: void): Promise<void>;
  /** Hands in what is called after each asking. */
  onRenewed(this: void, listener: () => void): void;
  /** Asks no more. */
  stop(this: void): void;
  /** The certificate that a connection was opened with. */
  ofSocket(this: void, socket: Socket): PresentedCertificate | undefined;
  /**
   * The certificate in a `Client-Cert` header (RFC 9440, section 2.2), of which a trusted proxy says that its client has the
   * key; undefined for what is none.
   */
  ofHeader(this: void, header: string | null): PresentedCertificate | undefined;
}

const clientAuth = '1.3.6.1.5.5.7.3.2';
/**
 * What OpenSSL says by the machine's clock, which is not the portal's, and by its list, which it read when the connection was
 * opened, while a session of TLS or a connection may last: the application says these things itself.
 */
const byTime: readonly unknown[] = [
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
];

/** Opens what reads the login certificates of an authority. Rejects where that cannot be asked. */
export async function openClientCertificates({
  authority,
  clock,
  log,
  renewEvery = minute,
}: ClientCertificatesOptions): Promise<ClientCertificates> {
  const read = async (): Promise<{ trust: ClientTrust; revoked: ReadonlySet<string> }> => {
    const issuers = await authority.issuers('login');
    const revocationList = await authority.revocationList('login', clock.now());
    const revoked = new Set(new X509Crl(revocationList).entries.map(({ serialNumber }) => serialNumber.toLowerCase()));
    return { trust: { issuers, revocationList }, revoked };
  };
  let known = await read();
  const seen = new WeakMap<Socket, Omit<PresentedCertificate, 'revoked'>>();
  const judged = (certificate: Omit<PresentedCertificate, 'revoked'>): PresentedCertificate => ({
    ...certificate,
    revoked: known.revoked.has(certificate.serialNumber),
  });
  const listeners: (() => void)[] = [];
  const renew = async (): Promise<void> => {
    try {
      known = await read();
      for (const listener of listeners) listener();
    } catch (error) {
      log('error', 'revocation-list-not-renewed', { reason: reasonOf(error) });
    }
  };
  const timer = setInterval(() => void renew(), renewEvery);
  return {
    get trust() {
      return known.trust;
    },
    renew,
    onRenewed: (listener) => void listeners.push(listener),
    stop: () => clearInterval(timer),
    ofSocket(socket) {
      if (!(socket instanceof TLSSocket)) return undefined;
      let certificate = seen.get(socket);
      if (!certificate) {
        const shown = socket.getPeerX509Certificate();
        if (!shown) return undefined;
        const holds = socket.authorized || byTime.includes(socket.authorizationError);
        certificate = describe(shown, known.trust, holds);
        seen.set(socket, certificate);
      }
      return judged(certificate);
    },
    ofHeader(header) {
      const [, base64 = ''] = /^\s*:([A-Za-z0-9+/]+={0,2}):\s*$/.exec(header ?? '') ?? [];
      if (base64 === '') return undefined;
      try {
        return judged(describe(new X509Certificate(Buffer.from(base64, 'base64')), known.trust, true));
      } catch {
        return undefined;
      }
    },
  };
}

/** Looks itself at the signature and the purpose: of what is wrong OpenSSL tells one thing, and that may be the time. */
function describe(
  certificate: X509Certificate,
  { issuers }: ClientTrust,
  holds: boolean,
): Omit<PresentedCertificate, 'revoked'> {
  const issuedBy = (pem: string): boolean => {
    const issuer = new X509Certificate(pem);
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  };
  const isForClients = !certificate.ca && (certificate.keyUsage ?? []).includes(clientAuth);
  const [issuer = ''] = issuers;
  return {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    serialNumber: certificate.serialNumber.toLowerCase(),
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    notBefore: certificate.validFromDate.getTime(),
    notAfter: certificate.validToDate.getTime() - (certificate.validToDate.getTime() % second),
    trusted: holds && isForClients && issuedBy(issuer),
  };
}

/** Node writes a name with an attribute a line. */
function commonName(name: string | undefined): string {
  const line = name?.split('\n').find((attribute) => attribute.startsWith('CN='));
  return line?.slice(3) ?? '';
}
