import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const file = { name: 'R-1.pdf', size: 1000, url: 'https://portal.example/R-1.pdf' };
const contract = { id: 'c', number: 'ABC1234567', name: '契約', companyName: '会社' };
const quote = {
  id: 'q',
  number: 'R-1',
  title: '見積',
  contract,
  amount: 1000,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: '2026-11-01',
  validThrough: '2099-12-31',
  state: 'unanswered',
  file,
};
const document = {
  id: 'd',
  kind: 'invoice',
  number: 'I-1',
  title: '請求書',
  partner: '会社',
  amount: 1000,
  datedOn: '2026-10-31',
  contract,
  file,
};
const at = { configuration: presets.support, identifier: 'yoshiko.mishima@aozora-denki.example' };
const quotes = { '/renewal-quotes?*': { items: [quote], total: 1, unanswered: 1 } };

/** Renewal quotes and documents of the support portal. */
export const billingParts: readonly Part[] = [
  {
    budget: 'renewal quotes',
    element: 'mado-renewal-quote-list',
    attributes: { 'quote-href': '/quotes/{quote}' },
    at,
    answers: quotes,
    drawn: 'mado-renewal-quote-list [part="row"]',
  },
  {
    budget: 'renewal quote',
    element: 'mado-renewal-quote',
    attributes: { quote: 'q' },
    at,
    answers: { '/renewal-quotes/q': { ...quote, version: 1 } },
    drawn: 'mado-renewal-quote textarea',
  },
  {
    budget: 'documents',
    element: 'mado-document-list',
    at,
    answers: { '/documents': { items: [document], total: 1 } },
    drawn: 'mado-document-list [part="row"]',
  },
];
