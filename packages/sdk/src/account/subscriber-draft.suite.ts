import type { SubscriberDraft } from './subscriber-work.model.ts';

/** A subscriber as a vendor's page would send them. */
export const subscriberDraft: SubscriberDraft = {
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
