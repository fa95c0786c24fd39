import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** A maintenance contract of the support portal, as the vendor makes it. Days are calendar days in the portal's time zone. */
export interface NewSupportContract {
  readonly companyId: string;
  /** 保守契約番号, like `ABC1234567`; unique in the portal. */
  readonly number: string;
  readonly name: string;
  readonly startsOn: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  readonly level: 'normal' | 'extended';
  /** Ids of the services that it is for. */
  readonly services: readonly string[];
  /** Names of the products that it maintains. */
  readonly products: readonly string[];
}

/** A device as the vendor registers it. */
export interface NewDevice {
  readonly contractId: string;
  readonly name: string;
  readonly model: string;
  /** Unique in the portal. */
  readonly serialNumber: string;
  readonly location: string;
  readonly supportHours: LocalizedText;
}

/** Adds a maintenance contract with its services and products, within a transaction. Gives its id. */
export async function addSupportContract(
  database: Kysely<Tables>,
  { random, configuration }: Pick<NewRowContext, 'random' | 'configuration'>,
  contract: NewSupportContract,
): Promise<string> {
  const [id, portal_id] = [randomToken(random, 16), configuration.id];
  const { companyId, number, name, level, startsOn, endsOn, services, products } = contract;
  const company = await database
    .selectFrom('company')
    .select('name')
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('maintenance_contract')
    .values({
      id,
      portal_id,
      company_id: companyId,
      starts_on: startsOn,
      ends_on: endsOn,
      systems: '[]',
      number,
      name,
      level,
      search_text: searchable([number, name, company.name].join('\n')),
    })
    .execute();
  for (const service_id of new Set(services))
    await database
      .insertInto('maintenance_contract_service')
      .values({ portal_id, contract_id: id, service_id })
      .execute();
  for (const product of new Set(products))
    await database.insertInto('maintenance_contract_product').values({ portal_id, contract_id: id, product }).execute();
  return id;
}

/** Adds a device to a maintenance contract, within a transaction. Gives its id. */
export async function addDevice(
  database: Kysely<Tables>,
  { random, configuration }: Pick<NewRowContext, 'random' | 'configuration'>,
  { contractId, name, model, serialNumber, location, supportHours }: NewDevice,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('device')
    .values({
      id,
      portal_id: configuration.id,
      contract_id: contractId,
      name,
      model,
      serial_number: serialNumber,
      location,
      support_hours: JSON.stringify(supportHours),
      name_key: searchable(name),
      search_text: searchable([name, model, serialNumber, location].join('\n')),
    })
    .execute();
  return id;
}
