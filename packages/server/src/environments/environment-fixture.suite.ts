import { environmentNameKey } from '@madoguchi/sdk/environments/environment.rules.js';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Fixture } from '../portal/fixture.suite.ts';

export interface FixtureEnvironment {
  readonly name?: string;
  readonly sortKey?: number;
  /** Counts by the product's id in the contract. */
  readonly assigned?: ReadonlyMap<string, number>;
}

let made = 0;

/** Adds an environment to a contract of the license portal, and gives its id. */
export async function makeEnvironment(
  { database: { kysely } }: Fixture,
  contractId: string,
  { name = `環境 ${++made}`, sortKey = 10, assigned = new Map() }: FixtureEnvironment = {},
): Promise<string> {
  const id = randomToken(cryptoRandom, 16);
  await kysely
    .insertInto('environment')
    .values({
      id,
      portal_id: 'license',
      contract_id: contractId,
      name,
      name_key: environmentNameKey(name),
      sort_key: sortKey,
      version: 1,
      assignment_version: 1,
    })
    .execute();
  for (const [productId, count] of assigned)
    await kysely
      .insertInto('assignment')
      .values({ portal_id: 'license', environment_id: id, contract_product_id: productId, count })
      .execute();
  return id;
}
