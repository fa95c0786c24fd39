import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';
import { licenseKeyOf } from '@madoguchi/sdk/contracts/license-key.rules.js';
import { invitationExpiry } from '@madoguchi/sdk/identity/invitation.rules.js';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import { addCompany } from '../identity/account.ts';
import { digest } from '../portal/digest.ts';
import type { Fixture } from '../portal/fixture.suite.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { transaction } from '../portal/transaction.ts';
import {
  addContract,
  addContractProduct,
  addLicenseKey,
  addParticipant,
  addProduct,
  addRegisteredCompany,
  type NewContract,
  type NewLicenseKey,
} from './contract-rows.ts';

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

/** A key for 5 licences of the product `report` that one contract may add. */
export async function licenseKey(fixture: Fixture, options: Partial<NewLicenseKey> = {}): Promise<string> {
  const context = licenseContext(fixture);
  const key = licenseKeyOf(String(++made).padStart(24, '0'));
  await transaction(fixture.ports, async (work) => {
    const known = await work.selectFrom('product').select('id').where('id', '=', 'report').executeTakeFirst();
    if (!known) await addProduct(work, context, { id: 'report', name: 'report', unit: 'license', offered: false });
    await addLicenseKey(work, context, {
      key,
      productId: 'report',
      count: 5,
      startsOn: '2026-01-01',
      uses: 1,
      ...options,
    });
  });
  return key;
}

/** A company of the register, by id. */
export function registeredCompany(fixture: Fixture, name = `会社 ${++made}`): Promise<string> {
  return transaction(fixture.ports, (work) =>
    addRegisteredCompany(work, licenseContext(fixture), {
      name,
      corporateNumber: String(1_000_000_000_000 + ++made),
      address: '東京都千代田区丸の内1-1',
    }),
  );
}

/** A registered company that is a group company of the contract, by id. */
export async function groupCompany(fixture: Fixture, contractId: string, name?: string): Promise<string> {
  const companyId = await registeredCompany(fixture, name);
  const row = { portal_id: 'license', contract_id: contractId, company_id: companyId, added_at: fixture.clock.now() };
  await fixture.database.kysely.insertInto('group_company').values(row).execute();
  return companyId;
}

/** Somebody new who takes part in the contract as a member, by the id of their part. */
export async function participant(fixture: Fixture, contractId: string): Promise<string> {
  const accountId = await fixture.account({ portal: 'license', identifier: `member-${++made}` });
  return transaction(fixture.ports, (work) =>
    addParticipant(work, licenseContext(fixture), { contractId, accountId, role: 'member' }),
  );
}

/** An invitation to the contract that waits, as it was sent just now. */
export async function invitation(
  fixture: Fixture,
  contractId: string,
  mailAddress = `invited-${++made}@customer.example`,
): Promise<{ readonly id: string; readonly token: string }> {
  const { configuration, now, random } = licenseContext(fixture);
  const [id, token] = [randomToken(random, 16), randomToken(random)];
  const { kysely } = fixture.database;
  const row = { id, portal_id: configuration.id, contract_id: contractId, invited_by: 'somebody', locale: 'ja' };
  await kysely
    .insertInto('invitation')
    .values({
      ...row,
      mail_address: mailAddress,
      mail_key: mailAddress,
      state: 'waiting',
      sent_at: now,
      expires_at: invitationExpiry(configuration, now),
    })
    .execute();
  const link = { token_hash: await digest(token), portal_id: configuration.id, invitation_id: id, superseded: 0 };
  await kysely.insertInto('invitation_link').values(link).execute();
  return { id, token };
}

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
