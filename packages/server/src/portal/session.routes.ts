import { renewSession } from '@madoguchi/sdk/portal/bearer.endpoints.js';
import { extendSession, readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { describeSession } from './actor.ts';
import { audit } from './audit.ts';
import { customerOperation, operation, type Operation } from './operation.ts';
import { isAnothers } from './pipeline/account.ts';
import { renew } from './session-renewal.ts';
import { endOwnSession, ownTokenHash } from './session-tokens.ts';

export const sessionOperations: readonly Operation[] = [
  operation(readSession, async ({ actor, portal }) =>
    actor.type === 'customer' ? { session: describeSession(actor, portal.configuration.session) } : { session: null },
  ),

  // that it counts as activity is all it does
  customerOperation(extendSession, async ({ actor, portal }) => describeSession(actor, portal.configuration.session)),

  operation(renewSession, renew),

  operation(signOut, async (call) => {
    const { credentials, actor } = call;
    if (isAnothers(call)) return; // the session of who signs out is over; this one is of somebody else
    const tokenHash = await ownTokenHash(call);
    if (tokenHash === undefined && actor.type !== 'customer' && credentials.type === 'cookie') return;
    await call.write(async (transaction) => {
      await endOwnSession(transaction, call, tokenHash);
      if (actor.type === 'customer') await audit(transaction, call, { subject: `account:${actor.account.id}` });
    });
    call.handOut(undefined);
  }),
];
