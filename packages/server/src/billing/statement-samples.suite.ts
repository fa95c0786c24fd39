import { beginPaymentSetup, checkPaymentToken } from '@madoguchi/sdk/billing/payment-method.endpoints.js';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { field, password, type Fixture } from '../portal/fixture.suite.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { fixtureStatements } from './payment-fixture.suite.ts';
import { addStatement, type BilledSubscriber, type NewStatement } from './statement-rows.ts';

/** The subscriber behind an account, or else any. */
export async function billedSubscriber({ database }: Fixture, identifier?: string): Promise<BilledSubscriber> {
  const found = await database.kysely
    .selectFrom('subscriber')
    .innerJoin('account', 'account.id', 'subscriber.account_id')
    .select(['subscriber.id', 'subscriber.name', 'subscriber.customer_number as customerNumber'])
    .$if(identifier !== undefined, (query) => query.where('account.identifier', '=', identifier ?? ''))
    .executeTakeFirstOrThrow();
  return found;
}

const monthsBefore = (months: number): string => new Date(Date.UTC(2026, 2 - months, 1)).toISOString().slice(0, 7);
let made = 0;

/** Adds a statement of somebody, of a month further back each time, and gives its id. */
export async function statement(
  fixture: Fixture,
  subscriber: BilledSubscriber,
  facts: Partial<NewStatement> = {},
): Promise<string> {
  const month = facts.month ?? monthsBefore(made++ % 1_200);
  const context = { random: cryptoRandom, configuration: presets.mypage, now: fixture.clock.now() };
  return transaction(fixture.ports, (work) =>
    addStatement(work, context, subscriber, {
      month,
      issuedOn: `${month}-15`,
      periodFrom: `${month}-01`,
      periodThrough: `${month}-28`,
      dueOn: `${month}-27`,
      lines: [{ name: '光インターネット', amount: 5_720, taxRate: 10 }],
      issuer: fixtureStatements.issuer,
      ...facts,
    }),
  );
}

/** A setup of somebody, checked where a `token` is given. */
export async function paymentSetup({ fixture, identifier }: SampleFor, token?: string): Promise<string> {
  const client = fixture.client('mypage');
  await client.call(signIn, { identifier, password });
  const setupId = String(field((await client.call(beginPaymentSetup)).body, 'id'));
  if (token !== undefined) await client.call(checkPaymentToken, { setupId, paymentToken: token });
  return setupId;
}

/** Somebody with a customer number, whoever there is. */
async function anySubscriber({ fixture }: SampleFor): Promise<BilledSubscriber> {
  const identifier = `sample-${crypto.randomUUID()}@customer.example`;
  await fixture.account({ portal: 'mypage', identifier });
  return billedSubscriber(fixture, identifier);
}

/** The samples of statements and payment, tried at my page. */
export const statementSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readStatements: async () => ({ input: {} }),
  readStatement: async ({ fixture, identifier }) => ({
    input: { statementId: await statement(fixture, await billedSubscriber(fixture, identifier)) },
  }),
  readPaymentMethod: async () => ({}),
  beginPaymentSetup: async () => ({}),
  checkPaymentToken: async (sample) => ({
    input: { setupId: await paymentSetup(sample), paymentToken: 'card_sample' },
  }),
  updatePaymentMethod: async (sample) => ({
    input: { setupId: await paymentSetup(sample, 'card_sample') },
    options: { version: 0 },
  }),
  publishStatement: async (sample) => ({
    input: {
      customerNumber: (await anySubscriber(sample)).customerNumber,
      month: '2026-04',
      issuedOn: '2026-04-15',
      periodFrom: '2026-03-01',
      periodThrough: '2026-03-31',
      dueOn: '2026-04-27',
      lines: [{ name: '光インターネット', amount: 5_720, taxRate: 10 }],
    },
  }),
  recordStatementPayment: async (sample) => ({
    input: {
      statementId: await statement(sample.fixture, await anySubscriber(sample)),
      state: 'paid',
      paidOn: '2026-04-27',
    },
    options: { version: 1 },
  }),
  readStatementWork: async () => ({ input: {} }),
};
