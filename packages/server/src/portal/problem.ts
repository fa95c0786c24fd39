import type { ErrorParams, FieldError, Problem, ProblemCode } from '@madoguchi/sdk/portal/errors.js';

/** What goes with a problem besides its code. */
export interface ProblemFacts {
  readonly params?: ErrorParams | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
  /** Seconds until trying again makes sense. */
  readonly retryAfter?: number | undefined;
  /** With `version-conflict`: the object as it is now. */
  readonly current?: unknown;
  /** With `range-not-satisfiable`: how many bytes there are. */
  readonly size?: number | undefined;
  /** With `method-not-allowed`: the methods that are. */
  readonly allow?: readonly string[] | undefined;
}

/** Thrown by whatever will not carry a request out; it becomes the answer. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

/** What is wrong with a field of what was sent. */
export const wrong = (field: string, code: string, params?: ErrorParams): Refusal =>
  new Refusal('invalid-input', { fieldErrors: [{ field, code, ...(params && { params }) }] });

interface ProblemKind {
  readonly status: number;
  /** For developers; people get words from a catalogue, by the code. */
  readonly title: string;
}

/** Every problem there is (RFC 9457): its status and title. */
export const problems: Readonly<Record<ProblemCode, ProblemKind>> = {
  'invalid-input': { status: 400, title: 'The input is not what the operation takes' },
  'idempotency-key-required': {
    status: 400,
    title: 'The operation needs an Idempotency-Key of 1 to 200 visible ASCII characters',
  },
  'unauthenticated': { status: 401, title: 'Nobody is signed in' },
  'invalid-credentials': { status: 401, title: 'The identifier or the password is not right' },
  'suspended': { status: 403, title: 'The account may not sign in' },
  'initial-password-expired': { status: 403, title: 'The initial password was not changed in time' },
  'certificate-missing': { status: 403, title: 'The connection has no login certificate' },
  'certificate-not-accepted': { status: 403, title: 'The certificate is no login certificate of this portal' },
  'certificate-revoked': { status: 403, title: 'The login certificate was revoked' },
  'certificate-expired': { status: 403, title: 'The login certificate has expired' },
  'certificate-not-yet-valid': { status: 403, title: 'The login certificate is not valid yet' },
  'forbidden': { status: 403, title: 'The operation is not permitted to this person' },
  'terms-required': { status: 403, title: 'The terms in force have to be agreed to first' },
  'password-change-required': { status: 403, title: 'The password has to be changed first' },
  'contact-address-required': { status: 403, title: 'A contact address has to be registered first' },
  'contract-required': { status: 403, title: 'The company has no current maintenance contract' },
  'system-not-in-use': { status: 403, title: 'The company has no current maintenance contract for the system' },
  'cross-site': { status: 403, title: 'The request came from a page that may not write here' },
  'not-found': { status: 404, title: 'There is nothing under this name' },
  'link-unknown': { status: 404, title: 'There is no such link' },
  'license-key-unknown': { status: 404, title: 'There is no such licence key' },
  'method-not-allowed': { status: 405, title: 'The method cannot be used here' },
  'timeout': { status: 408, title: 'The body took too long to come' },
  'terms-changed': { status: 409, title: 'Another version of the terms is in force' },
  'license-key-used': { status: 409, title: 'The licence key has been used up' },
  'license-key-added': { status: 409, title: 'The contract has the licence key already' },
  'already-added': { status: 409, title: 'It has been added already' },
  'last-owner': { status: 409, title: 'The contract would have no owner' },
  'already-participant': { status: 409, title: 'The person takes part in the contract already' },
  'joined-already': { status: 409, title: 'The account takes part in the contract already' },
  'already-invited': { status: 409, title: 'The address was invited and has not answered' },
  'account-exists': { status: 409, title: 'There is an account by this identifier' },
  'own-account': { status: 409, title: 'Nobody does this to their own account' },
  'leaving-changed': { status: 409, title: 'Leaving means something else by now' },
  'too-many-environments': { status: 409, title: 'The contract has as many environments as it can have' },
  'too-many-mailboxes': { status: 409, title: 'The contract has as many mail addresses as it can have' },
  'contract-ended': { status: 409, title: 'The contract has ended' },
  'not-enough-licenses': { status: 409, title: 'More would be assigned than there is' },
  'licenses-exceeded': { status: 409, title: 'More is assigned than the contract has by now' },
  'nothing-assigned': { status: 409, title: 'Nothing is assigned that could be activated' },
  'not-begun': { status: 409, title: 'What is assigned has not begun yet' },
  'activation-request-used': { status: 409, title: 'The activation request was used before' },
  'action-closed': { status: 409, title: 'This cannot be done now' },
  'too-many-drafts': { status: 409, title: 'Too many applications were begun' },
  'coupon-used-up': { status: 409, title: 'The coupon was used up' },
  'not-in-this-state': { status: 409, title: 'The application is in another state' },
  'ticket-closed': { status: 409, title: 'The ticket is closed' },
  'reopening-over': { status: 409, title: 'The ticket was closed too long ago to be opened again' },
  'not-confirmed': { status: 409, title: 'The revocation was not confirmed by telephone' },
  'domains-not-validated': { status: 409, title: 'A domain of the certificate has to be validated first' },
  'proof-mismatch': { status: 422, title: 'What was given proves no contract' },
  'payment-declined': { status: 422, title: 'The payment provider does not take the card' },
  'card-expired': { status: 422, title: 'The card has expired' },
  'csr-refused': { status: 422, title: 'The certificate request is not taken' },
  'nothing-requested': { status: 409, title: 'The request changes nothing' },
  'cancels-contract': { status: 409, title: 'Cancelling every product would cancel the contract' },
  'idempotency-running': { status: 409, title: 'A request with this Idempotency-Key is being carried out' },
  'quote-answered': { status: 409, title: 'The quote has been answered' },
  'quote-replaced': { status: 409, title: 'Another quote was made instead of this one' },
  'quote-expired': { status: 409, title: 'The last day of the quote has passed' },
  'payment-setup-ended': { status: 410, title: 'The setup of a payment method is over' },
  'link-expired': { status: 410, title: 'The link has expired' },
  'link-used': { status: 410, title: 'The link has been used' },
  'registration-ended': { status: 410, title: 'The registration took too long, or too many proofs were wrong' },
  'link-withdrawn': { status: 410, title: 'The invitation was withdrawn' },
  'link-superseded': { status: 410, title: 'A newer link took the place of this one' },
  'one-time-password-ended': { status: 410, title: 'The one-time password cannot be used any more' },
  'version-conflict': { status: 412, title: 'The version named by If-Match is not the current one' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such bytes' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'file-type-refused': { status: 415, title: 'The file is of a type that is not taken here' },
  'unsupported-media-type': { status: 415, title: 'The body must be of the type that the operation takes' },
  'idempotency-mismatch': { status: 422, title: 'The Idempotency-Key was used with another input' },
  'activation-request-unknown': { status: 422, title: 'The file is no activation request' },
  'activation-request-damaged': { status: 422, title: 'The activation request is damaged' },
  'activation-request-foreign': { status: 422, title: 'The activation request is for another product' },
  'activation-request-outdated': { status: 422, title: 'The activation request is too old, or dated ahead' },
  'locked': { status: 423, title: 'Sign-in is locked after too many failures' },
  'version-required': { status: 428, title: 'The operation needs If-Match with the version it replaces' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'header-too-large': { status: 431, title: 'The header of the request is too large' },
  'internal': { status: 500, title: 'Something went wrong on the server' },
  'unavailable': { status: 503, title: 'The server is busy' },
};

/** The problem details of a refusal, as they travel. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { code, facts } = refusal;
  const { status, title } = problems[code];
  return {
    type: `urn:madoguchi:problem:${code}`,
    title,
    status,
    code,
    ...(facts.params && { params: facts.params }),
    ...(facts.fieldErrors && { fieldErrors: facts.fieldErrors }),
    requestId,
    ...('current' in facts && { current: facts.current }),
  };
}

/** The answer for a refusal. */
export function problemResponse(refusal: Refusal, requestId: string): Response {
  const { retryAfter, allow, size } = refusal.facts;
  return new Response(JSON.stringify(problemOf(refusal, requestId)), {
    status: problems[refusal.code].status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(size !== undefined && { 'content-range': `bytes */${size}` }),
      ...(allow && { allow: allow.join(', ') }),
    },
  });
}

/**
 * What to answer for anything that was thrown. A database or a part that cannot be reached, or is too busy, is
 * `unavailable`; whatever else is not a refusal is `internal`, and its cause goes to the log only.
 */
export function toRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const message = thrown instanceof Error ? thrown.message : '';
  // SQLite says "database is locked"; PostgreSQL has classes 08 (connection), 40 (conflict), 53 (resources), 57P (shut-down)
  const busy =
    /^(08|40|53|57P)|^ECONN|^ETIMEDOUT|^EPIPE/.test(code) ||
    /database is locked|timeout exceeded when trying to connect|Connection terminated/.test(message);
  return busy ? new Refusal('unavailable', { retryAfter: 1 }) : new Refusal('internal');
}
