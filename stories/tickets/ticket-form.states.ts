import {
  PortalError,
  type ArticleSuggestionsState,
  type TicketAsking,
  type TicketFormState,
  type TicketSubjectSearchState,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { attached, everyWork, firewall, wholeContract } from './tickets.ts';

const empty: TicketAsking = {
  typed: {
    kind: '',
    desk: 'engineer',
    severity: '',
    contractId: '',
    deviceId: '',
    serviceId: '',
    title: '',
    description: '',
    contact: { name: '髙﨑 花子', mail: 'hanako.takasaki@midori.example', telephone: '' },
  },
  files: [],
};
const filled: TicketAsking = {
  ...empty,
  typed: {
    ...empty.typed,
    kind: 'fault',
    severity: 'high',
    contractId: 'c1',
    deviceId: 'd1',
    serviceId: 'hardware',
    title: '電源ユニットの片系が落ち、アラートが出ています',
    description:
      '本日 9:50 ごろから、電源ユニット2のLEDが消灯しています。\n監視からは PSU2 FAIL のアラートが出ています。\n通信への影響は、いまのところありません。',
    contact: { ...empty.typed.contact, telephone: '03-0000-1234' },
  },
  subject: firewall,
  files: [
    attached('1', 'hq-fw-01-tech-support.tar.gz', 48_300_000, { type: 'sent' }),
    attached('2', '障害発生時の監視画面.png', 940_000, { type: 'sent' }),
  ],
};
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const ticketFormStates: StateExamples<TicketFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { ...empty, type: 'ready' },
  invalid: {
    ...empty,
    type: 'invalid',
    typed: { ...empty.typed, contact: { name: '', mail: 'hanako', telephone: '110' } },
    files: everyWork.slice(0, 2),
    fieldErrors: [
      { field: 'kind', code: 'required' },
      { field: 'severity', code: 'required' },
      { field: 'contractId', code: 'required' },
      { field: 'serviceId', code: 'required' },
      { field: 'title', code: 'required' },
      { field: 'description', code: 'length', params: { max: 20_000 } },
      { field: 'contact.name', code: 'required' },
      { field: 'contact.mail', code: 'not-an-address' },
      { field: 'contact.telephone', code: 'not-a-telephone' },
      { field: 'files', code: 'sending' },
    ],
  },
  confirming: { ...filled, type: 'confirming' },
  warned: {
    ...filled,
    type: 'warned',
    findings: [
      { field: 'title', kind: 'password', line: 1 },
      { field: 'description', kind: 'private-key', line: 3 },
      { field: 'description', kind: 'community', line: 41 },
    ],
  },
  submitting: { ...filled, type: 'submitting' },
  failed: { ...filled, type: 'failed', error },
  opened: { ...filled, type: 'opened', ticket: { id: 't1', number: 'T-2026-000123' } },
};

export const ticketFormFurther = {
  filled: { ...filled, type: 'ready' },
  files: { ...filled, type: 'ready', files: everyWork },
  restored: { ...filled, type: 'ready', restored: true, files: [...filled.files, ...everyWork.slice(-1)] },
  asked: { ...filled, type: 'ready', restored: true, asked: wholeContract },
  unanswered: { ...filled, type: 'ready', restored: true, unanswered: true },
  ended: {
    ...filled,
    type: 'invalid',
    subject: { ...wholeContract, contract: { ...wholeContract.contract, endsOn: '2026-03-31' } },
    fieldErrors: [{ field: 'contractId', code: 'ended' }],
  },
  longNames: {
    ...filled,
    type: 'ready',
    subject: {
      ...firewall,
      contract: {
        ...firewall.contract,
        name: '西日本統括本部鹿児島事業所第二システム運用管理課基幹ネットワーク統合保守契約（24時間365日・部品込み）',
      },
      device: {
        id: 'd1',
        name: 'kagoshima-branch-second-systems-department-distribution-switch-0001',
        model: 'Mihari FW-8100-HA-BUNDLE-REDUNDANT-POWER',
        serialNumber: 'MH8100-31C01-EXTENDED-SERIAL-NUMBER',
        location: '鹿児島事業所 別館 5階 サーバー室 ラックB-07 (42U) 上から3段目',
      },
    },
    files: [
      attached(
        '1',
        '2026年11月20日_鹿児島事業所_基幹ネットワーク_障害発生時_ログ一式_tech-support_hq-fw-01_hq-fw-02.tar.gz',
        981_000_000,
        { type: 'sending', progress: { sent: 12_000_000, total: 981_000_000 } },
      ),
    ],
  },
} satisfies FurtherExamples<TicketFormState>;

/** What is found of devices and contracts. */
export const subjectSearches: StateExamples<TicketSubjectSearchState> = {
  loading: { type: 'loading', text: '' },
  unavailable: { type: 'unavailable', text: '本社', error },
  ready: { type: 'ready', text: '本社', found: { subjects: [firewall, wholeContract], total: 37 } },
  searching: { type: 'searching', text: '本社 B', found: { subjects: [firewall], total: 1 } },
};
export const noSubjects: TicketSubjectSearchState = { type: 'ready', text: '京都', found: { subjects: [], total: 0 } };

const articles = [
  {
    id: 'a1',
    kind: 'knowledge',
    category: 'trouble',
    title: 'FW-8100シリーズ: 電源ユニットの交換手順と、交換前に確かめること',
    excerpt: '電源ユニットが冗長構成のときは、通信を止めずに交換できます。はじめに、LEDの状態とログをご確認ください。',
  },
  {
    id: 'a2',
    kind: 'knowledge',
    category: 'bug',
    title: 'PSU FAILの誤検知（バージョン9.2.1から9.2.4）',
    excerpt: '9.2.5で修正しました。更新までのあいだは、次の手順で警報を止められます。',
  },
] as const;

/** Possible answers. */
export const possibleAnswers: StateExamples<ArticleSuggestionsState> = {
  none: { type: 'none' },
  looking: { type: 'looking', found: articles },
  found: { type: 'found', found: articles },
  failed: { type: 'failed', error },
};
