import type {
  AccountDetails,
  ApplicationContact,
  ApplicationDetail,
  ApplicationDraft,
  ApplicationEntries,
  ApplicationStep,
  CertificateCatalogue,
  CertificateService,
  Coupon,
  CsrInspection,
} from '@madoguchi/sdk';

/** What certificates are shown with in stories. */
const service = (id: string, name: string, further: Partial<CertificateService>): CertificateService => ({
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
  switchesTo: [],
  guides: { input: 'https://vendor.example/guide', csr: 'https://vendor.example/csr' },
  ...further,
});

export const catalogue: CertificateCatalogue = {
  services: [
    service('sr3', 'SR3.0', {}),
    service('ev2', 'EV2.0', {
      validation: 'extended',
      offers: [{ contractType: 'fixed', months: 12, price: 148_500 }],
    }),
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
      explanation: { ja: '印刷して押印のうえ、お送りください。', en: 'Print it, have it stamped, and send it in.' },
    },
    {
      id: 'register',
      name: { ja: '登記事項証明書', en: 'Certificate of registration' },
      explanation: { ja: '発行から3か月以内の原本です。', en: 'The original, at most three months old.' },
    },
  ],
  asksSignatory: false,
};

const contact: ApplicationContact = {
  organisation: '株式会社みどり',
  department: '情報システム部',
  jobTitle: '課長',
  name: '髙﨑 花子',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前1-5-1',
  telephone: '03-1234-5678',
  fax: '',
  mailAddress: 'hanako.takasaki@midori.example',
  renewalMail: true,
  news: false,
};
const none: ApplicationContact = {
  organisation: '',
  department: '',
  jobTitle: '',
  name: '',
  postalCode: '',
  address: '',
  telephone: '',
  fax: '',
  mailAddress: '',
  renewalMail: true,
  news: false,
};

export const entries: ApplicationEntries = {
  basics: {
    serverName: 'www.example.co.jp',
    csr: `-----BEGIN CERTIFICATE REQUEST-----\n${'MIICvDCCAaQCAQAwdzELMAkGA1UEBhMCSlAxDjAMBgNVBAgMBVRva3lvMRAwDgYD\n'.repeat(6)}-----END CERTIFICATE REQUEST-----\n`,
    serverType: 'Apache',
    couponId: '',
    agencyCode: '',
    siteSeal: true,
    remarks: '',
    revokePrevious: '',
  },
  organisation: {
    name: '株式会社みどり',
    nameKana: 'カブシキガイシャミドリ',
    registrationNumber: '0110-01-012345',
    registeredPostalCode: '150-0001',
    registeredAddress: '東京都渋谷区神宮前１－５－１',
    presentPostalCode: '',
    presentAddress: '',
    applicantTitle: '情報システム部長',
    applicantName: '緑川 太郎',
  },
  contacts: { registration: contact, technical: none, administrative: none, signatory: none },
};

export const contactsFilled: ApplicationEntries = {
  ...entries,
  contacts: {
    ...entries.contacts,
    technical: { ...contact, name: '技術 太郎', mailAddress: 'taro.gijutsu@midori.example' },
    administrative: { ...contact, department: '経理部', name: '事務 次郎', mailAddress: 'jiro.jimu@midori.example' },
  },
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
    ...contactsFilled.contacts,
    registration: { ...contact, organisation: long, mailAddress: `${'x'.repeat(64)}@${'y'.repeat(60)}.example` },
  },
};

export const steps: readonly ApplicationStep[] = ['service', 'terms', 'basics', 'organisation', 'contacts', 'check'];

export const draft: ApplicationDraft = {
  id: 'd1',
  kind: 'new',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  step: 'basics',
  entries,
  updatedAt: '2026-11-22T01:05:00.000Z',
  version: 4,
};

export const storedDetails: AccountDetails = {
  agencyCode: 'A0001',
  organisation: entries.organisation,
  contacts: contactsFilled.contacts,
  version: 2,
};

export const coupons: readonly Coupon[] = [
  { id: 'k1', number: 'C-2026-0001', serviceId: 'sr3', balance: 2, bought: 10, endsOn: '2027-03-31' },
];

export const inspection: CsrInspection = {
  ok: true,
  subject: {
    country: 'JP',
    state: 'Tokyo',
    locality: 'Shibuya-ku',
    organization: 'Midori K.K.',
    commonName: 'www.example.co.jp',
    attributes: [],
  },
  names: [
    { type: 'dns', value: 'www.example.co.jp' },
    { type: 'dns', value: 'example.co.jp' },
  ],
  key: { algorithm: 'RSA', bits: 2048, fingerprint: 'ab'.repeat(32) },
  signature: { algorithm: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', verified: true },
  findings: [],
};

export const applied: ApplicationDetail = {
  id: 'a1',
  number: '5176204486',
  kind: 'new',
  state: 'received',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  appliedAt: '2026-11-22T01:06:00.000Z',
  updatedAt: '2026-11-22T01:06:00.000Z',
  organisationName: '株式会社みどり',
  serverName: 'www.example.co.jp',
  serverType: 'Apache',
  documentsAwaited: true,
  entries: contactsFilled,
  documents: [{ id: 'x', kind: 'register', note: '登記事項証明書', askedAt: '2026-11-22T01:06:00.000Z' }],
  history: [{ state: 'received', at: '2026-11-22T01:06:00.000Z' }],
  version: 1,
};
