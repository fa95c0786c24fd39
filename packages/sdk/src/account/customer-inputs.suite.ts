import { subscriberDraft } from './subscriber-draft.suite.ts';

/** An input for each operation on who a subscriber is, as a page would send it. */
export const customerInputs: Readonly<Record<string, object | undefined>> = {
  readCustomerDetails: undefined,
  updateCustomerDetails: {
    telephone: '045-555-0101',
    postalCode: '223-0062',
    address: '神奈川県横浜市港北区日吉本町1-22-10',
    building: '',
  },
  lookUpPostalCode: { postalCode: '223-0062' },
  readSubscribers: { search: '中村' },
  readSubscriber: { subscriberId: 's' },
  addSubscriber: subscriberDraft,
  readHelpWindows: undefined,
  beginSpeedTest: undefined,
  sendSpeedSample: undefined,
  requestContactAddress: { contactAddress: 'yuki@yamanouchi-ke.example' },
  requestIdentifierChange: { identifier: 'yuki@yamanouchi-ke.example', becomesContact: true },
  inspectAddressChange: { token: 't' },
  confirmAddressChange: { token: 't' },
  beginRecovery: { identifier: 'yuki@example.jp' },
  giveSecretAnswer: { challenge: 'c', question: 'pet', answer: 'ポチ' },
  inspectRecovery: { token: 't' },
  proveByAnswer: { token: 't', question: 'pet', answer: 'ポチ' },
  proveByCode: { challenge: 'c', code: '123456' },
  finishRecovery: { grant: 'g', password: 'Tulip.meadow7' },
};
