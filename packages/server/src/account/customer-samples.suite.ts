import { hour } from '@madoguchi/sdk/portal/time.js';
import { digest } from '../portal/digest.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';

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

/** The samples of the operations on who a subscriber is. */
export const customerSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readCustomerDetails: async () => ({}),
  updateCustomerDetails: async () => ({
    input: { telephone: '045-555-0199', postalCode: '150-0002', address: '東京都渋谷区渋谷1-1', building: '' },
    options: { version: 1 },
  }),
  lookUpPostalCode: async () => ({ input: { postalCode: '223-0062' } }),
  requestContactAddress: async () => ({ input: { contactAddress: 'another@customer.example' } }),
  requestIdentifierChange: async () => ({ input: { identifier: 'another@customer.example', becomesContact: true } }),
  inspectAddressChange: async (sample) => ({ input: { token: await changeToken(sample) } }),
  confirmAddressChange: async (sample) => ({ input: { token: await changeToken(sample) } }),
};
