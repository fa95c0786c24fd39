import {
  PortalError,
  type ShownTicket,
  type TicketDetail,
  type TicketReplyState,
  type TicketViewState,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { detail, everyWork } from './tickets.ts';

const yes = { ok: true } as const;
const closed = { ok: false, code: 'ticket-closed', params: {} } as const;
const open = { ok: false, code: 'not-in-this-state', params: {} } as const;
const shown: ShownTicket = {
  ticket: detail,
  newFrom: 5,
  reply: yes,
  close: yes,
  reopen: open,
  settling: { type: 'idle' },
};
const settled: ShownTicket = {
  ...shown,
  ticket: { ...detail, state: 'closed', closedAt: '2026-11-20T08:10:00.000Z' },
  newFrom: undefined,
  reply: closed,
  close: closed,
  reopen: yes,
};
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const long: TicketDetail = {
  ...detail,
  title:
    '西日本統括本部鹿児島事業所第二システム運用管理課の基幹ネットワークで、始業時からファイルサーバーへの接続が断続的に切れる件について（再発・第3報）',
  contract: {
    id: 'c1',
    number: 'AOZ3100021',
    name: '西日本統括本部鹿児島事業所第二システム運用管理課基幹ネットワーク統合保守契約（24時間365日・部品込み）',
  },
  entries: detail.entries.map((entry) =>
    entry.body
      ? {
          ...entry,
          authorName: 'ヴァレンティーナ・アレクサンドロヴナ・小比類巻さくら子',
          body: `${'kernel: '.repeat(60)}${entry.body}`,
        }
      : entry,
  ),
};

export const ticketStates: StateExamples<TicketViewState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', ...shown },
};

export const ticketFurther = {
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  byTelephone: {
    type: 'ready',
    ...shown,
    newFrom: undefined,
    ticket: { ...detail, channel: 'telephone', device: undefined, expectedRecoveryAt: undefined, state: 'received' },
  },
  awaiting: { type: 'ready', ...shown, ticket: { ...detail, state: 'awaiting-customer' } },
  resolved: { type: 'ready', ...shown, ticket: { ...detail, state: 'resolved' }, reopen: yes },
  closed: { type: 'ready', ...settled },
  closedForGood: {
    type: 'ready',
    ...settled,
    reopen: { ok: false, code: 'reopening-over', params: { days: 30 } },
  },
  closing: { type: 'ready', ...shown, settling: { type: 'confirming', act: 'close', body: '' } },
  reopening: { type: 'ready', ...settled, settling: { type: 'confirming', act: 'reopen', body: '再発しました。' } },
  settling: { type: 'ready', ...shown, settling: { type: 'submitting', act: 'close', body: '' } },
  changed: { type: 'ready', ...shown, settling: { type: 'changed', act: 'close', body: '' } },
  wrong: {
    type: 'ready',
    ...shown,
    settling: {
      type: 'invalid',
      act: 'close',
      body: 'あ',
      fieldErrors: [{ field: 'body', code: 'length', params: { max: 20_000 } }],
    },
  },
  warned: {
    type: 'ready',
    ...shown,
    settling: {
      type: 'warned',
      act: 'close',
      body: 'password: hunter2',
      findings: [{ field: 'body', kind: 'password', line: 1 }],
    },
  },
  notSettled: { type: 'ready', ...shown, settling: { type: 'failed', act: 'close', body: '', error } },
  settled: { type: 'ready', ...settled, settling: { type: 'done', act: 'close' } },
  longNames: { type: 'ready', ...shown, ticket: long },
} satisfies FurtherExamples<TicketViewState>;

/** A reply, however far it is. */
export const replyStates: StateExamples<TicketReplyState> = {
  ready: { type: 'ready', body: '', files: [] },
  invalid: {
    type: 'invalid',
    body: '',
    files: everyWork.slice(0, 2),
    fieldErrors: [
      { field: 'body', code: 'required' },
      { field: 'files', code: 'sending' },
    ],
  },
  warned: {
    type: 'warned',
    body: 'enable secret …',
    files: [],
    findings: [{ field: 'body', kind: 'password', line: 1 }],
  },
  submitting: { type: 'submitting', body: '15時に再起動します。', files: [] },
  failed: { type: 'failed', body: '15時に再起動します。', files: [], error },
  sent: { type: 'sent', body: '', files: [] },
};
export const restoredReply: TicketReplyState = {
  type: 'ready',
  restored: true,
  body: '15時に再起動します。',
  files: everyWork,
};
