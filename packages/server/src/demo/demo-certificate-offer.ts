import type { CertificateService, DocumentKind } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import type { CertificateOffer } from '../portal/certificate-offer.ts';

const guides = {
  input: '/certificate/guide/input/',
  csr: '/certificate/guide/csr/',
} as const;

const sr3: CertificateService = {
  id: 'SR3.0',
  name: { ja: 'かなめサーバ証明書 SR3.0', en: 'Kaname Server Certificate SR3.0' },
  validation: 'organisation',
  offers: [
    { contractType: 'fixed', months: 12, price: 60_500 },
    { contractType: 'fixed', months: 24, price: 115_500 },
    { contractType: 'automatic', months: 12, price: 57_750 },
  ],
  names: { wildcard: true, ip: false, most: 100 },
  reissue: { days: 25, afterwards: 'contact' },
  deferredRevocationDays: 14,
  switchesTo: ['EV2.0'],
  guides,
};

const ev2: CertificateService = {
  id: 'EV2.0',
  name: { ja: 'かなめサーバ証明書 EV2.0', en: 'Kaname Server Certificate EV2.0' },
  validation: 'extended',
  offers: [
    { contractType: 'fixed', months: 12, price: 138_600 },
    { contractType: 'automatic', months: 12, price: 132_000 },
  ],
  names: { wildcard: false, ip: false, most: 100 },
  reissue: { days: 25, times: 1, afterwards: 'new-application' },
  deferredRevocationDays: 14,
  switchesTo: ['SR3.0'],
  guides,
};

/** Not sold any more: it stands on old records, and leads to the others (CRT-10). */
const sr2: CertificateService = {
  ...sr3,
  id: 'SR2.0',
  name: { ja: 'かなめサーバ証明書 SR2.0', en: 'Kaname Server Certificate SR2.0' },
  offers: [],
  switchesTo: ['SR3.0', 'EV2.0'],
};

const documents: readonly DocumentKind[] = [
  {
    id: 'application-form',
    name: { ja: 'サービス申込書', en: 'Application form' },
    explanation: {
      ja: 'お申込情報詳細の「印刷」から印刷し、申込者の方が押印のうえ、原本を郵送してください。',
      en: 'Print it from the details of the application, have it sealed by the applicant, and post the original.',
    },
  },
  {
    id: 'registry-certificate',
    name: { ja: '登記事項証明書', en: 'Certificate of registered matters' },
    explanation: {
      ja: '発行から3か月以内の履歴事項全部証明書または現在事項全部証明書をお送りください。写しでもかまいません。',
      en: 'A certificate of all historical or of all present matters, issued within the last three months. A copy will do.',
    },
  },
  {
    id: 'seal-certificate',
    name: { ja: '印鑑証明書', en: 'Certificate of the seal impression' },
    explanation: {
      ja: 'サービス申込書に押印した印鑑の証明書です。発行から3か月以内の原本をお送りください。',
      en: 'For the seal on the application form; the original, issued within the last three months.',
    },
  },
  {
    id: 'domain-consent',
    name: { ja: 'ドメイン名使用承諾書', en: 'Consent to use the domain name' },
    explanation: {
      ja: 'サーバ名のドメイン名を申請組織と異なる方が登録しているときに、登録者の署名または押印をもらってお送りください。',
      en: 'Where somebody else registered the domain of the server name: signed or sealed by whoever did.',
    },
  },
];

/** What the certificate portal of the demo sells. Prices are made up. */
export const demoCertificateOffer: CertificateOffer = {
  catalogue: {
    services: [sr3, ev2, sr2],
    policy: {
      // CA/Browser Forum, ballot SC-081v3, and what held before it
      lifetimes: [
        { from: '2020-09-01', days: 398, reuseDays: 398 },
        { from: '2026-03-15', days: 200, reuseDays: 200 },
        { from: '2027-03-15', days: 100, reuseDays: 100 },
        { from: '2029-03-15', days: 47, reuseDays: 10 },
      ],
      renewalOpensDays: 90,
      nextOpensDays: 30,
      listedMonths: 75,
    },
    serverTypes: ['Apache', 'nginx', 'IIS', 'Apache Tomcat', 'Oracle WebLogic Server', 'F5 BIG-IP', 'AWS', 'Azure'],
    documents,
    documentsTo: {
      ja: '〒100-0000 東京都千代田区霞が関0-0-0\nかなめセキュリティ株式会社 証明書審査係\n（封筒に「申請書類在中」とお書き添えください）',
      en: 'Certificate Review Desk, Kaname Security K.K.\n0-0-0 Kasumigaseki, Chiyoda-ku, Tokyo 100-0000, Japan',
    },
  },
  documentsAtOnce: [
    {
      kinds: ['new'],
      serviceIds: ['EV2.0'],
      documents: ['application-form', 'registry-certificate', 'seal-certificate'],
    },
    { kinds: ['renewal'], serviceIds: ['EV2.0'], documents: ['application-form', 'registry-certificate'] },
  ],
  // Baseline Requirements 3.2.2.4: DNS Change (7), Agreed-Upon Change to Website v2 (18); by ballot SC-090 e-mail (4, 13, 14)
  // and telephone (16, 17) end
  validationMethods: [
    { id: 'dns', name: { ja: 'DNSレコード', en: 'DNS record' }, coversBelow: true },
    { id: 'website', name: { ja: 'ウェブサイトのファイル', en: 'File on the website' }, coversBelow: false },
    { id: 'mail', name: { ja: '電子メール', en: 'E-mail' }, coversBelow: true, endsFrom: '2028-03-15' },
    { id: 'telephone', name: { ja: '電話', en: 'Telephone' }, coversBelow: true, endsFrom: '2027-03-15' },
  ],
  codeLetter: 'B',
  automaticRenewalDays: 30,
  nextLeadDays: 7,
  reminders: { renewal: [90, 30, 7], next: [23, 7, 1] },
};
