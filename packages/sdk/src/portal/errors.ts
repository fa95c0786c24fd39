/** What a server answers with, as the `code` of its problem details (RFC 9457). */
export type ProblemCode =
  | 'invalid-input'
  | 'unauthenticated'
  | 'invalid-credentials'
  | 'locked'
  | 'suspended'
  | 'initial-password-expired'
  | 'certificate-missing'
  | 'certificate-not-accepted'
  | 'certificate-revoked'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'one-time-password-ended'
  | 'forbidden'
  | 'terms-required'
  | 'password-change-required'
  | 'contact-address-required'
  | 'contract-required'
  | 'system-not-in-use'
  | 'not-found'
  | 'method-not-allowed'
  | 'license-key-unknown'
  | 'license-key-used'
  | 'license-key-added'
  | 'already-added'
  | 'last-owner'
  | 'already-participant'
  | 'joined-already'
  | 'already-invited'
  | 'account-exists'
  | 'proof-mismatch'
  | 'registration-ended'
  | 'own-account'
  | 'leaving-changed'
  | 'too-many-environments'
  | 'too-many-mailboxes'
  | 'contract-ended'
  | 'not-enough-licenses'
  | 'licenses-exceeded'
  | 'nothing-assigned'
  | 'not-begun'
  | 'activation-request-unknown'
  | 'activation-request-damaged'
  | 'activation-request-foreign'
  | 'activation-request-used'
  | 'activation-request-outdated'
  | 'action-closed'
  | 'too-many-drafts'
  | 'coupon-used-up'
  | 'not-in-this-state'
  | 'ticket-closed'
  | 'reopening-over'
  | 'not-confirmed'
  | 'domains-not-validated'
  | 'csr-refused'
  | 'nothing-requested'
  | 'cancels-contract'
  | 'quote-answered'
  | 'quote-replaced'
  | 'quote-expired'
  | 'payment-declined'
  | 'card-expired'
  | 'payment-setup-ended'
  | 'link-unknown'
  | 'link-expired'
  | 'link-used'
  | 'link-superseded'
  | 'link-withdrawn'
  | 'terms-changed'
  /** What was sent took too long to come. */
  | 'timeout'
  | 'cross-site'
  | 'unsupported-media-type'
  | 'payload-too-large'
  /** The header of a request, its cookies among it, is larger than a server reads. */
  | 'header-too-large'
  | 'file-type-refused'
  | 'range-not-satisfiable'
  | 'version-required'
  | 'version-conflict'
  | 'idempotency-key-required'
  | 'idempotency-mismatch'
  | 'idempotency-running'
  | 'rate-limited'
  | 'unavailable'
  | 'internal';

/** What can go wrong before a server's answer is understood. */
export type ClientCode =
  /** No connection, or it broke. */
  | 'network'
  /** No whole answer within the time allowed. */
  | 'timeout'
  /** The caller took the request back. */
  | 'aborted'
  /** The answer was not what the endpoint promises: not JSON, cut off, or with something missing. */
  | 'bad-response'
  /** Another account signed in while the request was held; it was dropped. */
  | 'account-changed';

/** A code this version knows, or one of a newer server. */
export type ErrorCode = ProblemCode | ClientCode | (string & Record<never, never>);

/** Values that a message about an error shows: `{ min: 12 }`, `{ characters: '-/' }`. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What is wrong with one field. `field` is its name in the request, with dots for nested ones: `contact.mail`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly params?: ErrorParams | undefined;
}

/** Problem details as they travel (`application/problem+json`, RFC 9457), with our members. */
export interface Problem {
  /** `urn:madoguchi:problem:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly params?: ErrorParams | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
  /** What a person quotes to the vendor; it stands in the server's log. */
  readonly requestId?: string | undefined;
  /** With `version-conflict`: the object as it is now. */
  readonly current?: unknown;
}

export interface PortalErrorInit {
  readonly status?: number | undefined;
  readonly params?: ErrorParams | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly current?: unknown;
  readonly cause?: unknown;
}

/**
 * The one error of the SDK. It is data: a code and its parameters, never text for display. Views find the words in a
 * catalogue under `error.<code>`.
 */
export class PortalError extends Error {
  readonly code: ErrorCode;
  /** HTTP status, where there was an answer. */
  declare readonly status?: number | undefined;
  declare readonly params: ErrorParams;
  declare readonly fieldErrors: readonly FieldError[];
  /** Seconds until trying again makes sense. */
  declare readonly retryAfter?: number | undefined;
  declare readonly requestId?: string | undefined;
  /** With `version-conflict`: the object as it is now. */
  declare readonly current?: unknown;

  constructor(code: ErrorCode, { cause, params = {}, fieldErrors = [], ...facts }: PortalErrorInit = {}) {
    super(code, { cause });
    this.name = 'PortalError';
    this.code = code;
    Object.assign(this, { params, fieldErrors }, facts);
  }
}

/** Whether something is a `PortalError`, also one of another copy of the SDK on the same page. */
export function isPortalError(thrown: unknown): thrown is PortalError {
  return thrown instanceof Error && thrown.name === 'PortalError' && 'code' in thrown;
}

/**
 * Makes a `PortalError` of whatever was thrown; one that is already one stays itself. Everything else that can be
 * thrown on the way to a server is a broken line: our own code could not be loaded, or a host's transport failed.
 */
export function toPortalError(thrown: unknown): PortalError {
  return isPortalError(thrown) ? thrown : new PortalError('network', { cause: thrown });
}
