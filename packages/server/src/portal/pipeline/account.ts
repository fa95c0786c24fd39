import { accountHeader } from '@madoguchi/sdk/portal/request.rules.js';
import type { Call } from '../call.ts';

/** The id of the account that the client makes a call for; undefined where it does not say. */
export function readAccountHeader(request: Request): string | undefined {
  return request.headers.get(accountHeader) ?? undefined;
}

/** Whether the session that a call came with is of another account than the one the call is made for. */
export function isAnothers({ actor, madeFor }: Pick<Call, 'actor' | 'madeFor'>): boolean {
  return actor.type === 'customer' && madeFor !== undefined && madeFor !== actor.account.id;
}
