import assert from 'node:assert/strict';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { addSupportContract, type NewSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import { field, type Client, type Fixture } from '../portal/fixture.suite.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { transaction } from '../portal/transaction.ts';
import {
  addBillingDocument,
  addRenewalQuote,
  type NewBillingDocument,
  type NewRenewalQuote,
  type PublishedFor,
} from './billing-rows.ts';

let made = 0;

/** What rows of the support portal are made with. */
export const supportContext = ({ clock }: Fixture): NewRowContext => ({
  random: cryptoRandom,
  configuration: presets.support,
  now: clock.now(),
});

/** A maintenance contract as it was made. */
export interface MadeSupportContract extends PublishedFor {
  readonly companyId: string;
}

/** A maintenance contract of the company of an account, which gets one where it has none. */
export async function supportContract(
  fixture: Fixture,
  identifier: string,
  facts: Partial<NewSupportContract> = {},
): Promise<MadeSupportContract> {
  const context = supportContext(fixture);
  return transaction(fixture.ports, async (work) => {
    const account = await work
      .selectFrom('account')
      .select(['id', 'company_id'])
      .where('portal_id', '=', 'support')
      .where('identifier', '=', identifier)
      .executeTakeFirstOrThrow();
    const companyId = account.company_id ?? (await addCompany(work, context, '保守契約の会社'));
    await work.updateTable('account').set({ company_id: companyId }).where('id', '=', account.id).execute();
    const contract: NewSupportContract = {
      companyId,
      number: `ABC${String(++made).padStart(7, '0')}`,
      name: '本社ネットワーク保守',
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      level: 'normal',
      services: [],
      products: [],
      ...facts,
    };
    const id = await addSupportContract(work, context, contract);
    const { name } = await work
      .selectFrom('company')
      .select('name')
      .where('id', '=', companyId)
      .executeTakeFirstOrThrow();
    return { id, number: contract.number, name: contract.name, companyName: name, companyId };
  });
}

/** A small PDF, as far as its first bytes tell. */
export const pdf = (text = 'quote'): string => `%PDF-1.7\n${text}\n%%EOF\n`;

async function kept(fixture: Fixture, text: string): Promise<{ readonly file: string; readonly size: number }> {
  const file = await fixture.ports.files?.put(new Blob([pdf(text)]).stream(), fixture.clock.now());
  assert.ok(file);
  return { file: file.name, size: file.size };
}

/** A renewal quote of a contract, by id: valid through 2026-05-31 unless said otherwise. */
export async function renewalQuote(
  fixture: Fixture,
  contract: PublishedFor,
  facts: Partial<NewRenewalQuote> = {},
): Promise<string> {
  const number = facts.number ?? `R-2026-${String(++made).padStart(5, '0')}`;
  const file = await kept(fixture, number);
  return transaction(fixture.ports, (work) =>
    addRenewalQuote(work, supportContext(fixture), contract, {
      number,
      title: '保守更新のお見積り',
      amount: 1_234_000,
      startsOn: '2027-04-01',
      endsOn: '2028-03-31',
      issuedOn: '2026-04-01',
      validThrough: '2026-05-31',
      name: `${number}.pdf`,
      ...file,
      ...facts,
    }),
  );
}

/** A document of a contract, by id. */
export async function billingDocument(
  fixture: Fixture,
  contract: PublishedFor,
  facts: Partial<NewBillingDocument> = {},
): Promise<string> {
  const number = facts.number ?? `D-2026-${String(++made).padStart(5, '0')}`;
  const file = await kept(fixture, number);
  return transaction(fixture.ports, (work) =>
    addBillingDocument(work, supportContext(fixture), contract, {
      kind: 'invoice',
      number,
      title: '保守料金のご請求',
      partner: contract.companyName,
      amount: 1_234_000,
      datedOn: '2026-04-01',
      name: `${number}.pdf`,
      ...file,
      ...facts,
    }),
  );
}

/** Uploads a purchase order; gives the id of what waits. */
export async function purchaseOrder(client: Client, body = pdf('order'), name = '発注書.pdf'): Promise<string> {
  const reply = await client.call(upload, { purpose: 'purchase-order', name }, { body });
  assert.equal(reply.status, 201, reply.text);
  return String(field(reply.body, 'id'));
}
