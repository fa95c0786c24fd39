import type { Statement, StatementDetail, StatementPage } from '@madoguchi/sdk';

const months = ['2026-11', '2026-10', '2026-09', '2026-08', '2026-07'];

/** One for each month, the newest still to be charged. */
export const statements: readonly Statement[] = months.map((month, index) => ({
  id: `statement-${month}`,
  month,
  total: 12_826 - index * 37,
  state: index === 0 ? 'unpaid' : index === 3 ? 'failed' : 'paid',
  dueOn: `${month}-27`,
  ...(index !== 0 && index !== 3 && { paidOn: `${month}-27` }),
}));

const sum = statements.reduce((all, { total }) => all + total, 0);

export const whole: StatementPage = { items: statements, total: statements.length, amount: sum, years: [2026, 2025] };

/** Of a month with everything that a statement can have. */
export const statement: StatementDetail = {
  id: 'statement-2026-11',
  month: '2026-11',
  total: 12_826,
  state: 'unpaid',
  dueOn: '2026-11-27',
  number: '40010001-202611',
  issuedOn: '2026-11-15',
  periodFrom: '2026-10-01',
  periodThrough: '2026-10-31',
  lines: [
    { name: 'ひだまり光 1ギガコース', amount: 5_720, taxRate: 10 },
    { name: 'ひだまりテレビ スタンダード', amount: 5_016, taxRate: 10 },
    { name: 'ひだまり電話 基本料', amount: 1_463, taxRate: 10 },
    { name: 'インターネットセキュリティサービス', detail: '10月1日～31日', amount: 627, taxRate: 10 },
    { name: '天然水の定期便（2リットル 3本）', amount: 330, taxRate: 8 },
    { name: 'セット割引', detail: 'インターネットとテレビのセット', amount: -550, taxRate: 10 },
    { name: '延滞利息', detail: '9月ご請求分', amount: 220, taxRate: 0 },
  ],
  taxes: [
    { rate: 10, amount: 12_276, tax: 1_116 },
    { rate: 8, amount: 330, tax: 24 },
    { rate: 0, amount: 220, tax: 0 },
  ],
  method: { type: 'card', name: 'Visa', ending: '4242', expires: '2028-04' },
  issuer: {
    name: 'ひだまり光ケーブル株式会社',
    address: '神奈川県横浜市港北区日吉1-1-1',
    registrationNumber: 'T1234567890123',
  },
  customer: { name: '山之内 由紀', customerNumber: '40010001' },
  file: { name: 'statement-40010001-202611.pdf', url: 'https://portal.example/statement-40010001-202611.pdf' },
};
