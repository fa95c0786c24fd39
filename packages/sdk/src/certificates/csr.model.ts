import type { AlternativeName } from './general-names.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import type { PublicKeyFacts } from './public-key.ts';
import type { SignatureFacts } from './signature.ts';

/** What can be said against a certificate signing request (CRT-05). */
export type CsrCode =
  /** Neither PEM nor DER of one; another kind of file. */
  | 'not-a-csr'
  /** A certificate, or a bundle of them, instead of a request. */
  | 'certificate'
  /** It was meant to be one, and is cut off, changed, or two of them. */
  | 'damaged'
  /** Its own key did not sign it. */
  | 'bad-signature'
  /** RSA of less than 2048 bits, with an exponent below 65537, or with an exponent or modulus that gives no protection. */
  | 'weak-key'
  /** Signed with less than SHA-256. */
  | 'weak-hash'
  /** A key, or a way to sign, that is not taken or cannot be checked here: see `inspectCsr`. */
  | 'unsupported-key'
  /** Neither common name nor subject alternative names. */
  | 'no-name'
  /** A name that is no server name. A warning for those that a server certificate will not carry, such as mail addresses. */
  | 'invalid-name'
  /** None of its names is the server name. */
  | 'name-mismatch'
  | 'wildcard-not-allowed'
  | 'ip-not-allowed'
  /** A certificate cannot carry its country, state, locality or organisation: see `isSubjectPart`. */
  | 'invalid-subject'
  /** A private key is in it. Nothing is read from it, and it must not go anywhere. */
  | 'private-key'
  /** More than 64 KiB, or more than 1,000 names. */
  | 'too-large';

export interface CsrFinding {
  readonly code: CsrCode;
  /** With an error it is refused. */
  readonly severity: 'error' | 'warning';
}

/** What a request asks for and what can be said against it. What could not be read is not there. */
export interface CsrInspection {
  /** There is no error among the findings. */
  readonly ok: boolean;
  readonly subject?: DistinguishedName;
  /**
   * The names that a certificate would carry, each once: a common name that is a server name or address, then the subject
   * alternative names. Server names as `serverNameOf` writes them; those that are none as they were written.
   */
  readonly names?: readonly AlternativeName[];
  readonly key?: PublicKeyFacts;
  readonly signature?: SignatureFacts;
  /** The request and nothing else, as it is to be sent. */
  readonly pem?: string;
  /** Each code once. */
  readonly findings: readonly CsrFinding[];
}

export interface CsrExpectations {
  /** Which one of the names has to be; in any form that `serverNameOf` takes. */
  readonly serverName?: string | undefined;
  /** Whether the service allows names such as `*.example.jp`. Not by default. */
  readonly allowWildcard?: boolean | undefined;
}
