import { asksCurrentPassword } from '@madoguchi/sdk/identity/password-change.rules.js';
import type { ChangePasswordInput } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { endSessions, makeTokens, replaceTokens } from '../portal/session-tokens.ts';
import { checkOwnPassword, readPasswordOwner } from './check-own-password.ts';
import { refuseUnfit } from './fit-password.ts';
import { endLinks } from './password-link.service.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

/**
 * Changes the password of whoever is signed in (AUTH-06, AUTH-08). Every other session and every link that still works
 * end; this session goes on under another token. An initial password that ended while its owner was changing it may
 * still be changed: they were signed in in time (CRT-02).
 */
export async function changeOwnPassword(
  call: CustomerCall,
  { current, password }: ChangePasswordInput,
): Promise<ActiveSession> {
  const { server, portal, actor } = call;
  const { id } = actor.account;
  const { identifier, passwordHash } = await readPasswordOwner(call);
  if (asksCurrentPassword(portal.configuration, actor.session.method))
    await checkOwnPassword(call, { identifier, passwordHash }, 'current', current);
  await refuseUnfit(call, { identifier, passwordHash }, password);
  const newHash = await server.passwordHasher.hash(password);
  const tokens = await makeTokens(call, actor.session.id);
  const session = await call.write(async (open) => {
    const changed = await open
      .updateTable('account')
      .set({ password_hash: newHash, must_change_password: 0, initial_password_ends_at: null })
      .where('id', '=', id)
      .where('password_hash', passwordHash === null ? 'is' : '=', passwordHash)
      .where('state', '=', 'active')
      .executeTakeFirst();
    // somebody else changed it meanwhile, which ended this session, or it was ended from elsewhere
    if (changed.numUpdatedRows !== 1n || !(await replaceTokens(open, call, tokens)))
      throw new Refusal('unauthenticated');
    await endSessions(open, id, actor.session.id);
    await endLinks(open, id, call.now);
    await tellPasswordChanged(open, call, id, { goesOn: true });
    await audit(open, call, { subject: `account:${id}` });
    const gates = actor.gates.filter((gate) => gate !== 'password-change');
    return describeSession({ ...actor, gates }, portal.configuration.session);
  });
  call.handOut(tokens);
  return session;
}
