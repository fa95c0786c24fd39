import * as z from 'zod/mini';
import type { AgreeToTermsInput, Terms, TermsDocument } from '@madoguchi/sdk/identity/terms.model.js';
import { checkAgreement } from '@madoguchi/sdk/identity/terms.rules.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

const documents: z.ZodMiniType<readonly TermsDocument[]> = z.array(
  z.object({ id: z.string(), title: z.string(), body: z.string() }),
);

/** The terms in force, and when this person agreed to them (AUTH-09). */
export async function readTermsInForce(call: CustomerCall): Promise<Terms> {
  return termsInForce(call.server.database.kysely, call);
}

async function termsInForce(database: Kysely<Tables>, call: CustomerCall): Promise<Terms> {
  if (call.portal.configuration.terms !== 'portal') throw new Refusal('not-found');
  const current = await database
    .selectFrom('terms')
    .select(['version', 'documents', 'published_at'])
    .where(visible.terms(call))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!current) throw new Refusal('not-found');
  const agreement = await database
    .selectFrom('terms_agreement')
    .select(['account_id as accountId', 'agreed_at'])
    .where(visible.termsAgreement(call))
    .where('version', '=', current.version)
    .executeTakeFirst();
  return {
    version: current.version,
    publishedAt: new Date(current.published_at).toISOString(),
    documents: z.parse(documents, JSON.parse(current.documents)),
    ...(agreement && { agreedAt: new Date(authorized(call, agreement).agreed_at).toISOString() }),
  };
}

/** Agrees to the version that was read (AUTH-09). Doing so again changes nothing: what counts is when it was done first. */
export async function agree(call: CustomerCall, read: AgreeToTermsInput): Promise<ActiveSession> {
  const { actor, portal, now } = call;
  return call.write(async (transaction) => {
    const decision = checkAgreement(await termsInForce(transaction, call), read);
    if (!decision.ok && decision.code === 'terms-changed') throw new Refusal('terms-changed');
    if (!decision.ok) {
      const { code, params } = decision;
      throw new Refusal('invalid-input', { fieldErrors: [{ field: 'opened', code, params }] });
    }
    await transaction
      .insertInto('terms_agreement')
      .values({
        portal_id: portal.configuration.id,
        account_id: actor.account.id,
        version: read.version,
        opened: JSON.stringify(read.opened),
        agreed_at: now,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'version']).doNothing())
      .execute();
    await audit(transaction, call, { subject: `terms:${read.version}` });
    const gates = actor.gates.filter((gate) => gate !== 'terms');
    return describeSession({ ...actor, gates }, portal.configuration.session);
  });
}

/** Puts a new version of a portal's terms in force, within a transaction. Everybody has to agree again. Gives its number. */
export async function publishTerms(
  database: Kysely<Tables>,
  portalId: string,
  texts: readonly TermsDocument[],
  now: Instant,
): Promise<number> {
  const { last } = await database
    .selectFrom('terms')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('portal_id', '=', portalId)
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await database
    .insertInto('terms')
    .values({ portal_id: portalId, version, documents: JSON.stringify(texts), published_at: now })
    .execute();
  return version;
}
