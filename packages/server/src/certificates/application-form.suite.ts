import type { ApplicationFormFacts, ContractForm, FormContact } from './application-form.facts.ts';

const contact = (role: FormContact['role'], name: string, department: string): FormContact => ({
  role,
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前一丁目五番一号　神宮前ビルディング12階',
  organization: '株式会社みどり会計システム',
  department,
  jobTitle: '課長',
  name,
  telephone: '03-5775-8730',
  fax: '03-5775-8731',
  mail: 'hanako.takasaki@midori-kaikei.example.jp',
  renewalMail: true,
  news: false,
});

/** A new application as most are. */
export const newForm: ContractForm = {
  kind: 'new',
  addressee: 'セキュアネット株式会社',
  service: 'サーバ証明書 SR3.0',
  number: '5176204486',
  appliedOn: '2026-11-22',
  printedAt: Date.UTC(2026, 10, 22, 1, 30),
  contractCode: undefined,
  applicant: {
    registeredPostalCode: '150-0001',
    registeredAddress: '東京都渋谷区神宮前一丁目五番一号',
    organization: '株式会社みどり会計システム',
    jobTitle: '代表取締役社長',
    name: '髙﨑 太郎',
  },
  charge: { kind: 'price', yen: 57_750 },
  termMonths: 12,
  siteSeal: true,
  registration: {
    country: 'JP',
    state: 'Tokyo',
    locality: 'Shibuya-ku',
    organization: 'Midori Accounting Systems Co., Ltd.',
    organizationalUnit: '',
    serverName: 'www.midori-kaikei.example.jp',
    serverType: 'Apache',
  },
  contacts: [
    contact('registration', '髙﨑 花子', '情報システム部'),
    contact('technical', '吉田 一郎', '情報システム部 基盤グループ'),
    contact('administrative', '渡邊 次郎', '経理部'),
  ],
  agencyCode: 'A0012345',
  remarks: '',
};

const { charge: _charge, termMonths: _months, siteSeal: _seal, registration, ...common } = newForm;
const issued = { ...common, contractCode: 'B0499311' };
const serverName = registration.serverName;

/** One of every kind. */
export const formsOfAllKinds: readonly ApplicationFormFacts[] = [
  newForm,
  {
    ...newForm,
    kind: 'renewal',
    contractCode: 'B0499311',
    switchedFrom: 'SR2.0',
    charge: { kind: 'coupon', number: 'C-20260401' },
    coverage: { from: '2026-12-01', through: '2027-11-30' },
  },
  { ...issued, kind: 'next', registration },
  { ...issued, kind: 'reissue', previous: { revoked: 'later', validThrough: '2026-12-06' }, registration },
  {
    ...issued,
    kind: 'contact-change',
    serverName,
    contacts: common.contacts.map((one, i) => ({ ...one, changed: i === 1 })),
  },
  { ...issued, kind: 'revocation', serverName, reason: 'key-compromise', contacts: common.contacts.slice(0, 1) },
  {
    ...issued,
    kind: 'cancellation',
    serverName,
    endsOn: '2027-03-31',
    certificateEndsOn: '2026-12-19',
    contacts: common.contacts.slice(0, 1),
  },
];
