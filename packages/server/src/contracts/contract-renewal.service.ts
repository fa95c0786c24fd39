import type {
  RenewContractProductInput,
  RenewedContractProduct,
} from '@madoguchi/sdk/contracts/contract-renewal.endpoints.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { productsOfContract } from './contract-products.service.ts';

/**
 * Changes count and last day of a contracted product (OPS-03, LIC-18). What environments have stays assigned: where that is
 * more, it can only go down, and is not activated before (LIC-06, LIC-08).
 */
export function renewAsOperator(
  call: OperatorCall,
  { contract: number, productId, count, endsOn }: RenewContractProductInput,
): Promise<RenewedContractProduct> {
  return call.write(async (transaction) => {
    const contract = await contractBy(transaction, call, number);
    const line = await lineOf(transaction, contract.id, productId);
    if (endsOn !== undefined) {
      if (endsOn < line.startsOn) throw wrong('endsOn', 'order');
      if (endsOn < calendarDay(call.now, call.portal.configuration.timeZone)) throw wrong('endsOn', 'past');
    }
    await transaction
      .updateTable('contract_product')
      .set({ count, ...(endsOn !== undefined && { ends_on: endsOn }) })
      .where('id', '=', line.id)
      .execute();
    const contractEndsOn = endsOn !== undefined && endsOn > contract.endsOn ? endsOn : contract.endsOn;
    if (contractEndsOn !== contract.endsOn)
      await transaction
        .updateTable('contract')
        .set({ ends_on: contractEndsOn, renews_on: contract.renewsOn && addDays(contractEndsOn, 1) })
        .where('id', '=', contract.id)
        .execute();
    await audit(transaction, call, { subject: `contract:${contract.id}` });
    const now = (await productsOfContract(transaction, call, contract.id)).find(({ id }) => id === line.id);
    if (!now) throw new Error('a product that was just renewed is not there');
    return {
      companyName: contract.companyName,
      productName: now.name,
      unit: now.unit,
      count: now.count,
      assigned: now.assigned,
      ...(now.endsOn !== undefined && { endsOn: now.endsOn }),
      contractEndsOn,
    };
  });
}

async function contractBy(database: Kysely<Tables>, call: OperatorCall, number: string) {
  const found = await database
    .selectFrom('contract')
    .innerJoin('company', 'company.id', 'contract.company_id')
    .select(['contract.id', 'contract.ends_on as endsOn', 'contract.renews_on as renewsOn'])
    .select('company.name as companyName')
    .where(visible.contract(call))
    .where('contract.number', '=', number)
    .executeTakeFirst();
  if (!found) throw wrong('contract', 'unknown');
  return found;
}

/** The product as it is contracted; of several lines the one that was contracted last. */
async function lineOf(
  database: Kysely<Tables>,
  contractId: string,
  productId: string,
): Promise<{ readonly id: string; readonly startsOn: string }> {
  const found = await database
    .selectFrom('contract_product')
    .select(['id', 'starts_on as startsOn'])
    .where('contract_id', '=', contractId)
    .where('product_id', '=', productId)
    .where('license_key_id', 'is', null)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  if (!found) throw wrong('productId', 'unknown');
  return found;
}
