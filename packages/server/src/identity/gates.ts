import { mustAgree } from '@madoguchi/sdk/identity/terms.rules.js';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Gate } from '@madoguchi/sdk/portal/endpoint.js';
import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { portalScope } from './terms.store.ts';

/** What stands before everything else for an account, in order (AUTH-08, AUTH-09). */
export async function gatesOf(
  database: Kysely<Tables>,
  configuration: PortalConfiguration,
  account: { readonly id: string; readonly mustChangePassword: number },
): Promise<readonly Gate[]> {
  const gates: Gate[] = account.mustChangePassword === 1 ? ['password-change'] : [];
  if (configuration.terms === 'portal') {
    const { current, agreed } = await database
      .selectNoFrom((eb) => [
        eb
          .selectFrom('terms')
          .select(({ fn }) => fn.max('version').as('version'))
          .where('portal_id', '=', configuration.id)
          .where('scope', '=', portalScope)
          .as('current'),
        eb
          .selectFrom('terms_agreement')
          .select(({ fn }) => fn.max('version').as('version'))
          .where('account_id', '=', account.id)
          .where('scope', '=', portalScope)
          .as('agreed'),
      ])
      .executeTakeFirstOrThrow();
    if (mustAgree(current === null ? undefined : { version: current }, agreed ?? undefined)) gates.push('terms');
  }
  return gates;
}
