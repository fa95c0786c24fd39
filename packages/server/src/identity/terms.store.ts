import type { Terms, TermsDocument } from '@madoguchi/sdk/identity/terms.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';

/** The terms of the portal itself; every other scope is the id of a kind of application. */
export const portalScope = 'portal';

const text = z.record(z.string(), z.string());
const documents: z.ZodMiniType<readonly TermsDocument[]> = z.array(
  z.object({ id: z.string(), title: text, body: text }),
);

/** The terms in force of a scope. */
export async function termsInForce(database: Kysely<Tables>, viewer: Viewer, scope: string): Promise<Terms> {
  const current = await database
    .selectFrom('terms')
    .select(['version', 'documents', 'published_at'])
    .where(visible.terms(viewer))
    .where('scope', '=', scope)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!current) throw new Refusal('not-found');
  return {
    version: current.version,
    publishedAt: new Date(current.published_at).toISOString(),
    documents: z.parse(documents, JSON.parse(current.documents)),
  };
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
