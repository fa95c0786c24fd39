import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/**
 * Refuses an application without an agreement of the caller's to the terms of its kind, in the version in force, that no
 * other application was made with (AUTH-09).
 */
export async function refuseWithoutAgreement(
  database: Kysely<Tables>,
  call: CustomerCall,
  kind: string,
  agreementId: string | null,
): Promise<string> {
  const agreement = await agreementOf(database, call, kind, agreementId);
  const inForce = await database
    .selectFrom('terms')
    .select(({ fn }) => fn.max('version').as('version'))
    .where(visible.terms(call))
    .where('scope', '=', kind)
    .executeTakeFirst();
  const used = await database
    .selectFrom('application')
    .select('id')
    .where(visible.application(call))
    .where('agreement_id', '=', agreementId ?? '')
    .executeTakeFirst();
  if (!agreement || agreement.version !== inForce?.version || used) throw new Refusal('terms-changed');
  return agreement.id;
}

/** Whether the caller agreed to terms of a kind of application by this name, in force still or not. */
export async function hasAgreed(
  database: Kysely<Tables>,
  call: CustomerCall,
  kind: string,
  agreementId: string,
): Promise<boolean> {
  return (await agreementOf(database, call, kind, agreementId)) !== undefined;
}

function agreementOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  kind: string,
  agreementId: string | null,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  return database
    .selectFrom('terms_agreement')
    .select(['id', 'version'])
    .where(visible.termsAgreement(call))
    .where('id', '=', agreementId ?? '')
    .where('scope', '=', kind)
    .executeTakeFirst();
}
