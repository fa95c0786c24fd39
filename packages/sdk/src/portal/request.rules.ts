import type { Endpoint } from './endpoint.ts';

/** Names one intent, so that a write that is repeated is carried out once (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyKeyHeader = 'idempotency-key';
/** The version that an edit replaces (RFC 9110 section 13.1.1). */
export const ifMatchHeader = 'if-match';
/**
 * The id of the account that a call is made for. Where the session is another account's, as after a sign-in in another tab,
 * nothing is done and `unauthenticated` answered.
 */
export const accountHeader = 'mado-account';

/** Whether an operation's input travels as a JSON body; else it is in path and query. */
export function hasBody({
  method,
  input,
  body,
}: Pick<Endpoint<unknown, unknown>, 'method' | 'input' | 'body'>): boolean {
  return input !== undefined && !body && method[0] === 'P'; // POST or PUT, in the fewest bytes: sign-in loads it
}
