import {
  PortalError,
  type ContractedProduct,
  type OfferedProduct,
  type QuoteAsking,
  type QuoteChoice,
  type QuoteRequest,
  type QuoteRequestFormState,
  type QuoteRequestLine,
  type QuoteRequestListState,
  type QuoteRequestPage,
  type QuoteRow,
} from '@madoguchi/sdk';
import { checkQuoteCount } from '@madoguchi/sdk/billing/quote-request.rules.js';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const product = (
  id: string,
  name: string,
  count: number,
  unit = 'license',
  endsOn = '2027-03-31',
): ContractedProduct => ({
  id,
  name,
  unit,
  count,
  endsOn,
});
const row = (one: ContractedProduct, choice: QuoteChoice = 'continue', typed = String(one.count)): QuoteRow => ({
  product: one,
  choice,
  typed,
  check: checkQuoteCount(typed),
});
const offer = (id: string, name: string, unit = 'license'): OfferedProduct => ({ id, name, unit });
const added = (one: OfferedProduct, typed: string) => ({ product: one, typed, check: checkQuoteCount(typed) });

const platform = product('platform', 'アオゾラ基盤 エンタープライズ', 16);
const forms = product('forms', 'アオゾラ帳票', 500, 'user');
const link = product('link', 'アオゾラ連携', 4);
const designer = offer('designer', '帳票デザイナー オプション');
const analysis = offer('analysis', 'アオゾラ分析', 'user');
const contact = { name: '営業本部 第二営業部', telephone: '03-0000-2200', mail: 'sales@aozora.example' };

const untouched: QuoteAsking = {
  rows: [row(platform), row(forms), row(link)],
  additions: [],
  offered: [designer, analysis],
  comment: '',
  contact,
};
const chosen: QuoteAsking = {
  ...untouched,
  rows: [row(platform, 'change', '20'), row(forms), row(link, 'cancel')],
  additions: [added(analysis, '150')],
  offered: [designer],
  comment: '7月からの増員に合わせて、利用を始めたいと考えています。',
};
const lines: readonly QuoteRequestLine[] = [
  { name: platform.name, unit: 'license', type: 'change', before: 16, after: 20 },
  { name: forms.name, unit: 'user', type: 'continue', before: 500, after: 500 },
  { name: link.name, unit: 'license', type: 'cancel', before: 4 },
  { name: analysis.name, unit: 'user', type: 'add', after: 150 },
];
const request = (number: string, further: Partial<QuoteRequest> = {}): QuoteRequest => ({
  id: number,
  number,
  state: 'requested',
  requestedAt: '2026-11-20T01:05:00.000Z',
  requestedBy: '渡邉 彩',
  lines,
  ...further,
});

export const quoteRequestStates: StateExamples<QuoteRequestFormState> = {
  'loading': { type: 'loading' },
  'unavailable': {
    type: 'unavailable',
    error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }),
  },
  'ready': { type: 'ready', ...untouched },
  'invalid': {
    type: 'invalid',
    ...chosen,
    rows: [row(platform, 'change', ''), row(forms, 'change', '0'), row(link)],
    additions: [added(analysis, '百')],
    fieldErrors: [{ field: 'comment', code: 'length', params: { max: 1000 } }],
  },
  'nothing-requested': { type: 'nothing-requested', ...untouched },
  'cancels-contract': {
    type: 'cancels-contract',
    ...untouched,
    rows: [row(platform, 'cancel'), row(forms, 'cancel'), row(link, 'cancel')],
  },
  'confirming': { type: 'confirming', ...chosen, lines },
  'submitting': { type: 'submitting', ...chosen, lines },
  'failed': { type: 'failed', ...chosen, error: new PortalError('timeout') },
  'saved': { type: 'saved', ...chosen, request: request('Q-2026-000124') },
};

export const quoteRequestFurther = {
  ended: { type: 'ready', ...untouched, ended: true },
  chosen: { type: 'ready', ...chosen },
  restored: { type: 'ready', ...chosen, restored: true },
  changedMeanwhile: { type: 'failed', ...chosen, error: new PortalError('nothing-requested', { status: 409 }) },
  noProducts: { type: 'ready', ...untouched, rows: [], offered: [] },
  forbidden: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
  longNames: {
    type: 'ready',
    ...untouched,
    rows: [
      row(
        product(
          'long',
          'アオゾラ統合業務基盤エンタープライズエディション 災害対策オプション（東日本・西日本同時利用）',
          9_999_999,
          'user',
        ),
        'change',
        '9999999',
      ),
      row(product('word', 'Enterprise-Edition-with-Disaster-Recovery-and-Extended-Support', 1, 'newer'), 'cancel'),
    ],
    additions: [added(offer('w', 'Enterprise-Edition-with-Disaster-Recovery-and-Extended-Support', 'user'), '12345')],
  },
} satisfies FurtherExamples<QuoteRequestFormState>;

/** As many products as no contract has. */
export const manyQuoteRows: QuoteRequestFormState = {
  type: 'ready',
  ...untouched,
  rows: Array.from({ length: 500 }, (_, index) =>
    row(product(String(index), `アオゾラ製品 ${index + 1}`, 100 + index)),
  ),
};

const part: QuoteRequestPage = { items: [], total: 0 };

export const quoteRequestListStates: StateExamples<QuoteRequestListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': {
    type: 'unavailable',
    filter: {},
    error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }),
  },
  'ready': {
    type: 'ready',
    filter: {},
    part: {
      items: [
        request('Q-2026-000124', { comment: '7月からの増員に合わせて、利用を始めたいと考えています。' }),
        request('Q-2026-000087', {
          state: 'quoted',
          answer: {
            text: 'お見積書 MT-2026-0412 を、本日お送りしました。\n有効期限は12月25日です。ご不明な点は、担当の青山までご連絡ください。',
            answeredAt: '2026-11-18T04:30:00.000Z',
          },
        }),
        request('Q-2026-000012', { state: 'closed', lines: lines.slice(0, 2), requestedBy: '齋藤 健太郎' }),
      ],
      total: 3,
    },
  },
  'narrowing': { type: 'narrowing', filter: {}, part },
  'loading-more': {
    type: 'loading-more',
    filter: {},
    part: { items: [request('Q-2026-000124')], total: 30, next: 'n' },
  },
  'not-narrowed': { type: 'not-narrowed', filter: {}, part, error: new PortalError('network') },
  'incomplete': {
    type: 'incomplete',
    filter: {},
    part: { items: [request('Q-2026-000124')], total: 30, next: 'n' },
    error: new PortalError('network'),
  },
};

/** Nothing was requested yet. */
export const noQuoteRequests: QuoteRequestListState = { type: 'ready', filter: {}, part };
