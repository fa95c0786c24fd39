import type { AgreeToTermsInput, Terms } from '@madoguchi/sdk/identity/terms.model.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Kysely } from 'kysely';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { noteAgreement, portalScope, refuseAgreement, termsInForce } from './terms.store.ts';

/** The portal's terms in force, and when this person agreed to them (AUTH-09). */
export async function readTermsInForce(call: CustomerCall): Promise<Terms> {
  const { kysely } = call.server.database;
  const current = await portalTerms(kysely, call);
  const agreement = await findAgreement(kysely, call, current.version);
  return { ...current, ...(agreement && { agreedAt: new Date(agreement.agreedAt).toISOString() }) };
}

async function portalTerms(database: Kysely<Tables>, call: CustomerCall): Promise<Terms> {
  if (call.portal.configuration.terms !== 'portal') throw new Refusal('not-found');
  return termsInForce(database, call, portalScope);
}

async function findAgreement(database: Kysely<Tables>, call: CustomerCall, version: number) {
  const agreement = await database
    .selectFrom('terms_agreement')
    .select(['account_id as accountId', 'agreed_at as agreedAt'])
    .where(visible.termsAgreement(call))
    .where('scope', '=', portalScope)
    .where('version', '=', version)
    .executeTakeFirst();
  return agreement && authorized(call, agreement);
}

/** Agrees to the version that was read (AUTH-09). Doing so again changes nothing: what counts is when it was done first. */
export async function agree(call: CustomerCall, read: AgreeToTermsInput): Promise<ActiveSession> {
  const { actor, portal, now, server } = call;
  return call.write(async (transaction) => {
    refuseAgreement(await portalTerms(transaction, call), read);
    const context = { random: server.random, configuration: portal.configuration, now };
    await noteAgreement(transaction, context, actor.account.id, read);
    await audit(transaction, call, { subject: `terms:${read.version}` });
    const gates = actor.gates.filter((gate) => gate !== 'terms');
    return describeSession({ ...actor, gates }, portal.configuration.session);
  });
}
