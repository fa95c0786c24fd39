import { presets } from '@madoguchi/sdk';
import { beginRegistration, chooseIdentifier } from '@madoguchi/sdk/identity/registration.endpoints.js';
import type { ContractProof } from '@madoguchi/sdk/identity/registration.rules.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { addFixtureSubscriber } from '../account/subscriber-rows.suite.ts';
import { createClient, field, type Fixture } from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';

export const chosenPassword = 'Tulip/meadow7';
let number = 0;

/** Somebody who has not registered: what proves the contract. */
export async function unregisteredProof(fixture: Fixture, secondProof = false): Promise<ContractProof> {
  const customerNumber = `9100${String(++number).padStart(4, '0')}`;
  const context = { random: cryptoRandom, configuration: presets.mypage, now: fixture.clock.now() };
  const facts = { customerNumber, devices: [`STB-${customerNumber}`], secondProof };
  await transaction(fixture.ports, (work) => addFixtureSubscriber(work, context, facts));
  const { telephone } = await fixture.database.kysely
    .selectFrom('subscriber')
    .select('telephone')
    .where('customer_number', '=', customerNumber)
    .executeTakeFirstOrThrow();
  return { kana: 'タカサキ メグミ', telephone, proof: { kind: 'customer-number', value: customerNumber } };
}

/** What the page of somebody holds who has proved a contract. */
export async function begunRegistration(fixture: Fixture, secondProof = false): Promise<string> {
  const client = createClient(fixture.app, 'mypage');
  const { body } = await client.call(beginRegistration, await unregisteredProof(fixture, secondProof));
  return String(field(body, 'registration')); // none where the portal registers nobody
}

/** The token of the mail to somebody who has chosen an ID. */
export async function registrationToken(fixture: Fixture, identifier: string): Promise<string> {
  const client = createClient(fixture.app, 'mypage');
  const registration = await begunRegistration(fixture);
  const chosen = { registration, identifier, password: chosenPassword, locale: 'ja' };
  await client.call(chooseIdentifier, chosen);
  return mailedToken(fixture, identifier);
}

/** The token of the newest mail to an address; `none` where its newest mail has none. */
export async function mailedToken(fixture: Fixture, to: string): Promise<string> {
  const mail = await fixture.database.kysely
    .selectFrom('outbox')
    .select('body')
    .where('recipient', '=', to)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return /#mado-token=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? 'none';
}

/** The samples of registering an ID. */
export const registrationSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  beginRegistration: async ({ fixture }) => ({ input: await unregisteredProof(fixture) }),
  addRegistrationProof: async ({ fixture }) => ({
    input: {
      registration: await begunRegistration(fixture, true),
      proof: { kind: 'device', value: `STB9100${String(number).padStart(4, '0')}` },
    },
  }),
  chooseIdentifier: async ({ fixture }) => ({
    input: {
      registration: await begunRegistration(fixture),
      identifier: `chosen${++number}@subscriber.example`,
      password: chosenPassword,
      locale: 'ja',
    },
  }),
  inspectRegistration: async ({ fixture }) => ({
    input: { token: await registrationToken(fixture, `inspected${++number}@subscriber.example`) },
  }),
  confirmRegistration: async ({ fixture }) => ({
    input: {
      token: await registrationToken(fixture, `confirmed${++number}@subscriber.example`),
      contact: 'identifier',
    },
  }),
};
