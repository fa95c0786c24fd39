import type {
  ApplicationContact,
  ApplicationDetail,
  ApplicationEntries,
  ApplicationRecord,
  CertificateCatalogue,
  CertificateService,
} from '@madoguchi/sdk';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';

// Applications as they stand in stories, and what can be applied for.

export const service = (id: string, name: string, more: Partial<CertificateService> = {}): CertificateService => ({
  id,
  name: { ja: name, en: name },
  validation: 'organisation',
  offers: [
    { contractType: 'fixed', months: 12, price: 57_750 },
    { contractType: 'fixed', months: 24, price: 110_000 },
    { contractType: 'automatic', months: 12, price: 55_000 },
  ],
  names: { wildcard: false, ip: false, most: 100 },
  reissue: { days: 25, afterwards: 'contact' },
  deferredRevocationDays: 14,
  switchesTo: ['EV2.0'],
  guides: { input: 'https://vendor.example/guide', csr: 'https://vendor.example/csr' },
  ...more,
});

export const certificateCatalogue: CertificateCatalogue = {
  services: [
    service('SR3.0', 'SR3.0'),
    service('EV2.0', 'EV2.0', {
      validation: 'extended',
      offers: [{ contractType: 'fixed', months: 12, price: 148_500 }],
      switchesTo: [],
    }),
    service('SR2.0', 'SR2.0', { offers: [] }),
  ],
  policy: {
    lifetimes: [{ from: '2026-03-15', days: 200, reuseDays: 200 }],
    renewalOpensDays: 90,
    nextOpensDays: 30,
    listedMonths: 75,
  },
  serverTypes: ['Apache', 'nginx', 'IIS'],
  documents: [
    {
      id: 'form',
      name: { ja: 'サービス申込書', en: 'Application form' },
      explanation: {
        ja: '印刷して会社の印鑑を押し、郵送してください。',
        en: 'Print it, put your company’s seal on it, and send it by post.',
      },
    },
    {
      id: 'register',
      name: { ja: '登記事項証明書', en: 'Certificate of registration' },
      explanation: { ja: '発行から3か月以内の原本です。', en: 'The original, at most three months old.' },
    },
    {
      id: 'domain-consent',
      name: { ja: 'ドメイン名使用承諾書', en: 'Consent to use the domain name' },
      explanation: {
        ja: 'ドメイン名の登録者が申請組織と異なるときに必要です。',
        en: 'Needed where the domain name is registered by somebody else.',
      },
    },
  ],
  asksSignatory: false,
};

export const record = (
  id: string,
  serverName: string,
  state: string,
  more: Partial<ApplicationRecord> = {},
): ApplicationRecord => ({
  id,
  number: `51762044${id.padStart(2, '0')}`,
  kind: 'new',
  state,
  serviceId: 'SR3.0',
  contractType: 'fixed',
  months: 12,
  appliedAt: '2026-11-18T01:00:00.000Z',
  updatedAt: '2026-11-20T03:00:00.000Z',
  organisationName: '株式会社日本橋ペイメント',
  serverName,
  serverType: 'nginx',
  documentsAwaited: false,
  ...more,
});

export const contract: NonNullable<ApplicationRecord['contract']> = {
  id: 'contract-1',
  code: 'B0499311',
  contractType: 'fixed',
  months: 12,
  startsOn: '2026-06-03',
  endsOn: '2027-06-02',
  nextDueOn: '2026-12-12',
  nextOpensOn: '2026-11-19',
};

export const certificate: NonNullable<ApplicationRecord['certificate']> = {
  serial: '5F3A9C02D17E44B08861',
  issuedAt: '2026-06-03T01:20:00.000Z',
  notBefore: '2026-06-03T01:20:00.000Z',
  notAfter: '2026-12-19T14:59:59.000Z',
  names: ['www.nihonbashi-pay.example', 'nihonbashi-pay.example'],
};

export const contact: ApplicationContact = {
  organisation: '株式会社日本橋ペイメント',
  department: '情報システム部',
  jobTitle: '課長',
  name: '髙﨑 花子',
  postalCode: '103-0027',
  address: '東京都中央区日本橋１－２－３',
  telephone: '03-1234-5678',
  fax: '',
  mailAddress: 'hanako.takasaki@nihonbashi-pay.example',
  renewalMail: true,
  news: false,
};

export const entries: ApplicationEntries = {
  basics: {
    serverName: 'www.nihonbashi-pay.example',
    csr: `-----BEGIN CERTIFICATE REQUEST-----\n${'MIICvDCCAaQCAQAwdzELMAkGA1UEBhMCSlAxDjAMBgNVBAgMBVRva3lvMRAwDgYD\n'.repeat(6)}-----END CERTIFICATE REQUEST-----\n`,
    serverType: 'nginx',
    couponId: '',
    agencyCode: '',
    siteSeal: true,
    remarks: '本番環境の切り替えは11月末の予定です。\n夜間の連絡先は別途お知らせします。',
    revokePrevious: '',
  },
  organisation: {
    name: '株式会社日本橋ペイメント',
    nameKana: 'カブシキガイシャニホンバシペイメント',
    registrationNumber: '0100-01-034567',
    registeredPostalCode: '103-0027',
    registeredAddress: '東京都中央区日本橋１－２－３',
    presentPostalCode: '',
    presentAddress: '',
    applicantTitle: '代表取締役',
    applicantName: '日本橋 太郎',
  },
  contacts: {
    registration: contact,
    technical: { ...contact, name: '技術 太郎', jobTitle: '' },
    administrative: { ...contact, name: '事務 次郎', department: '経理部' },
    signatory: noEntries.contacts.signatory,
  },
};

export const issued: ApplicationDetail = {
  ...record('1', 'www.nihonbashi-pay.example', 'issued', { contract, certificate }),
  appliedAt: '2026-06-01T01:00:00.000Z',
  entries,
  price: 57_750,
  documents: [],
  history: [
    { state: 'received', at: '2026-06-01T01:00:00.000Z' },
    { state: 'in-review', at: '2026-06-02T01:00:00.000Z' },
    { state: 'issued', at: '2026-06-03T01:20:00.000Z' },
  ],
  domains: certificate.names.map((name) => ({
    name,
    validation: { method: 'dns', validatedOn: '2026-06-02', through: '2026-12-19' },
  })),
  reissues: { firstIssuedAt: '2026-06-03T01:20:00.000Z', count: 0 },
  version: 3,
};

export const awaiting: ApplicationDetail = {
  ...record('2', 'login.nihonbashi-pay.example', 'documents-awaited', {
    documentsAwaited: true,
    serviceId: 'EV2.0',
    couponNumber: 'CP-20261001-03',
  }),
  entries: { ...entries, basics: { ...entries.basics, serverName: 'login.nihonbashi-pay.example' } },
  documents: [
    { id: 'd1', kind: 'form', askedAt: '2026-11-18T02:00:00.000Z', arrivedAt: '2026-11-19T02:00:00.000Z' },
    {
      id: 'd2',
      kind: 'domain-consent',
      note: 'ドメイン名の登録者が親会社になっています。',
      askedAt: '2026-11-19T02:00:00.000Z',
    },
  ],
  history: [
    { state: 'received', at: '2026-11-18T01:00:00.000Z' },
    { state: 'documents-awaited', at: '2026-11-19T02:00:00.000Z', note: '追加の書類をお願いいたします。' },
  ],
  domains: [{ name: 'login.nihonbashi-pay.example' }],
  version: 2,
};
