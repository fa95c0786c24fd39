import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { pdf, renewalQuote, supportContract } from './billing-fixture.suite.ts';

/** A quote of the company of whoever the sample is for. */
const quoteOf = async ({ fixture, identifier }: SampleFor): Promise<string> =>
  renewalQuote(fixture, await supportContract(fixture, identifier));

/** A purchase order that waits, of whoever the sample is for. */
async function waitingOrder({ fixture, identifier }: SampleFor): Promise<string> {
  const { kysely } = fixture.database;
  const file = await fixture.ports.files?.put(new Blob([pdf()]).stream(), fixture.clock.now());
  const account = await kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', 'support')
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const id = randomToken(cryptoRandom, 16);
  const row = { id, portal_id: 'support', account_id: account.id, purpose: 'purchase-order', name: '発注書.pdf' };
  const stored = { type: 'application/pdf', size: file?.size ?? 0, file: file?.name ?? '' };
  await kysely
    .insertInto('upload')
    .values({ ...row, ...stored, uploaded_at: fixture.clock.now() })
    .execute();
  return id;
}

const days = { startsOn: '2027-04-01', endsOn: '2028-03-31', issuedOn: '2026-04-01', validThrough: '2026-05-31' };

/** A maintenance contract of somebody, whoever there is: the vendor has all of them. */
async function anyContract({ fixture }: SampleFor) {
  const identifier = `sample-${crypto.randomUUID()}@customer.example`;
  await fixture.account({ portal: 'support', identifier, company: '見本の会社' });
  return supportContract(fixture, identifier);
}

/** The samples of renewal quotes and documents, tried at the support portal. */
export const billingSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readRenewalQuotes: async (sample) => {
    const contract = await supportContract(sample.fixture, sample.identifier);
    await renewalQuote(sample.fixture, contract);
    return { input: { contractId: contract.id } };
  },
  readRenewalQuote: async (sample) => ({ input: { quoteId: await quoteOf(sample) } }),
  orderRenewalQuote: async (sample) => ({
    input: { quoteId: await quoteOf(sample), uploadId: await waitingOrder(sample) },
  }),
  askForNewQuote: async (sample) => ({ input: { quoteId: await quoteOf(sample), comment: '台数を減らしたい' } }),
  readBillingDocuments: async (sample) => {
    const contract = await supportContract(sample.fixture, sample.identifier);
    await renewalQuote(sample.fixture, contract);
    return { input: { contractId: contract.id } };
  },
  publishRenewalQuote: async (sample) => {
    const contract = await anyContract(sample);
    const replacesId = await renewalQuote(sample.fixture, contract);
    const facts = { number: crypto.randomUUID(), title: '更新', amount: 1, name: '見積書.pdf', replacesId };
    return { input: { contractNumber: contract.number, ...facts, ...days }, options: { body: pdf() } };
  },
  publishBillingDocument: async (sample) => ({
    input: {
      contractNumber: (await anyContract(sample)).number,
      kind: 'invoice',
      number: crypto.randomUUID(),
      title: '請求',
      datedOn: '2026-04-30',
      name: '請求書.pdf',
    },
    options: { body: pdf() },
  }),
  readQuoteWork: async (sample) => {
    await renewalQuote(sample.fixture, await anyContract(sample));
    return {};
  },
};
