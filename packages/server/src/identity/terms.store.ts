import type { AgreeToTermsInput, Terms, TermsDocument } from '@madoguchi/sdk/identity/terms.model.js';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { checkAgreement } from '@madoguchi/sdk/identity/terms.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import { sql, type Kysely, type SqlBool } from 'kysely';
import * as z from 'zod/mini';
import type { NewRowContext } from '../portal/new-row.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer, type Visible } from '../portal/visible.ts';

/** The terms of the portal itself; every other scope is the id of a kind of application. */
export const portalScope = 'portal';

const text = z.record(z.string(), z.string());
const documents: z.ZodMiniType<readonly TermsDocument[]> = z.array(
  z.object({ id: z.string(), title: text, body: text }),
);

/** The terms in force of a scope. */
export async function termsInForce(database: Kysely<Tables>, viewer: Viewer, scope: string): Promise<Terms> {
  const current = await newest(database, scope, visible.terms(viewer));
  if (!current) throw new Refusal('not-found');
  return current;
}

async function newest(database: Kysely<Tables>, scope: string, of: Visible<'terms'>): Promise<Terms | undefined> {
  const current = await database
    .selectFrom('terms')
    .select(['version', 'documents', 'published_at'])
    .where(of)
    .where('scope', '=', scope)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    current && {
      version: current.version,
      publishedAt: new Date(current.published_at).toISOString(),
      documents: z.parse(documents, JSON.parse(current.documents)),
    }
  );
}

/** The portal's terms in force, for somebody who has no account yet; undefined where there are none. */
export async function termsForAnyone(
  database: Kysely<Tables>,
  { id, terms }: PortalConfiguration,
): Promise<Terms | undefined> {
  return terms === 'portal' ? newest(database, portalScope, (eb) => eb('terms.portal_id', '=', id)) : undefined;
}

/**
 * Notes that an account agreed to a version of the portal's terms. Doing so again changes nothing: what counts is the first
 * time.
 */
export async function noteAgreement(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  accountId: string,
  { version, opened }: AgreeToTermsInput,
): Promise<void> {
  await database
    .insertInto('terms_agreement')
    .values({
      id: randomToken(random, 16),
      portal_id: configuration.id,
      account_id: accountId,
      scope: portalScope,
      version,
      opened: JSON.stringify(opened),
      agreed_at: now,
    })
    // the index is of these rows only, and a parameter would not name them
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'version'])
        .where(sql<SqlBool>`scope = 'portal'`)
        .doNothing(),
    )
    .execute();
}

/** Notes that an account agreed to the terms of one application (AUTH-09), and gives the id. Each application has an agreement of its own. */
export async function noteApplicationAgreement(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  accountId: string,
  kind: string,
  { version, opened }: AgreeToTermsInput,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('terms_agreement')
    .values({
      id,
      portal_id: configuration.id,
      account_id: accountId,
      scope: kind,
      version,
      opened: JSON.stringify(opened),
      agreed_at: now,
    })
    .execute();
  return id;
}

/** Refuses an agreement to anything but the terms in force, each of whose documents was opened. */
export function refuseAgreement(terms: Terms, read: AgreeToTermsInput): void {
  const decision = checkAgreement(terms, read);
  if (decision.ok) return;
  const { code, params } = decision;
  if (code === 'terms-changed') throw new Refusal('terms-changed');
  throw wrong('opened', code, params);
}

/**
 * Puts a new version of terms in force, within a transaction, and gives its number. To the portal's everybody has to agree
 * again; to those of a kind of application (`scope`) whoever makes one.
 */
export async function publishTerms(
  database: Kysely<Tables>,
  portalId: string,
  texts: readonly TermsDocument[],
  now: Instant,
  scope: string = portalScope,
): Promise<number> {
  const { last } = await database
    .selectFrom('terms') // oxlint-disable-line madoguchi/visible -- the last version, for the next one
    .select(({ fn }) => fn.max('version').as('last'))
    .where('portal_id', '=', portalId)
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await database
    .insertInto('terms')
    .values({ portal_id: portalId, scope, version, documents: JSON.stringify(texts), published_at: now })
    .execute();
  return version;
}
