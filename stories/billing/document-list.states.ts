import type { ShownPdf } from '@madoguchi/elements';
import { PortalError, type BillingDocument, type BillingDocumentPage, type DocumentListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { fileOf, longQuote, network } from './quotes.ts';

const documentOf = (id: string, further: Partial<BillingDocument> = {}): BillingDocument => ({
  id,
  kind: 'invoice',
  number: `I-2026-${id.padStart(4, '0')}`,
  title: '社内ネットワーク 統合保守 ご請求書（2026年10月分）',
  partner: '青空電機株式会社',
  amount: 1_070_850,
  datedOn: '2026-10-31',
  contract: network,
  file: fileOf(`I-2026-${id}.pdf`),
  ...further,
});

const items: readonly BillingDocument[] = [
  documentOf('1031'),
  documentOf('418', {
    kind: 'quote',
    number: 'R-2026-00418',
    title: '社内ネットワーク 統合保守 更新のお見積り（12か月）',
    amount: 12_850_200,
    datedOn: '2026-10-13',
  }),
  documentOf('930', { title: '社内ネットワーク 統合保守 ご請求書（2026年9月分）', datedOn: '2026-09-30' }),
  documentOf('21', {
    kind: 'contract',
    number: 'K-2026-0021',
    title: '保守サービス契約書',
    partner: '青空電機株式会社 情報システム部',
    amount: undefined,
    datedOn: '2026-04-01',
  }),
  documentOf('2', { kind: 'memo', title: '覚書', amount: 0, datedOn: '2026-03-20' }),
];
const whole: BillingDocumentPage = { items, total: items.length };
const part: BillingDocumentPage = { items, total: 1_204, next: 'after-5' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const searched = { search: 'ネットワーク', kind: 'invoice', least: 100_000, from: '2026-04-01' } as const;

export const documentListStates: StateExamples<DocumentListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: searched, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: searched, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const documentListFurther = {
  furtherParts: { type: 'ready', filter: {}, part },
  sorted: { type: 'ready', filter: { sort: 'amount', direction: 'descending' }, part: whole },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0 } },
  nothingMatches: { type: 'ready', filter: searched, part: { items: [], total: 0 } },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('forbidden', { status: 403 }) },
  longNames: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        documentOf('9', {
          number: 'VERY-LONG-NUMBER-OF-A-DOCUMENT-000000000000001',
          title: longQuote.title,
          partner: longQuote.contract.companyName,
          amount: 999_999_999_999,
          contract: longQuote.contract,
        }),
      ],
      total: 1,
    },
  },
} satisfies FurtherExamples<DocumentListState>;

/** As many as are read in a year. */
export const manyDocuments: DocumentListState = {
  type: 'ready',
  filter: {},
  part: {
    items: Array.from({ length: 400 }, (_, index) => documentOf(String(index + 1), { amount: 100_000 + index })),
    total: 400,
  },
};

const file = fileOf('I-2026-1031.pdf', 184_320);
const title = '社内ネットワーク 統合保守 ご請求書（2026年10月分）';
export const pdfPreviews = {
  loading: { title, file, state: { type: 'loading', progress: { sent: 92_160, total: 184_320 } } },
  unavailable: { title, file, state: { type: 'unavailable', error: new PortalError('network') } },
} satisfies Readonly<Record<string, ShownPdf>>;
