import type { Capability } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Actor, Customer } from './actor.ts';
import type { Call } from './call.ts';
import { Refusal } from './problem.ts';

export type Authorization =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unauthenticated' | 'forbidden' | 'not-found' };

/** What an operation is about, as far as who may touch it depends on it. */
export type Resource = OwnResource | ContractResource;

/** What belongs to one account. */
export interface OwnResource {
  readonly accountId: string;
}

/** A contract, or what belongs to one. */
export interface ContractResource {
  /** What the caller's role in the contract lets them do; undefined for somebody who does not take part in it. */
  readonly contractMay: readonly Capability[] | undefined;
}

/**
 * Whether `actor` may carry `operation` out, on `resource` where there is one. What belongs to another account answers
 * like what does not exist.
 */
export function authorize(
  actor: Actor,
  operation: Pick<Endpoint<unknown, unknown>, 'access' | 'contract' | 'requires'>,
  resource?: Resource,
): Authorization {
  if (operation.access === 'anyone') return { ok: true };
  if (actor.type === 'nobody') return { ok: false, code: 'unauthenticated' };
  if (actor.type !== operation.access) return { ok: false, code: 'forbidden' };
  if (actor.type === 'customer' && operation.requires && !actor.account.may.includes(operation.requires))
    return { ok: false, code: 'forbidden' };
  return actor.type === 'customer' && resource ? authorizeOn(resource, actor, operation) : { ok: true };
}

function authorizeOn(
  resource: Resource,
  { account }: Customer,
  { contract }: Pick<Endpoint<unknown, unknown>, 'contract'>,
): Authorization {
  if ('accountId' in resource)
    return resource.accountId === account.id ? { ok: true } : { ok: false, code: 'not-found' };
  const { contractMay } = resource;
  if (!contractMay?.includes('read')) return { ok: false, code: 'not-found' };
  return contractMay.includes(contract ?? 'manage') ? { ok: true } : { ok: false, code: 'forbidden' };
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
