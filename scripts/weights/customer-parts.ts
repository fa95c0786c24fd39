import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const at = { configuration: presets.mypage, identifier: 'yuki.yamanouchi@minna-mail.example' };
const details = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki.yamanouchi@minna-mail.example',
  contactAddress: 'yuki@yamanouchi-ke.example',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  version: 1,
};
const change = {
  kind: 'identifier',
  address: 'a@b.example',
  becomesContact: true,
  expiresAt: '2099-01-01T00:00:00.000Z',
};

/** The parts of my page about who a subscriber is. */
export const customerParts: readonly Part[] = [
  {
    budget: 'customer details',
    element: 'mado-customer-details',
    at,
    answers: { '/customer-details': details },
    drawn: 'mado-customer-details input >> nth=0',
  },
  {
    budget: 'contact address',
    element: 'mado-contact-address',
    at,
    answers: { '/customer-details': details },
    drawn: 'mado-contact-address input',
  },
  {
    budget: 'change of the ID',
    element: 'mado-identifier-change',
    at,
    answers: { '/customer-details': details },
    drawn: 'mado-identifier-change input',
  },
  {
    budget: 'confirming a new address',
    element: 'mado-contact-confirmation',
    at,
    attributes: { token: 'a-token' },
    answers: { '/address-changes/inspection': change },
    drawn: 'mado-contact-confirmation [part="submit"]',
  },
  {
    budget: 'connection speed',
    element: 'mado-speed-test',
    at,
    drawn: 'mado-speed-test [part="start"]',
  },
  {
    budget: 'help windows',
    element: 'mado-help',
    at,
    answers: { '/help-windows': { windows: [] } },
    drawn: 'mado-help [part="empty"]',
  },
  {
    budget: 'registration',
    element: 'mado-registration',
    at,
    drawn: 'mado-registration input >> nth=0',
  },
  {
    budget: 'confirming a registration',
    element: 'mado-registration-confirmation',
    at,
    attributes: { token: 'a-token' },
    answers: {
      '/registrations/inspection': {
        name: '田村 健一',
        identifier: 'a@b.example',
        otherContact: 'k•••@b.example',
        replaces: true,
        expiresAt: '2099-01-01T00:00:00.000Z',
      },
    },
    drawn: 'mado-registration-confirmation [part="submit"]',
  },
  {
    budget: 'recovery',
    element: 'mado-recovery',
    at,
    drawn: 'mado-recovery input >> nth=0',
  },
];
