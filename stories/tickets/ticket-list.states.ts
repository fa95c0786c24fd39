import { PortalError, type TicketListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { listed } from './tickets.ts';

const items = [
  listed('T-2026-000131', '電源ユニットの片系が落ち、アラートが出ています', {
    state: 'awaiting-customer',
    expectedRecoveryAt: '2026-11-20T09:00:00.000Z',
    version: 6,
    seen: 4,
  }),
  listed('T-2026-000130', '拠点間の通信が断続的に切れます', { severity: 'critical', channel: 'telephone' }),
  listed('T-2026-000127', 'メールの転送設定について', {
    kind: 'question',
    severity: 'low',
    state: 'resolved',
    channel: 'mail',
    device: undefined,
  }),
  listed('T-2026-000119', 'ファームウェア更新の作業依頼', {
    kind: 'request',
    severity: 'normal',
    state: 'received',
    channel: 'fax',
    seen: undefined,
  }),
  listed('T-2026-000102', 'コアスイッチのファン異音', { state: 'closed', closedAt: '2026-11-18T02:00:00.000Z' }),
  listed('T-2026-000088', 'ほかの窓口から引き継いだご相談', {
    kind: 'advice',
    state: 'parked',
    channel: 'chat',
    severity: 'none',
  }),
];
const states = { 'awaiting-customer': 1, 'in-progress': 1, 'resolved': 1, 'received': 1, 'closed': 1 };
const whole = { items, total: items.length, states };
const part = { items, total: 143, next: 'after-6', states };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const narrowed = { search: '電源', state: 'open', from: '2026-11-01', to: '2026-11-22' } as const;

export const ticketListStates: StateExamples<TicketListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: narrowed, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: narrowed, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const ticketListFurther = {
  furtherParts: { type: 'ready', filter: {}, part },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0, states: {} } },
  nothingMatches: { type: 'ready', filter: narrowed, part: { items: [], total: 0, states } },
  ofDevice: { type: 'ready', filter: { deviceId: 'd1' }, part: whole },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('forbidden', { status: 403 }) },
  longNames: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        listed(
          'T-2026-000131',
          '西日本統括本部鹿児島事業所第二システム運用管理課の基幹ネットワークで、始業時からファイルサーバーへの接続が断続的に切れる件について（再発・第3報）',
          {
            expectedRecoveryAt: '2026-11-20T09:00:00.000Z',
            device: {
              id: 'd1',
              name: 'kagoshima-branch-second-systems-department-distribution-switch-0001',
              model: 'Mihari FW-8100-HA',
              serialNumber: 'MH8100-31C01',
            },
          },
        ),
        ...items,
      ],
      total: 7,
      states,
    },
  },
} satisfies FurtherExamples<TicketListState>;

/** As many as are read on one page and further ones. */
export const manyTickets: TicketListState = {
  type: 'ready',
  filter: {},
  part: {
    items: Array.from({ length: 200 }, (_, index) =>
      listed(`T-2026-${String(index).padStart(6, '0')}`, `定期点検で見つかった事象 その${index + 1}`),
    ),
    total: 4_000,
    next: 'after-200',
    states: { 'in-progress': 4_000 },
  },
};
