import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Actor } from './actor.ts';

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
