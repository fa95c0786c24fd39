import { extendSession, readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { describeSession } from './actor.ts';
import { audit } from './audit.ts';
import { digest } from './digest.ts';
import { customerOperation, operation, type Operation } from './operation.ts';

export const sessionOperations: readonly Operation[] = [
  operation(readSession, async ({ actor, portal }) =>
    actor.type === 'customer' ? { session: describeSession(actor, portal.configuration.session) } : {},
  ),

  // that it counts as activity is all it does
  customerOperation(extendSession, async ({ actor, portal }) => describeSession(actor, portal.configuration.session)),

  operation(signOut, async (call) => {
    const { sessionToken, portal, actor } = call;
    if (sessionToken === undefined) return;
    const token = await digest(sessionToken);
    await call.write(async (transaction) => {
      await transaction
        .deleteFrom('session')
        .where('portal_id', '=', portal.configuration.id)
        .where('token_hash', '=', token)
        .execute();
      if (actor.type === 'customer') await audit(transaction, call, { subject: `account:${actor.account.id}` });
    });
    call.handOut(undefined);
  }),
];
