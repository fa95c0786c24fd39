import { ownerRole } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { MadeContract, MakeContractInput } from '@madoguchi/sdk/contracts/contract-making.endpoints.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { nextNumber } from '../portal/next-number.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { addContract, addContractProduct, addParticipant } from './contract-rows.ts';
import { checkProduct } from './sold-products.service.ts';

/** Makes a contract with one product, for the company of its first owner (OPS-03, LIC-03). */
export function makeContractAsOperator(
  call: OperatorCall,
  { owner, name, plan, productId, count, startsOn, endsOn }: MakeContractInput,
): Promise<MadeContract> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  const today = calendarDay(now, configuration.timeZone);
  if (endsOn < startsOn) throw wrong('endsOn', 'order');
  if (endsOn < today) throw wrong('endsOn', 'past');
  const context = { random: server.random, configuration, now };
  return call.write(async (transaction) => {
    const { accountId, companyId, companyName } = await findOwner(transaction, call, owner);
    await checkProduct(transaction, call, productId);
    const number = await numberIn(transaction, call, today.slice(0, 4));
    const contact = vendorContact(configuration);
    const facts = { companyId, number, name, plan, startsOn, endsOn, contact };
    const contractId = await addContract(transaction, context, facts);
    await addContractProduct(transaction, context, { contractId, productId, count, startsOn, endsOn });
    await addParticipant(transaction, context, { contractId, accountId, role: ownerRole(configuration) });
    await audit(transaction, call, { subject: `contract:${contractId}` });
    return { id: contractId, number, companyName };
  });
}

async function findOwner(
  database: Kysely<Tables>,
  { portal }: OperatorCall,
  identifier: string,
): Promise<{ readonly accountId: string; readonly companyId: string; readonly companyName: string }> {
  const found = await database
    .selectFrom('account')
    .innerJoin('company', 'company.id', 'account.company_id')
    .select(['account.id as accountId', 'company.id as companyId', 'company.name as companyName'])
    .where('account.portal_id', '=', portal.configuration.id)
    .where('account.identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
  if (!found) throw wrong('owner', 'unknown');
  return found;
}

/** The number after the highest one of the year: `L-2026-00001`. The vendor sees all contracts of the portal. */
function numberIn(database: Kysely<Tables>, call: OperatorCall, year: string): Promise<string> {
  return nextNumber(`L-${year}-`, 5, async (pattern) => {
    const { last } = await database
      .selectFrom('contract')
      .select(({ fn }) => fn.max('number').as('last'))
      .where(visible.contract(call))
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}

/** Whom a company asks about a contract unless the vendor says otherwise. */
function vendorContact({ contact, name, locales }: PortalConfiguration): {
  name: string;
  telephone?: string;
  mail?: string;
} {
  const { telephone, mail } = contact ?? {};
  return {
    name: localized(contact?.name ?? name, locales[0]),
    ...(telephone !== undefined && { telephone }),
    ...(mail !== undefined && { mail }),
  };
}
