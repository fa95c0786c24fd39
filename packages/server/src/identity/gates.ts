import { mustAgree } from '@madoguchi/sdk/identity/terms.rules.js';
import type { Gate } from '@madoguchi/sdk/portal/endpoint.js';
import type { FindGates } from '../portal/call.ts';
import { portalScope } from './terms.store.ts';

/** The portal's terms come first, then a password of one's own (LIC-02), then a contact address (MYP-13). */
export const gatesOf: FindGates = async (database, configuration, account) => {
  const gates: Gate[] = [];
  if (configuration.terms === 'portal') {
    const { current, agreed } = await database
      .selectNoFrom((eb) => [
        eb
          .selectFrom('terms') // oxlint-disable-line madoguchi/visible -- before it is known who may see what
          .select(({ fn }) => fn.max('version').as('version'))
          .where('portal_id', '=', configuration.id)
          .where('scope', '=', portalScope)
          .as('current'),
        eb
          .selectFrom('terms_agreement') // oxlint-disable-line madoguchi/visible -- as above
          .select(({ fn }) => fn.max('version').as('version'))
          .where('account_id', '=', account.id)
          .where('scope', '=', portalScope)
          .as('agreed'),
      ])
      .executeTakeFirstOrThrow();
    if (mustAgree(current === null ? undefined : { version: current }, agreed ?? undefined)) gates.push('terms');
  }
  if (account.mustChangePassword === 1) gates.push('password-change');
  if (configuration.areas.includes('customer-details')) {
    const without = await database
      .selectFrom('subscriber') // oxlint-disable-line madoguchi/visible -- before it is known who may see what
      .select('id')
      .where('account_id', '=', account.id)
      .where('contact_address', 'is', null)
      .executeTakeFirst();
    if (without) gates.push('contact-address');
  }
  return gates;
};
