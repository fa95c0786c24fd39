import {
  PortalError,
  type PurchaseOrder,
  type RenewalQuoteDetail,
  type RenewalQuoteViewState,
  type ShownQuote,
} from '@madoguchi/sdk';
import { canAskAgain, canOrder, quoteStateOn } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { fileOf, inDays, longQuote, quoteOf } from './quotes.ts';

const detail = (further: Partial<RenewalQuoteDetail> = {}): RenewalQuoteDetail => ({
  ...quoteOf('418'),
  version: 1,
  ...further,
});
const shown = (quote: RenewalQuoteDetail, further: Partial<ShownQuote> = {}): ShownQuote => ({
  quote,
  quoteState: quoteStateOn(quote, inDays(0)),
  mayOrder: canOrder(quote, inDays(0)),
  mayAskAgain: canAskAgain(quote),
  order: { type: 'none' },
  comment: '',
  ...further,
});

const file = { name: '発注書_2026年度更新.pdf', size: 312_480 };
const uploaded: PurchaseOrder = { ...file, type: 'uploaded', uploadId: 'u1' };
const comment =
  '札幌と那覇の2拠点を来年度に閉鎖する予定です。RT-300を16台に減らし、24か月のお見積りもあわせてお願いいたします。';
const ordered = detail({
  state: 'ordered',
  answer: { type: 'ordered', by: '三嶋 佳子', at: '2026-11-20T05:12:00.000Z', order: fileOf(file.name, file.size) },
  version: 2,
});
const asked = detail({
  state: 'requote-requested',
  answer: { type: 'requote-requested', by: '辻󠄀 博', at: '2026-11-20T05:12:00.000Z', comment },
  version: 2,
});
const filled = shown(detail(), { order: uploaded, comment });
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const renewalQuoteStates: StateExamples<RenewalQuoteViewState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', ...shown(detail()) },
  invalid: {
    type: 'invalid',
    ...shown(detail()),
    answer: 'order',
    fieldErrors: [{ field: 'order', code: 'required', params: {} }],
  },
  confirming: { type: 'confirming', ...filled, answer: 'order' },
  submitting: { type: 'submitting', ...filled, answer: 'order' },
  failed: { type: 'failed', ...filled, answer: 'order', error: new PortalError('timeout') },
  answered: { type: 'answered', ...shown(ordered), answer: 'order' },
};

const order = (state: PurchaseOrder): RenewalQuoteViewState => ({
  type: 'ready',
  ...shown(detail(), { order: state }),
});
const tooLarge = new PortalError('payload-too-large', { params: { most: 20_971_520 } });

export const renewalQuoteFurther = {
  uploading: order({ ...file, size: 18_400_000, type: 'uploading', progress: { sent: 7_360_000, total: 18_400_000 } }),
  uploaded: order(uploaded),
  uploadFailed: order({ ...file, type: 'failed', error: new PortalError('network') }),
  uploadRefused: order({ ...file, size: 48_000_000, type: 'refused', error: tooLarge }),
  uploadOfOtherType: order({
    ...file,
    name: '発注書.xlsx',
    type: 'refused',
    error: new PortalError('file-type-refused'),
  }),
  uploadLost: order({ ...file, type: 'lost' }),
  restored: { type: 'ready', ...filled, restored: true },
  commentTooLong: {
    type: 'invalid',
    ...shown(detail(), { comment }),
    answer: 'ask-again',
    fieldErrors: [{ field: 'comment', code: 'length', params: { max: 2000 } }],
  },
  confirmingRequote: { type: 'confirming', ...filled, answer: 'ask-again' },
  askedAgain: { type: 'answered', ...shown(asked), answer: 'ask-again' },
  ordered: { type: 'ready', ...shown(ordered) },
  requoteRequested: { type: 'ready', ...shown(asked) },
  answeredMeanwhile: {
    type: 'failed',
    ...shown(ordered),
    answer: 'order',
    error: new PortalError('quote-answered', { status: 409 }),
  },
  orderedBefore: { type: 'answered', ...shown(ordered), answer: 'order', earlier: true },
  confirmingFindings: {
    type: 'confirming',
    ...shown(detail(), { comment: 'password: hunter2' }),
    answer: 'ask-again',
    findings: [{ field: 'comment', kind: 'password', line: 1 }],
  },
  replaced: {
    type: 'ready',
    ...shown({ ...asked, state: 'replaced', replacedBy: { id: '425', number: 'R-2026-00425' } }),
  },
  expired: { type: 'ready', ...shown(detail({ validThrough: inDays(-3) })) },
  replacing: { type: 'ready', ...shown(detail({ replaces: { id: '365', number: 'R-2026-00365' } })) },
  newerServer: { type: 'ready', ...shown(detail({ state: 'pondered' })) },
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  forbidden: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
  longNames: {
    type: 'ready',
    ...shown(
      { ...longQuote, version: 1 },
      { order: { type: 'uploaded', uploadId: 'u', name: `${'very-long-name-of-a-file-'.repeat(5)}.pdf`, size: 1 } },
    ),
  },
} satisfies FurtherExamples<RenewalQuoteViewState>;
