import type { PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import type { StatementDetail, StatementLine, StatementTax } from '@madoguchi/sdk/billing/statement.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { PdfBlock, PdfDocument, PdfFact } from '../portal/pdf.ts';

/** ご請求明細書（適格請求書） as PDF, in Japanese as the contract is (MYP-11). */
export function statementPaper(statement: StatementDetail, createdAt: Instant): PdfDocument {
  const { issuer, customer, lines, taxes } = statement;
  const title = `${monthText(statement.month)} ご請求明細書`;
  return {
    title,
    author: issuer.name,
    language: 'ja',
    createdAt,
    footer: `${issuer.name}　明細番号 ${statement.number}`,
    unprintable: '印字できない文字がありました',
    blocks: [
      { kind: 'text', align: 'right', text: `発行日　${dayText(statement.issuedOn)}` },
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'columns',
        columns: [
          {
            span: 12,
            blocks: [
              { kind: 'text', size: 'large', text: `${customer.name} 様` },
              { kind: 'text', text: `お客さま番号　${customer.customerNumber}` },
            ],
          },
          {
            span: 12,
            blocks: [
              { kind: 'text', align: 'right', text: issuer.name },
              { kind: 'text', align: 'right', text: issuer.address },
              { kind: 'text', align: 'right', text: `登録番号　${issuer.registrationNumber}` },
            ],
          },
        ],
      },
      {
        kind: 'facts',
        rows: [
          [fact('ご請求額', `${yen(statement.total)}（税込）`, 12, 4), fact('明細番号', statement.number, 12, 4)],
          [fact('ご利用期間', `${dayText(statement.periodFrom)}～${dayText(statement.periodThrough)}`, 24, 4)],
          [fact('お支払い方法', methodText(statement.method), 12, 4), fact(...paymentFact(statement), 12, 4)],
        ],
      },
      { kind: 'heading', level: 2, text: 'ご利用内訳', detail: '金額は税込、※は軽減税率の対象' },
      table(lines.map(lineFacts)),
      { kind: 'heading', level: 2, text: '税率ごとの合計' },
      table(taxes.map(taxFacts)),
      { kind: 'text', size: 'note', text: '消費税額は、税率ごとに1回、1円未満を切り捨てて計算しています。' },
    ],
  };
}

const fact = (label: string, value: string, span: number, labelSpan: number): PdfFact => ({
  label,
  value,
  span,
  labelSpan,
});

const table = (rows: readonly (readonly PdfFact[])[]): PdfBlock => ({ kind: 'facts', rows });

const lineFacts = ({ name, detail, amount, taxRate }: StatementLine): readonly PdfFact[] => [
  fact(
    detail === undefined ? name : `${name}（${detail}）`,
    `${yen(amount)}　${taxRate === 0 ? '対象外' : `${taxRate}%${taxRate === 8 ? ' ※' : ''}`}`,
    24,
    16,
  ),
];

const taxFacts = ({ rate, amount, tax }: StatementTax): readonly PdfFact[] => [
  fact(
    rate === 0 ? '不課税' : `${rate}%対象`,
    rate === 0 ? yen(amount) : `${yen(amount)}（うち消費税 ${yen(tax)}）`,
    24,
    6,
  ),
];

function paymentFact({ state, paidOn, dueOn }: StatementDetail): [label: string, value: string] {
  return state === 'paid' && paidOn !== undefined
    ? ['お支払い日', dayText(paidOn)]
    : ['お引き落とし日', dayText(dueOn)];
}

function methodText(method: PaymentMethod | undefined): string {
  if (!method) return '';
  const kind = method.type === 'card' ? 'クレジットカード' : '口座振替';
  return [kind, method.name, method.ending === undefined ? undefined : `末尾${method.ending}`]
    .filter(Boolean)
    .join(' ');
}

const yen = (amount: number): string => `${new Intl.NumberFormat('ja-JP').format(amount)}円`;

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', ...options });
const dayText = (day: string): string => format({ dateStyle: 'long' }).format(Date.parse(day));
const monthText = (month: string): string =>
  format({ year: 'numeric', month: 'long' }).format(Date.parse(`${month}-01`));
