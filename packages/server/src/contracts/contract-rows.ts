import type { GroupCompany } from '@madoguchi/sdk/contracts/group-company.model.js';
import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { digest } from '../portal/digest.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ProductTable, Tables } from '../portal/tables.ts';

/** A contract as the vendor makes it. Days are calendar days in the portal's time zone. */
export interface NewContract {
  readonly companyId: string;
  /** Unique in the portal. */
  readonly number: string;
  readonly name: string;
  readonly plan: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Left out where it is not renewed. */
  readonly renewsOn?: string | undefined;
  readonly contact: ContractContact;
}

/** A product of a contract as the vendor makes it. */
export interface NewContractProduct {
  readonly contractId: string;
  readonly productId: string;
  readonly count: number;
  readonly startsOn: string;
  /** Left out where it has no end. */
  readonly endsOn?: string | undefined;
  /** The key that added it; left out for what is contracted. */
  readonly licenseKeyId?: string | undefined;
}

/** A key that the vendor sold. */
export interface NewLicenseKey {
  /** As `checkLicenseKey` gives it. Only its hash is kept. */
  readonly key: string;
  readonly productId: string;
  readonly count: number;
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
  /** How many contracts may add it. */
  readonly uses: number;
}

/** Adds a contract, within a transaction. Gives its id. */
export async function addContract(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  { companyId, number, name, plan, startsOn, endsOn, renewsOn, contact }: NewContract,
): Promise<string> {
  const id = randomToken(random, 16);
  const company = await database
    .selectFrom('company')
    .select('name')
    .where('portal_id', '=', configuration.id)
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('contract')
    .values({
      id,
      portal_id: configuration.id,
      company_id: companyId,
      number,
      name,
      plan,
      starts_on: startsOn,
      ends_on: endsOn,
      renews_on: renewsOn ?? null,
      contact: JSON.stringify(contact),
      name_key: searchable(name),
      company_key: searchable(company.name),
      search_text: searchable([number, name, company.name].join('\n')),
    })
    .execute();
  return id;
}

/** Adds a product to those that the vendor sells, after those there are, within a transaction. */
export async function addProduct(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  { id, name, unit, offered }: Pick<ProductTable, 'id' | 'name' | 'unit'> & { readonly offered: boolean },
): Promise<void> {
  const { last } = await database
    .selectFrom('product')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('portal_id', '=', configuration.id)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('product')
    .values({ portal_id: configuration.id, id, name, unit, offered: offered ? 1 : 0, position: (last ?? -1) + 1 })
    .execute();
}

/** Adds a product to a contract, after those there are, within a transaction. Gives its id in the contract. */
export async function addContractProduct(
  database: Kysely<Tables>,
  { random, configuration }: Pick<NewRowContext, 'random' | 'configuration'>,
  { contractId, productId, count, startsOn, endsOn, licenseKeyId }: NewContractProduct,
): Promise<string> {
  const id = randomToken(random, 16);
  const { last } = await database
    .selectFrom('contract_product')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('contract_id', '=', contractId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('contract_product')
    .values({
      id,
      portal_id: configuration.id,
      contract_id: contractId,
      product_id: productId,
      license_key_id: licenseKeyId ?? null,
      count,
      starts_on: startsOn,
      ends_on: endsOn ?? null,
      position: (last ?? -1) + 1,
    })
    .execute();
  return id;
}

/** Makes somebody take part in a contract, with notices by mail, within a transaction. Gives the participant's id. */
export async function addParticipant(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  { contractId, accountId, role }: { readonly contractId: string; readonly accountId: string; readonly role: string },
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('participant')
    .values({
      id,
      portal_id: configuration.id,
      contract_id: contractId,
      account_id: accountId,
      role,
      notices: 1,
      joined_at: now,
      version: 1,
    })
    .execute();
  return id;
}

/** Adds a licence key, within a transaction. */
export async function addLicenseKey(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  { key, productId, count, startsOn, endsOn, uses }: NewLicenseKey,
): Promise<void> {
  await database
    .insertInto('license_key')
    .values({
      id: randomToken(random, 16),
      portal_id: configuration.id,
      key_hash: await digest(key),
      product_id: productId,
      count,
      starts_on: startsOn,
      ends_on: endsOn ?? null,
      uses,
    })
    .execute();
}

/** Adds a company to the vendor's register, within a transaction. Gives its id. */
export async function addRegisteredCompany(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  { name, corporateNumber, address }: Omit<GroupCompany, 'id'>,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('registered_company')
    .values({
      id,
      portal_id: configuration.id,
      name,
      corporate_number: corporateNumber,
      address,
      name_key: searchable(name),
    })
    .execute();
  return id;
}
