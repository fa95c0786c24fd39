import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';
import { addCompany } from '../identity/account.ts';
import type { Fixture } from '../portal/fixture.suite.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { transaction } from '../portal/transaction.ts';
import { addContract, addContractProduct, addParticipant, addProduct, type NewContract } from './contract-rows.ts';

/** A product of a fixture's contract. Without days it runs as long as the contract. */
export interface FixtureProduct {
  /** The vendor's id of it, which is its name too. */
  readonly id: string;
  readonly count: number;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

export interface FixtureContract extends Partial<Omit<NewContract, 'companyId'>> {
  readonly company?: string;
  /** Identifiers of accounts of the license portal. */
  readonly owners?: readonly string[];
  readonly members?: readonly string[];
  readonly products?: readonly FixtureProduct[];
}

/** A contract as it was made. */
export interface MadeContract {
  readonly id: string;
  /** Ids in the contract, by the vendor's id of each product. */
  readonly products: ReadonlyMap<string, string>;
}

const contact: ContractContact = { name: '営業部 ライセンス担当', telephone: '03-0000-1155' };
let made = 0;

/** What rows of the license portal are made with. */
export function licenseContext({ ports, clock }: Fixture): NewRowContext {
  const portal = ports.portals.find(({ configuration }) => configuration.id === 'license');
  if (!portal) throw new Error('the fixture has no license portal');
  return { random: cryptoRandom, configuration: portal.configuration, now: clock.now() };
}

/** Adds a contract of the license portal, from 2026-01-01 to 2026-12-31 unless said otherwise. */
export function makeContract(fixture: Fixture, options: FixtureContract = {}): Promise<MadeContract> {
  const { company = 'ライセンスの会社', owners = [], members = [], products = [], ...facts } = options;
  const number = `C-${String(++made).padStart(6, '0')}`;
  const context = licenseContext(fixture);
  return transaction(fixture.ports, async (work) => {
    const contract: NewContract = {
      companyId: await addCompany(work, context, company),
      number,
      name: `${company}のご契約`,
      plan: 'スタンダード',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      contact,
      ...facts,
    };
    const id = await addContract(work, context, contract);
    for (const [role, identifiers] of [
      ['owner', owners],
      ['member', members],
    ] as const)
      for (const identifier of identifiers) {
        const account = await work
          .selectFrom('account')
          .select('id')
          .where('portal_id', '=', context.configuration.id)
          .where('identifier', '=', identifier)
          .executeTakeFirstOrThrow();
        await addParticipant(work, context, { contractId: id, accountId: account.id, role });
      }
    const sold = new Set(
      (await work.selectFrom('product').select('id').where('portal_id', '=', 'license').execute()).map((row) => row.id),
    );
    const ids = new Map<string, string>();
    for (const product of products) {
      if (!sold.has(product.id))
        await addProduct(work, context, { id: product.id, name: product.id, unit: 'license', offered: true });
      sold.add(product.id);
      ids.set(
        product.id,
        await addContractProduct(work, context, {
          contractId: id,
          productId: product.id,
          count: product.count,
          startsOn: product.startsOn ?? contract.startsOn,
          endsOn: product.endsOn ?? contract.endsOn,
        }),
      );
    }
    return { id, products: ids };
  });
}
