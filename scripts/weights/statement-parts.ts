import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const at = { configuration: presets.mypage, identifier: 'yuki.yamanouchi@minna-mail.example' };
const statement = { id: 's', month: '2026-11', total: 5720, state: 'unpaid', dueOn: '2026-11-27' };
const detail = {
  ...statement,
  number: '40010001-202611',
  issuedOn: '2026-11-15',
  periodFrom: '2026-10-01',
  periodThrough: '2026-10-31',
  lines: [{ name: '光', amount: 5720, taxRate: 10 }],
  taxes: [{ rate: 10, amount: 5720, tax: 520 }],
  method: { type: 'card', ending: '4242' },
  issuer: { name: '会社', address: '横浜市', registrationNumber: 'T1234567890123' },
  customer: { name: '山之内 由紀', customerNumber: '40010001' },
};

/** The parts of my page that are about bills and paying them. */
export const statementParts: readonly Part[] = [
  {
    budget: 'statements',
    element: 'mado-statement-list',
    attributes: { 'statement-href': '/statement?id={statement}' },
    at,
    answers: { '/statements': { items: [statement], total: 1, amount: 5720, years: [2026] } },
    drawn: 'mado-statement-list [part="row"]',
  },
  {
    budget: 'statement',
    element: 'mado-statement',
    attributes: { statement: 's' },
    at,
    answers: { '/statements/s': detail },
    drawn: 'mado-statement [part="line"]',
  },
  {
    budget: 'payment method',
    element: 'mado-payment-method',
    at,
    answers: {
      '/payment-method': { method: detail.method, changesFrom: '2026-12', provider: { ja: '決済' }, version: 1 },
    },
    drawn: 'mado-payment-method [part="begin"]',
  },
];
