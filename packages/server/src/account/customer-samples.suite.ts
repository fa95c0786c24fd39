import type { SubscriberDraft } from '@madoguchi/sdk/account/subscriber-work.model.js';
import { hour } from '@madoguchi/sdk/portal/time.js';
import { recoveryCodeHash } from '../identity/recovery.service.ts';
import { digest } from '../portal/digest.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { subscriberOf } from './service-fixture.suite.ts';

/** The token of a new contact address that waits to be confirmed. */
async function changeToken({ fixture, identifier }: SampleFor): Promise<string> {
  const { kysely } = fixture.database;
  const token = `change-${crypto.randomUUID()}`;
  const { id } = await kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', 'mypage')
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const now = fixture.clock.now();
  await kysely
    .insertInto('address_change')
    .values({
      id: token,
      portal_id: 'mypage',
      account_id: id,
      kind: 'contact',
      address: 'another@customer.example',
      becomes_contact: 1,
      token_hash: await digest(token),
      created_at: now,
      expires_at: now + hour,
      used_at: null,
      superseded_at: null,
    })
    .execute();
  return token;
}

/** A recovery that was begun: its challenge, token and grant are one, its code is 123456, its answer ポチ. */
async function recovery({ fixture, identifier }: SampleFor, branch: 'question' | 'code'): Promise<string> {
  const { kysely } = fixture.database;
  const secret = `recovery-${crypto.randomUUID()}`;
  const { id } = await kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', 'mypage')
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const now = fixture.clock.now();
  const hash = await digest(secret);
  await kysely
    .insertInto('recovery')
    .values({
      id: secret,
      portal_id: 'mypage',
      account_id: id,
      subject: hash,
      branch,
      challenge_hash: hash,
      code_hash: await recoveryCodeHash(secret, '123456'),
      question: 'pet',
      answer_hash: await fixture.ports.passwordHasher.hash('ポチ'),
      token_hash: hash,
      grant_hash: hash,
      created_at: now,
      expires_at: now + hour,
      link_expires_at: now + hour,
      grant_expires_at: now + hour,
      tries: 0,
      used_at: null,
      superseded_at: null,
    })
    .execute();
  return secret;
}

/** Somebody whom the vendor adds. */
export const newSubscriber: SubscriberDraft = {
  customerNumber: '４００１－９００１',
  name: '中村 さくら',
  kana: 'なかむら　サクラ',
  telephone: '０４５（５５５）９００１',
  postalCode: '2230062',
  address: '神奈川県横浜市港北区日吉本町1-22-11',
  building: '',
  bankAccountEnding: '',
  cardEnding: '９００１',
  devices: ['stb-0090-9001'],
  secondProof: false,
  storedContactAddress: '',
  services: [{ serviceId: 'internet', startedOn: '2026-04-01' }],
};

/** The samples of the operations on who a subscriber is. */
export const customerSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readSubscribers: async () => ({}),
  readSubscriber: async ({ fixture }) => {
    const identifier = `sample-${crypto.randomUUID()}@customer.example`;
    await fixture.account({ portal: 'mypage', identifier }); // whoever there is: the vendor has all of them
    return { input: { subscriberId: await subscriberOf(fixture, identifier) } };
  },
  addSubscriber: async ({ fixture }) => {
    const customerNumber = String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(12, '9');
    await fixture.account({ portal: 'mypage', identifier: `sample-${customerNumber}@customer.example` });
    return { input: { ...newSubscriber, customerNumber } };
  },
  readCustomerDetails: async () => ({}),
  updateCustomerDetails: async () => ({
    input: { telephone: '045-555-0199', postalCode: '150-0002', address: '東京都渋谷区渋谷1-1', building: '' },
    options: { version: 1 },
  }),
  lookUpPostalCode: async () => ({ input: { postalCode: '223-0062' } }),
  requestContactAddress: async () => ({ input: { contactAddress: 'another@customer.example' } }),
  requestIdentifierChange: async () => ({ input: { identifier: 'another@customer.example', becomesContact: true } }),
  inspectAddressChange: async (sample) => ({ input: { token: await changeToken(sample) } }),
  beginRecovery: async ({ identifier }) => ({ input: { identifier } }),
  giveSecretAnswer: async (sample) => ({
    input: { challenge: await recovery(sample, 'question'), question: 'pet', answer: 'ポチ' },
  }),
  inspectRecovery: async (sample) => ({ input: { token: await recovery(sample, 'question') } }),
  proveByAnswer: async (sample) => ({
    input: { token: await recovery(sample, 'question'), question: 'pet', answer: 'ポチ' },
  }),
  proveByCode: async (sample) => ({ input: { challenge: await recovery(sample, 'code'), code: '123456' } }),
  finishRecovery: async (sample) => ({
    input: { grant: await recovery(sample, 'code'), password: 'Different_Horse10' },
  }),
  confirmAddressChange: async (sample) => ({ input: { token: await changeToken(sample) } }),
};
