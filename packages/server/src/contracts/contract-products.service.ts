import type {
  ContractProduct,
  ContractProducts,
  KeyedProduct,
} from '@madoguchi/sdk/contracts/contract-product.model.js';
import type {
  AddProductByKeyInput,
  ReadContractProductsInput,
} from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { checkLicenseKey } from '@madoguchi/sdk/contracts/license-key.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { addContractProduct } from './contract-rows.ts';
import { openContract, refuseEndedContract } from './open-contract.ts';

/** The products of a contract, with what all its environments together have of each (LIC-16). */
export async function readOwnProducts(
  call: CustomerCall,
  { contractId, expired = false }: ReadContractProductsInput,
): Promise<ContractProducts> {
  const { kysely } = call.server.database;
  const { id, role, ended } = await openContract(kysely, call, contractId);
  const all = await productsOfContract(kysely, call, id);
  return {
    products: all.filter((product) => expired || !product.expired),
    expired: all.filter((product) => product.expired).length,
    role,
    ...(ended && { ended }),
  };
}

/** What a licence key would add (LIC-15). */
export async function inspectOwnLicenseKey(call: CustomerCall, input: AddProductByKeyInput): Promise<KeyedProduct> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, input.contractId); // who may not add keys is not told which ones exist
  refuseEndedContract(contract);
  const { productId, count, startsOn, endsOn } = await openKey(kysely, call, contract.id, await hashOf(input));
  const product = await kysely
    .selectFrom('product')
    .select(['name', 'unit'])
    .where('portal_id', '=', call.portal.configuration.id)
    .where('id', '=', productId)
    .executeTakeFirstOrThrow();
  return { ...product, count, startsOn, ...(endsOn !== null && { endsOn }) };
}

/** Adds the product of a licence key (LIC-15). A key serves as many contracts as it was sold for. */
export async function addOwnProductByKey(call: CustomerCall, input: AddProductByKeyInput): Promise<ContractProduct> {
  const { server, portal } = call;
  await openContract(server.database.kysely, call, input.contractId); // who may not add keys is not told which ones exist
  const hash = await hashOf(input);
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, input.contractId);
    refuseEndedContract(contract);
    const license = await openKey(transaction, call, contract.id, hash);
    const { productId, count, startsOn, endsOn } = license;
    const id = await addContractProduct(
      transaction,
      { random: server.random, configuration: portal.configuration },
      { contractId: contract.id, productId, count, startsOn, endsOn: endsOn ?? undefined, licenseKeyId: license.id },
    );
    await audit(transaction, call, { subject: `contract:${contract.id}` });
    const added = (await productsOfContract(transaction, call, contract.id)).find((product) => product.id === id);
    if (!added) throw new Error('a product that was just added is not there');
    return added;
  });
}

/** The hash of a key as typed; refuses what cannot be one. */
async function hashOf({ key }: AddProductByKeyInput): Promise<string> {
  const check = checkLicenseKey(key);
  if (check.ok) return digest(check.key);
  throw wrong('key', check.code, check.params);
}

/** The key that a contract may add now; refuses one that is unknown, used up or added already. */
async function openKey(database: Kysely<Tables>, { portal }: CustomerCall, contractId: string, hash: string) {
  const license = await database
    .selectFrom('license_key')
    .select(['id', 'product_id as productId', 'count', 'uses'])
    .select(['starts_on as startsOn', 'ends_on as endsOn'])
    .where('portal_id', '=', portal.configuration.id)
    .where('key_hash', '=', hash)
    .executeTakeFirst();
  if (!license) throw new Refusal('license-key-unknown');
  const users = await database
    .selectFrom('contract_product') // oxlint-disable-line madoguchi/visible -- who uses a key
    .select('contract_id as contractId')
    .where('license_key_id', '=', license.id)
    .execute();
  if (users.some((user) => user.contractId === contractId)) throw new Refusal('license-key-added');
  if (users.length >= license.uses) throw new Refusal('license-key-used');
  return license;
}

/** Every product of a contract that was opened: contracted ones first, then those added by a key. */
export async function productsOfContract(
  database: Kysely<Tables>,
  { portal, now }: Pick<CustomerCall, 'portal' | 'now'>,
  contractId: string,
): Promise<readonly ContractProduct[]> {
  const today = calendarDay(now, portal.configuration.timeZone);
  const rows = await database
    .selectFrom('contract_product')
    .innerJoin('product', (join) =>
      join
        .onRef('product.id', '=', 'contract_product.product_id')
        .onRef('product.portal_id', '=', 'contract_product.portal_id'),
    )
    .select(['contract_product.id', 'product.name', 'product.unit', 'contract_product.count'])
    .select(['contract_product.license_key_id as keyId', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('assignment')
            .select(({ fn }) => fn.sum('assignment.count').as('sum'))
            .whereRef('assignment.contract_product_id', '=', 'contract_product.id'),
          eb.lit(0),
        )
        .as('assigned'),
    )
    .where('contract_product.contract_id', '=', contractId)
    .orderBy((eb) => eb.case().when('contract_product.license_key_id', 'is', null).then(0).else(1).end())
    .orderBy('contract_product.position')
    .execute();
  return rows.map(({ keyId, endsOn, assigned, ...product }) => ({
    ...product,
    origin: keyId === null ? 'contract' : 'key',
    assigned: Number(assigned),
    ...(endsOn !== null && { endsOn }),
    expired: endsOn !== null && endsOn < today,
  }));
}
