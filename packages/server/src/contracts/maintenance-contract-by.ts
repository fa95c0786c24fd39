import { checkContractNumber } from '@madoguchi/sdk/account/project.rules.js';
import type { Kysely } from 'kysely';
import type { OperatorCall } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** A maintenance contract as the vendor names it. */
export interface NamedContract {
  readonly id: string;
  readonly number: string;
  /** Empty where it has none. */
  readonly name: string;
  readonly companyId: string;
  readonly companyName: string;
}

/** The maintenance contract of a number as typed, in any width and case (SUP-04); `unknown` where there is none. */
export async function maintenanceContractBy(
  database: Kysely<Tables>,
  call: OperatorCall,
  typed: string,
): Promise<NamedContract> {
  const check = checkContractNumber(typed);
  const found = check.ok
    ? await database
        .selectFrom('maintenance_contract')
        .innerJoin('company', 'company.id', 'maintenance_contract.company_id')
        .select(['maintenance_contract.id', 'maintenance_contract.name'])
        .select(['company.id as companyId', 'company.name as companyName'])
        .where(visible.maintenanceContract(call))
        .where('maintenance_contract.number', '=', check.number)
        .executeTakeFirst()
    : undefined;
  if (!found || !check.ok) throw wrong('contractNumber', 'unknown');
  return { ...found, number: check.number, name: found.name ?? '' };
}
