import type { ApplicationDetail, ApplicationRecord, CertificateCatalogue, CertificateService } from '@madoguchi/sdk';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';

// Applications as a server answers with them in tests.

export const recordOf = (more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  id: 'app-1',
  number: '5176204486',
  kind: 'new',
  state: 'received',
  serviceId: 'SR3.0',
  contractType: 'fixed',
  months: 12,
  appliedAt: '2026-11-19T15:30:00.000Z',
  updatedAt: '2026-11-20T03:00:00.000Z',
  organisationName: '株式会社日本橋ペイメント',
  serverName: 'www.example.co.jp',
  serverType: 'nginx',
  documentsAwaited: false,
  ...more,
});

export const contractOf: NonNullable<ApplicationRecord['contract']> = {
  id: 'contract-1',
  code: 'B0499311',
  contractType: 'fixed',
  months: 12,
  startsOn: '2020-01-01',
  endsOn: '2099-12-31',
};

export const certificateOf: NonNullable<ApplicationRecord['certificate']> = {
  serial: '5F3A9C02',
  issuedAt: '2026-06-03T01:20:00.000Z',
  notBefore: '2026-06-03T01:20:00.000Z',
  notAfter: '2099-12-19T14:59:59.000Z',
  names: ['www.example.co.jp', 'example.co.jp'],
};

export const detailOf = (more: Partial<ApplicationDetail> = {}): ApplicationDetail => ({
  ...recordOf(),
  entries: { ...noEntries, basics: { ...noEntries.basics, serverName: 'www.example.co.jp', remarks: '至急' } },
  documents: [],
  history: [{ state: 'received', at: '2026-11-19T15:30:00.000Z' }],
  version: 1,
  ...more,
});

export const issuedOf = (more: Partial<ApplicationDetail> = {}): ApplicationDetail =>
  detailOf({ state: 'issued', contract: contractOf, certificate: certificateOf, price: 57_750, ...more });

const service: CertificateService = {
  id: 'SR3.0',
  name: { ja: 'スタンダード', en: 'Standard' },
  validation: 'organisation',
  offers: [{ contractType: 'fixed', months: 12, price: 57_750 }],
  names: { wildcard: false, ip: false, most: 100 },
  reissue: { days: 25, afterwards: 'contact' },
  deferredRevocationDays: 14,
  switchesTo: ['EV2.0'],
  guides: {},
};

export const catalogueOf: CertificateCatalogue = {
  services: [service, { ...service, id: 'EV2.0', name: { ja: 'EV', en: 'EV' } }],
  policy: { lifetimes: [], renewalOpensDays: 90, nextOpensDays: 30, listedMonths: 75 },
  serverTypes: ['Apache', 'nginx'],
  documents: [
    { id: 'form', name: { ja: 'サービス申込書', en: 'Form' }, explanation: { ja: '押印してください', en: 'Seal it' } },
  ],
  documentsTo: { ja: '〒100-0000\n審査係', en: 'Review desk' },
  asksSignatory: false,
};
