import {
  PortalError,
  type ApplicationListState,
  type CatalogueViewState,
  type DraftListState,
  type DraftSummary,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { awaiting, certificate, certificateCatalogue, contract, issued, record } from './applications.ts';

const items = [
  awaiting,
  issued,
  record('3', 'shop.nihonbashi-pay.example', 'in-review', {
    kind: 'renewal',
    contract: { ...contract, code: 'B0499347' },
  }),
  record('4', 'www.nihonbashi-pay.example', 'done', {
    kind: 'contact-change',
    contract,
    couponNumber: 'CP-20261001-01',
  }),
  record('5', 'legacy.nihonbashi-pay.example', 'replaced', {
    serviceId: 'SR9.9',
    kind: 'telepathy',
    certificate,
    contract: { ...contract, code: 'A0381120' },
  }),
];
const whole = { items, total: items.length };
const part = { items, total: 57, next: 'after-5' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const searched = { kind: 'renewal', conditions: [{ field: 'server-name', text: 'shop' }] } as const;

export const applicationListStates: StateExamples<ApplicationListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: searched, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: searched, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const applicationListFurther = {
  furtherParts: { type: 'ready', filter: { past: true }, part },
  sorted: { type: 'ready', filter: { sort: 'validity', direction: 'descending' }, part: whole },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0 } },
  endedOnly: { type: 'ready', filter: {}, part: { items: [], total: 0, ended: 3 } },
  endedMatch: { type: 'ready', filter: searched, part: { items: [], total: 0, ended: 1 } },
  nothingMatches: { type: 'ready', filter: searched, part: { items: [], total: 0 } },
  standing: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        awaiting,
        issued,
        record('6', 'old.nihonbashi-pay.example', 'issued', {
          contract: { ...contract, endsOn: '2026-11-19', nextDueOn: undefined, nextOpensOn: undefined },
          certificate: { ...certificate, notAfter: '2026-11-19T14:59:59.000Z' },
        }),
        record('7', 'late.nihonbashi-pay.example', 'issued', {
          contract,
          certificate: { ...certificate, notAfter: '2026-11-19T14:59:59.000Z' },
        }),
      ],
      total: 4,
    },
  },
  longNames: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        record(
          '8',
          `${'very-long-name-of-a-server-'.repeat(2)}01.subdomain.department.nihonbashi-pay.example`,
          'issued',
          {
            certificate,
            contract,
            organisationName:
              '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 第二システム運用管理課',
            couponNumber: 'COUPON-2026-10-01-0000000000001',
          },
        ),
      ],
      total: 1,
    },
  },
} satisfies FurtherExamples<ApplicationListState>;

export const knownCatalogue: CatalogueViewState = { type: 'ready', catalogue: certificateCatalogue };

const draft = (id: string, serverName: string): DraftSummary => ({
  id,
  kind: 'new',
  serviceId: 'SR3.0',
  contractType: 'fixed',
  months: 12,
  step: 'basics',
  serverName,
  updatedAt: '2026-11-20T00:55:00.000Z',
});
const [first, second] = [draft('draft-1', 'api.nihonbashi-pay.example'), draft('draft-2', '')];
const drafts = (work: Extract<DraftListState, { part: unknown }>['part']['items'][number]['work']): DraftListState => ({
  type: 'ready',
  filter: {},
  part: {
    items: [
      { item: first, work },
      { item: second, work: { type: 'idle' } },
    ],
    total: 2,
  },
});

export const draftListStates = {
  some: drafts({ type: 'idle' }),
  confirming: drafts({ type: 'confirming', act: 'remove' }),
  submitting: drafts({ type: 'submitting', act: 'remove' }),
  failed: drafts({ type: 'failed', act: 'remove', error }),
} satisfies Readonly<Record<string, DraftListState>>;
