import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What a certificate is for: a web server, or the person who comes with it to a portal (CRT-01). */
export type CertificateUsage = 'server' | 'login';

/** Whom a certificate names, as the vendor examined it. Text in any language; lengths are those of RFC 5280, appendix A. */
export interface CertificateSubject {
  /** What stands as the common name. Left out of a server's certificate: its first name. At most 64 characters. */
  readonly commonName?: string | undefined;
  /** 国名: ISO 3166-1, two letters. */
  readonly country?: string | undefined;
  /** 都道府県名, at most 128 characters. */
  readonly state?: string | undefined;
  /** 市区町村名, at most 128 characters. */
  readonly locality?: string | undefined;
  /** 組織名, at most 64 characters. */
  readonly organization?: string | undefined;
  /** 部門名, at most 64 characters. */
  readonly organizationalUnit?: string | undefined;
  /** 登記番号, at most 64 characters. */
  readonly registrationNumber?: string | undefined;
}

/** What is asked for. */
export interface CertificateOrder {
  /**
   * Names the order, for ever. For one reference there is one certificate, however often and by how many at once it is
   * asked for: what comes after the first gets that one.
   */
  readonly reference: string;
  /** Which service it is of, as the authority knows it: `SR3.0`. */
  readonly profile: string;
  /** PKCS#10 in PEM, or in DER. Its public key is certified, and where they are left out below its names and subject. */
  readonly request: string | Uint8Array<ArrayBuffer>;
  /** The DNS names, in lower case and A-labels; these and no others. Left out: those of the request. */
  readonly names?: readonly string[] | undefined;
  /** Left out: that of the request. */
  readonly subject?: CertificateSubject | undefined;
  /** Whole seconds of it count. */
  readonly notBefore: Instant;
  /** The last moment at which it is valid; whole seconds count. See `certificateValidity` of the SDK. */
  readonly notAfter: Instant;
}

/** Why an authority does not issue. The first are codes of the SDK's `inspectCsr`. */
export type CertificateRefusal =
  | 'not-a-csr'
  | 'too-large'
  | 'bad-signature'
  | 'weak-key'
  | 'weak-hash'
  | 'unsupported-key'
  | 'no-name'
  | 'invalid-name'
  | 'wildcard-not-allowed'
  | 'too-many-names'
  | 'invalid-subject'
  | 'invalid-validity';

export type IssueDecision =
  | { readonly ok: true; readonly certificate: IssuedCertificate }
  | { readonly ok: false; readonly code: CertificateRefusal };

/** A certificate and the files it is handed out as (CRT-14). */
export interface IssuedCertificate {
  /** Hexadecimal in lower case. */
  readonly serialNumber: string;
  /** SHA-256 of its DER, in hexadecimal in lower case. */
  readonly fingerprint: string;
  /** DNS names, the first also the common name. */
  readonly names: readonly string[];
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly pem: string;
  readonly der: Uint8Array<ArrayBuffer>;
  /** PKCS#7 without content or signer (RFC 2315, section 9.1) in PEM: the certificate and what stands between it and the root. */
  readonly pkcs7: string;
  /** PEM: the certificate, then each issuer below the root, as web servers take it. */
  readonly chain: string;
}

/** Reasons of RFC 5280, section 5.3.1, that a customer can have. */
export type RevocationReason =
  | 'unspecified'
  | 'key-compromise'
  | 'affiliation-changed'
  | 'superseded'
  | 'cessation-of-operation';

export interface Revocation {
  readonly reason: RevocationReason;
  /** From when on; one in the future is in the list from then. An earlier one than was told before takes its place, a later one does not. */
  readonly from: Instant;
}

/** Issues certificates. It is asked outside of transactions: a real one is somewhere else. */
export interface CertificateAuthority {
  /** Rejects only where it cannot be reached, or knows no such profile. */
  issue(order: CertificateOrder): Promise<IssueDecision>;
  /** Rejects for a serial number that it never gave. */
  revoke(serialNumber: string, revocation: Revocation): Promise<void>;
  /** Revokes the certificate of an order, where one was issued: for whoever was not told what became of the order. */
  revokeOrder(reference: string, revocation: Revocation): Promise<void>;
  /** The list of what is revoked at `now` (RFC 5280, section 5), signed, in PEM with the label `X509 CRL`. */
  revocationList(usage: CertificateUsage, now: Instant): Promise<string>;
  /** The certificates of the authority in PEM, from the one that issues to the root. */
  issuers(usage: CertificateUsage): Promise<readonly string[]>;
}
