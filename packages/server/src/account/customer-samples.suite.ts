import { requestContactAddress } from '@madoguchi/sdk/identity/address-change.endpoints.js';
import { newestToken, signedIn, type Sample, type SampleFor } from '../portal/samples.suite.ts';

/** Asks for another contact address and takes the token from the mail. */
async function changeToken({ fixture, identifier }: SampleFor): Promise<string> {
  const client = await signedIn(fixture, identifier, 'mypage');
  await client.call(requestContactAddress, { contactAddress: 'another@customer.example' });
  return newestToken(fixture, 'mypage');
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
