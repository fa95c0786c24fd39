import type { Capability, PortalConfiguration, SignInMethod } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Gate } from '@madoguchi/sdk/portal/endpoint.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import { sessionEnds, type SessionFacts } from '@madoguchi/sdk/portal/session.rules.js';
import type { Operator } from './ports.ts';

/** Who sends a request. */
export type Actor = Nobody | Customer | OperatorActor;

export interface Nobody {
  readonly type: 'nobody';
}

/** A person with a session that holds and an account that is not suspended. */
export interface Customer {
  readonly type: 'customer';
  readonly account: CustomerAccount;
  readonly session: SessionFacts & { readonly id: string; readonly method: SignInMethod };
  /** What has to be done before anything else is reachable, in this order. */
  readonly gates: readonly Gate[];
}

export interface CustomerAccount {
  readonly id: string;
  readonly identifier: string;
  readonly displayName: string;
  readonly companyId?: string | undefined;
  readonly companyName: string | null;
  readonly roles: readonly string[];
  /** What these roles let the person do in the whole portal. */
  readonly may: readonly Capability[];
}

/** A person of the vendor. */
export interface OperatorActor extends Operator {
  readonly type: 'operator';
}

export const nobody: Nobody = { type: 'nobody' };

/** How an actor stands in the audit trail and before an idempotency key. */
export function actorName(actor: Actor): string {
  if (actor.type === 'customer') return `account:${actor.account.id}`;
  return actor.type === 'operator' ? `operator:${actor.id}` : 'nobody';
}

/** The session as the customer may see it. */
export function describeSession(
  { account, session, gates }: Omit<Customer, 'type'>,
  limits: PortalConfiguration['session'],
): ActiveSession {
  const { idleEndsAt, endsAt } = sessionEnds(session, limits);
  return {
    account: {
      id: account.id,
      identifier: account.identifier,
      displayName: account.displayName,
      companyName: account.companyName,
      roles: account.roles,
    },
    gates,
    method: session.method,
    idleEndsAt: new Date(idleEndsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  };
}
