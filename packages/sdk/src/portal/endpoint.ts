import type { Area, ContractCapability, PortalCapability } from './configuration.model.ts';
import type { ProblemCode } from './errors.ts';
import type { Schema } from './schema.ts';

/** Who may call an operation at all. Which things they may touch with it, the server's services decide. */
export type Access = 'anyone' | 'customer' | 'operator';

/** What a person has to do after sign-in before anything else is reachable (AUTH-08, AUTH-09, MYP-13). */
export type Gate = 'password-change' | 'terms' | 'contact-address';

/**
 * One operation of a portal's server, told once: the client calls by it, the server routes and validates by it, and
 * OpenAPI and the access matrix are printed from it.
 */
export interface Endpoint<Input, Output> {
  /** The operation's name, unique in the whole API; OpenAPI's `operationId`. */
  readonly name: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/<portal>`, parts in braces taken from the input: `/contracts/{contractId}`. */
  readonly path: string;
  /** The input: parts named in the path go there, the rest into the query (GET, DELETE) or the JSON body (POST, PUT). */
  readonly input?: Schema<Input>;
  /** The body is a file, as it is; the input that is not in the path is then in the query. */
  readonly body?: 'file';
  /** The answer's body; left out where there is none. */
  readonly output?: Schema<Output>;
  /** The answer is a stream of this media type instead, which goes on until one side ends it. */
  readonly stream?: 'text/event-stream';
  readonly status: 200 | 201 | 202 | 204;
  readonly access: Access;
  /**
   * The parts of a portal that it is for. Where a portal has none of them it is absent there, for everybody: `not-found`.
   * Left out: it is there in every portal.
   */
  readonly areas?: readonly Area[];
  /** For an operation on a contract that the input names (`contractId`): what the person's role in it must let them do. */
  readonly contract?: ContractCapability;
  /** What one of the person's roles in the whole portal must let them do (SUP-02); anybody else is `forbidden`. */
  readonly requires?: PortalCapability;
  /** Gates that do not stand before this operation; every other gate does. */
  readonly passes: readonly Gate[];
  /** Whether a call counts as the person being active (AUTH-03). Polling and background reads do not. */
  readonly activity: boolean;
  /** Whether a call must carry an `Idempotency-Key`: it creates something or costs something. */
  readonly idempotent: boolean;
  /** Whether the body has a text of some 20,000 characters, which are more bytes than a body has otherwise. */
  readonly longText?: true;
  /** Whether the call replaces something versioned and must carry `If-Match`. */
  readonly edits: boolean;
  /** By which proof it signs in, or begins to: the refusals of `signInProblems` are then among its answers. */
  readonly signsIn?: 'password' | 'one-time-password';
  /** What it can answer besides success, what every operation can answer (`commonProblems`), and what follows from the rest. */
  readonly problems: readonly ProblemCode[];
  /** Fields that can be guessed (a password), so that not even a hash of them may be stored with the idempotency key. */
  readonly secrets: readonly string[];
}

/** What every operation can answer. */
export const commonProblems: readonly ProblemCode[] = ['rate-limited', 'unavailable', 'internal'];

/** What every operation can answer that stands behind sign-in and all gates. */
export const customerProblems: readonly ProblemCode[] = [
  'unauthenticated',
  'terms-required',
  'password-change-required',
  'contact-address-required',
];

const refusedPerson: readonly ProblemCode[] = [
  'contract-required',
  'suspended',
  'initial-password-expired',
  'invalid-credentials',
  'locked',
];

/** What an operation can answer that signs in (AUTH-01, CRT-01). It stands here since sign-in itself has to be small. */
export const signInProblems: Readonly<Record<'password' | 'one-time-password', readonly ProblemCode[]>> = {
  'password': [
    'certificate-missing',
    'certificate-not-accepted',
    'certificate-revoked',
    'certificate-expired',
    'certificate-not-yet-valid',
    ...refusedPerson,
  ],
  'one-time-password': refusedPerson,
};

type Defaulted = 'passes' | 'activity' | 'idempotent' | 'edits' | 'problems' | 'secrets';

/** Fills in what most operations have: no gate passed, counts as activity, no idempotency key, no `If-Match`. */
export function defineEndpoint<Input, Output>(
  endpoint: Omit<Endpoint<Input, Output>, Defaulted> & Partial<Pick<Endpoint<Input, Output>, Defaulted>>,
): Endpoint<Input, Output> {
  return { passes: [], activity: true, idempotent: false, edits: false, problems: [], secrets: [], ...endpoint };
}
