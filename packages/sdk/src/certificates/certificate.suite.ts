import type { Coupon } from './account-details.model.ts';
import type { ApplicationContact, ApplicationEntries } from './application-entries.model.ts';
import type { ActionFacts } from './application-actions.rules.ts';
import type { ApplicationDetail, CertificateContract, IssuedCertificate } from './application.model.ts';
import type { ValidationPolicy } from './domain-validation.rules.ts';
import type { CertificateCatalogue, CertificateService } from './certificate-service.model.ts';

const service = (id: string, more: Partial<CertificateService> = {}): CertificateService => ({
  id,
  name: { ja: id.toUpperCase(), en: id.toUpperCase() },
  validation: 'organisation',
  offers: [
    { contractType: 'fixed', months: 12, price: 57_750 },
    { contractType: 'automatic', months: 12, price: 55_000 },
  ],
  names: { wildcard: false, ip: false, most: 3 },
  reissue: { days: 25, afterwards: 'contact' },
  deferredRevocationDays: 14,
  switchesTo: [],
  guides: {},
  ...more,
});

/** A catalogue as the certificate portal has it: SR3.0, EV2.0, and SR2.0 that is not sold any more. */
export const catalogue: CertificateCatalogue = {
  services: [
    service('sr3', { switchesTo: ['ev2'] }),
    service('ev2', { validation: 'extended', reissue: { days: 25, times: 1, afterwards: 'new-application' } }),
    service('sr2', { offers: [], switchesTo: ['sr3', 'ev2'] }),
    service('wild', { names: { wildcard: true, ip: true, most: 3 } }),
  ],
  policy: {
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
  serverTypes: ['Apache', 'nginx', 'IIS'],
  documents: [{ id: 'form', name: { ja: 'サービス申込書' }, explanation: { ja: '押印のうえお送りください' } }],
  asksSignatory: false,
};

/** By which domains are validated, and how long that is used again. */
export const validationPolicy: ValidationPolicy = {
  lifetimes: catalogue.policy.lifetimes,
  validationMethods: [
    { id: 'dns', name: { ja: 'DNS' }, coversBelow: true },
    { id: 'website', name: { ja: 'ウェブサイト' }, coversBelow: false },
    { id: 'telephone', name: { ja: '電話' }, coversBelow: true, endsFrom: '2027-03-15' },
    { id: 'mail', name: { ja: '電子メール' }, coversBelow: true, endsFrom: '2028-03-15' },
  ],
};

export const contact: ApplicationContact = {
  organisation: '株式会社まどぐち',
  department: '情報システム部',
  jobTitle: '',
  name: '髙﨑 花子',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前1-5-1',
  telephone: '03-1234-5678',
  fax: '',
  mailAddress: 'hanako@example.jp',
  renewalMail: true,
  news: false,
};

/** Entries in which everything is as it is stored. `csr` is none: what it is, is told by whoever reads it. */
export const entries: ApplicationEntries = {
  basics: {
    serverName: 'www.example.co.jp',
    csr: 'a request',
    serverType: 'Apache',
    couponId: '',
    agencyCode: 'A0001',
    siteSeal: true,
    remarks: '',
    revokePrevious: '',
  },
  organisation: {
    name: '株式会社まどぐち',
    nameKana: 'カブシキガイシャマドグチ',
    registrationNumber: '0110-01-012345',
    registeredPostalCode: '150-0001',
    registeredAddress: '東京都渋谷区神宮前１－５－１',
    presentPostalCode: '',
    presentAddress: '',
    applicantTitle: '部長',
    applicantName: '髙﨑 花子',
  },
  contacts: {
    registration: contact,
    technical: { ...contact, name: '技術 太郎' },
    administrative: { ...contact, name: '事務 次郎' },
    signatory: {
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
    },
  },
};

export const coupon: Coupon = {
  id: 'k1',
  number: 'C-0001',
  serviceId: 'sr3',
  balance: 2,
  bought: 10,
  endsOn: '2027-03-31',
};

export const issuedContract: CertificateContract = {
  id: 'con-1',
  code: 'B0499311',
  contractType: 'fixed',
  months: 12,
  startsOn: '2026-11-22',
  endsOn: '2027-11-21',
  nextDueOn: '2027-06-03',
  nextOpensOn: '2027-05-11',
};

export const issuedCertificate: IssuedCertificate = {
  serial: '0A1B2C',
  issuedAt: '2026-11-22T03:00:00.000Z',
  notBefore: '2026-11-22T03:00:00.000Z',
  notAfter: '2027-06-10T02:59:59.000Z',
  names: ['www.example.co.jp'],
};

/** A record of SR3.0 that was issued on 2026-11-22 at noon in Tokyo, for a contract of a year. */
export const issued: ApplicationDetail = {
  id: 'app-1',
  number: '5176204486',
  kind: 'new',
  state: 'issued',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  appliedAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-22T03:00:00.000Z',
  organisationName: '株式会社まどぐち',
  serverName: 'www.example.co.jp',
  serverType: 'Apache',
  contract: issuedContract,
  certificate: issuedCertificate,
  documentsAwaited: false,
  entries,
  documents: [],
  history: [
    { state: 'received', at: '2026-11-20T01:00:00.000Z' },
    { state: 'in-review', at: '2026-11-21T01:00:00.000Z' },
    { state: 'issued', at: '2026-11-22T03:00:00.000Z' },
  ],
  reissues: { firstIssuedAt: '2026-11-22T03:00:00.000Z', count: 0 },
  version: 3,
};

/** The facts of `issued` with something else in them. */
export const factsOf = (change: Partial<ActionFacts>): ActionFacts => ({ ...issued, ...change });

/** A moment in Tokyo, where the portal is: `tokyo('2026-12-17T23:59:59.999')`. */
export const tokyo = (local: string) => ({ now: Date.parse(`${local}+09:00`), timeZone: 'Asia/Tokyo' });
