import { presets, type Statement, type StatementDetail, type StatementPage } from '@madoguchi/sdk';
import { answer } from '../testing/scripted-server.ts';

export const subscriberPortal = presets.mypage;

export const statementOf = (further: Partial<Statement> = {}): Statement => ({
  id: 's1',
  month: '2026-11',
  total: 12_826,
  state: 'unpaid',
  dueOn: '2026-11-27',
  ...further,
});

export const pageOf = (
  items: readonly Statement[],
  total: number = items.length,
  further: Partial<StatementPage> = {},
): Response => answer(200, { items, total, amount: 25_615, years: [2026, 2025], ...further });

export const detailOf = (further: Partial<StatementDetail> = {}): StatementDetail => ({
  ...statementOf(),
  number: '40010001-202611',
  issuedOn: '2026-11-15',
  periodFrom: '2026-10-01',
  periodThrough: '2026-10-31',
  lines: [
    { name: '光1ギガ', amount: 12_496, taxRate: 10 },
    { name: '天然水の定期便', detail: '11月分', amount: 330, taxRate: 8 },
  ],
  taxes: [
    { rate: 10, amount: 12_496, tax: 1_136 },
    { rate: 8, amount: 330, tax: 24 },
  ],
  method: { type: 'card', name: 'Visa', ending: '4242', expires: '2028-04' },
  issuer: { name: '発行者', address: '横浜市', registrationNumber: 'T1234567890123' },
  customer: { name: '山之内 由紀', customerNumber: '40010001' },
  ...further,
});
