import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Actor } from './actor.ts';
import type { Call } from './call.ts';
import { Refusal } from './problem.ts';

export type Authorization =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unauthenticated' | 'forbidden' | 'not-found' };

/** What an operation is about, as far as who may touch it depends on it. */
export interface Resource {
  /** The account it belongs to. */
  readonly accountId: string;
}

/**
 * Whether `actor` may carry `operation` out, on `resource` where there is one. What belongs to another account answers
 * like what does not exist.
 */
export function authorize(
  actor: Actor,
  operation: Pick<Endpoint<unknown, unknown>, 'access'>,
  resource?: Resource,
): Authorization {
  if (operation.access === 'anyone') return { ok: true };
  if (actor.type === 'nobody') return { ok: false, code: 'unauthenticated' };
  if (actor.type !== operation.access) return { ok: false, code: 'forbidden' };
  if (actor.type === 'customer' && resource && resource.accountId !== actor.account.id)
    return { ok: false, code: 'not-found' };
  return { ok: true };
}

/**
 * What a service found, for an operation that touches it: every resource of an account goes through here. Refuses what
 * is not there and what is somebody else's alike.
 */
export function authorized<Found extends Resource>(
  { actor, endpoint }: Pick<Call, 'actor' | 'endpoint'>,
  found: Found | undefined,
): Found {
  if (!found) throw new Refusal('not-found');
  const decision = authorize(actor, endpoint, found);
  if (!decision.ok) throw new Refusal(decision.code);
  return found;
}
