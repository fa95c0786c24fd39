import type {
  AccountDetails,
  ApplicationDetail,
  ApplicationDraft,
  ApplicationEntries,
  ApplicationStep,
  Coupon,
  CsrInspection,
} from '@madoguchi/sdk';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { contact, entries, record } from './applications.ts';

// What an application is filled in with in stories, step by step.

/** As far as the registration contact. */
export const begun: ApplicationEntries = {
  ...entries,
  basics: { ...entries.basics, remarks: '' },
  contacts: { ...noEntries.contacts, registration: contact },
};

const long =
  '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会西日本統括本部鹿児島事業所第二システム運用管理課'.repeat(
    2,
  );
export const longEntries: ApplicationEntries = {
  basics: {
    ...entries.basics,
    serverName: `${'a'.repeat(63)}.${'b'.repeat(63)}.example.co.jp`,
    remarks: `${long}\n${long}`,
  },
  organisation: { ...entries.organisation, name: long, registeredAddress: long },
  contacts: {
    ...entries.contacts,
    registration: { ...contact, organisation: long, mailAddress: `${'x'.repeat(64)}@${'y'.repeat(60)}.example` },
  },
};

export const steps: readonly ApplicationStep[] = ['service', 'terms', 'basics', 'organisation', 'contacts', 'check'];

export const draft: ApplicationDraft = {
  id: 'd1',
  kind: 'new',
  serviceId: 'SR3.0',
  contractType: 'fixed',
  months: 12,
  step: 'basics',
  entries: begun,
  updatedAt: '2026-11-22T01:05:00.000Z',
  version: 4,
};

export const storedDetails: AccountDetails = {
  agencyCode: 'A0001',
  organisation: entries.organisation,
  contacts: entries.contacts,
  version: 2,
};

export const coupons: readonly Coupon[] = [
  { id: 'k1', number: 'C-2026-0001', serviceId: 'SR3.0', balance: 2, bought: 10, endsOn: '2027-03-31' },
];

export const inspection: CsrInspection = {
  ok: true,
  subject: {
    country: 'JP',
    state: 'Tokyo',
    locality: 'Chuo-ku',
    organization: 'Nihonbashi Payment K.K.',
    commonName: 'www.nihonbashi-pay.example',
    attributes: [],
  },
  names: [
    { type: 'dns', value: 'www.nihonbashi-pay.example' },
    { type: 'dns', value: 'nihonbashi-pay.example' },
  ],
  key: { algorithm: 'RSA', bits: 2048, fingerprint: 'ab'.repeat(32) },
  signature: { algorithm: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', verified: true },
  findings: [],
};

export const applied: ApplicationDetail = {
  ...record('86', 'www.nihonbashi-pay.example', 'received', { documentsAwaited: true }),
  appliedAt: '2026-11-22T01:06:00.000Z',
  updatedAt: '2026-11-22T01:06:00.000Z',
  entries,
  documents: [{ id: 'x', kind: 'register', note: '登記事項証明書', askedAt: '2026-11-22T01:06:00.000Z' }],
  history: [{ state: 'received', at: '2026-11-22T01:06:00.000Z' }],
  version: 1,
};
