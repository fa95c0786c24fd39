import { presets, type BillingDocument, type PortalConfiguration, type RenewalQuoteDetail } from '@madoguchi/sdk';
import { sessionOf } from '../testing/scripted-server.ts';

// Quotes and documents as a server answers with them in tests.

/** The support portal without what changes by itself: no test here listens. */
export const billingPortal: PortalConfiguration = { ...presets.support, areas: ['home', 'documents'] };

export const managerSession = (roles: readonly string[] = ['contract-manager']) => {
  const session = sessionOf();
  return { ...session, account: { ...session.account, roles } };
};

const contract = { id: 'c1', number: 'ABC1234567', name: '社内保守', companyName: '青空電機' };

export const quoteOf = (further: Partial<RenewalQuoteDetail> = {}): RenewalQuoteDetail => ({
  id: 'q1',
  number: 'R-2026-00001',
  title: '更新のお見積り',
  contract,
  amount: 1_234_000,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: '2026-11-01',
  validThrough: '2099-12-31',
  state: 'unanswered',
  file: { name: 'R-1.pdf', size: 12_345, url: 'https://files.example/R-1.pdf' },
  version: 1,
  ...further,
});

export const documentOf = (further: Partial<BillingDocument> = {}): BillingDocument => ({
  id: 'd1',
  kind: 'invoice',
  number: 'I-2026-0001',
  title: '10月分ご請求書',
  partner: '青空電機株式会社',
  amount: 1_070_850,
  datedOn: '2026-10-31',
  contract,
  file: { name: 'I-1.pdf', size: 184_320, url: 'https://files.example/I-1.pdf' },
  ...further,
});
