import * as z from 'zod/mini';
import type { MaintenanceContract } from '@madoguchi/sdk/contracts/maintenance-contract.model.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

const systemIds: z.ZodMiniType<readonly string[]> = z.array(z.string());

/** Every maintenance contract of a company, past and coming ones too. */
export async function contractsOfCompany(
  database: Kysely<Tables>,
  portalId: string,
  companyId: string,
): Promise<readonly MaintenanceContract[]> {
  const rows = await database
    .selectFrom('maintenance_contract') // oxlint-disable-line madoguchi/visible -- whether a company is let in at all (INF-09)
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'systems'])
    .where('portal_id', '=', portalId)
    .where('company_id', '=', companyId)
    .execute();
  return rows.map(({ systems, ...days }) => ({ ...days, systems: z.parse(systemIds, JSON.parse(systems)) }));
}

/** Adds a maintenance contract, within a transaction. Gives its id. */
export async function addMaintenanceContract(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  companyId: string,
  { startsOn, endsOn, systems }: MaintenanceContract,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('maintenance_contract')
    .values({
      id,
      portal_id: configuration.id,
      company_id: companyId,
      starts_on: startsOn,
      ends_on: endsOn,
      systems: JSON.stringify(systems),
    })
    .execute();
  return id;
}
