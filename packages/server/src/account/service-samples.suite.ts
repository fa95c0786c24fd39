import { randomUUID } from 'node:crypto';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { offerAll, optionOf, pendingChange, subscriberOf } from './service-fixture.suite.ts';

const offered = async ({ fixture }: SampleFor): Promise<Sample> => {
  await offerAll(fixture);
  return {};
};

/** Somebody whose change waits, whoever there is: the vendor has all of them. */
async function anyChange({ fixture }: SampleFor): Promise<string> {
  const identifier = `sample-${randomUUID()}@customer.example`;
  await fixture.account({ portal: 'mypage', identifier });
  return pendingChange(fixture, identifier);
}

/** What makes each operation on what somebody subscribes to succeed. */
export const serviceSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readServices: offered,
  changeService: async ({ fixture }) => {
    await offerAll(fixture);
    const id = `option-${randomUUID()}`;
    const { keepOffer } = await import('./service-offers.ts');
    await keepOffer(fixture.database.kysely, 'mypage', optionOf(id, { needs: [] }));
    return { input: { type: 'add', serviceId: id, effectiveOn: '2026-04-01' } };
  },
  withdrawServiceChange: async ({ fixture, identifier }) => ({
    input: { changeId: await pendingChange(fixture, identifier) },
  }),
  readServiceHistory: offered,
  readReferral: offered,
  createReferralCode: offered,
  readSecurityService: offered,
  changeSecurityService: async ({ fixture }) => {
    await offerAll(fixture);
    return { input: { change: { type: 'apply', devices: 2 }, effectiveOn: '2026-04-01' } };
  },
  readServicesOffered: async () => ({}),
  offerService: async () => ({ input: { service: optionOf(`option-${randomUUID()}`, { needs: [] }) } }),
  readServiceChanges: async () => ({}),
  completeServiceChange: async (sample) => ({
    input: { changeId: await anyChange(sample) },
    options: { version: 1 },
  }),
  refuseServiceChange: async (sample) => ({
    input: { changeId: await anyChange(sample), note: '設備の都合によりお受けできません。' },
    options: { version: 1 },
  }),
  recordReferral: async ({ fixture }) => {
    const identifier = `sample-${randomUUID()}@customer.example`;
    await fixture.account({ portal: 'mypage', identifier });
    const code = randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase();
    await fixture.database.kysely
      .insertInto('referral_code')
      .values({ subscriber_id: await subscriberOf(fixture, identifier), portal_id: 'mypage', code })
      .execute();
    return { input: { code, state: 'joined' } };
  },
};
