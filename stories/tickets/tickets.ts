import type { Attachment, Ticket, TicketDetail, TicketEntry, TicketSubject } from '@madoguchi/sdk';
import { PortalError } from '@madoguchi/sdk';

/** What tickets in stories are about. */
export const firewall: TicketSubject = {
  contract: {
    id: 'c1',
    number: 'AOZ3100021',
    name: '社内ネットワーク統合保守',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
  },
  device: {
    id: 'd1',
    name: 'hq-fw-01',
    model: 'Mihari FW-8100',
    serialNumber: 'MH8100-31C01',
    location: '本社 3階 サーバー室 ラックB-07',
  },
  services: [
    { id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } },
    { id: 'software', name: { ja: 'ソフトウェア保守', en: 'Software maintenance' } },
    { id: 'network', name: { ja: 'ネットワーク高度サポート', en: 'Advanced network support' } },
  ],
};
export const wholeContract: TicketSubject = { ...firewall, device: undefined };
const { contract } = firewall;

/** A file, as far as it is. */
export const attached = (key: string, name: string, size: number, work: Attachment['work']): Attachment => ({
  key,
  name,
  size,
  work,
});
export const everyWork: readonly Attachment[] = [
  attached('1', 'hq-fw-01-tech-support.tar.gz', 48_300_000, { type: 'sent' }),
  attached('2', 'packet-capture.pcap', 734_000_000, {
    type: 'sending',
    progress: { sent: 301_000_000, total: 734_000_000 },
  }),
  attached('3', 'image.png', 1_240_000, { type: 'waiting' }),
  attached('4', 'syslog.txt', 82_000, { type: 'checking' }),
  attached('5', 'running-config.txt', 21_000, {
    type: 'warned',
    findings: [
      { kind: 'community', line: 12 },
      { kind: 'password', line: 31 },
      { kind: 'private-key', line: 204 },
    ],
  }),
  attached('6', '障害発生時の監視画面.png', 940_000, { type: 'failed', error: new PortalError('network') }),
  attached('7', 'memory-dump.img', 2_400_000_000, {
    type: 'refused',
    error: new PortalError('payload-too-large', { params: { most: 1_073_741_824 } }),
  }),
  attached('8', '構成図.xlsx', 320_000, { type: 'lost' }),
];

export const listed = (number: string, title: string, further: Partial<Ticket> = {}): Ticket => ({
  id: number,
  number,
  kind: 'fault',
  channel: 'web',
  desk: 'engineer',
  severity: 'high',
  state: 'in-progress',
  title,
  contract,
  device: { id: 'd1', name: 'hq-fw-01', model: 'Mihari FW-8100', serialNumber: 'MH8100-31C01' },
  service: { id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } },
  openedBy: '髙﨑 花子',
  openedAt: '2026-11-20T01:05:00.000Z',
  updatedAt: '2026-11-20T02:40:00.000Z',
  version: 2,
  seen: 2,
  ...further,
});

const entry = (position: number, further: Partial<TicketEntry>): TicketEntry => ({
  position,
  type: 'message',
  author: 'engineer',
  authorName: '技術サポート 黒田',
  at: `2026-11-20T0${position}:12:00.000Z`,
  files: [],
  ...further,
});

export const detail: TicketDetail = {
  ...listed('T-2026-000123', '電源ユニットの片系が落ち、アラートが出ています'),
  expectedRecoveryAt: '2026-11-20T09:00:00.000Z',
  version: 6,
  seen: 4,
  description:
    '本日 9:50 ごろから、電源ユニット2のLEDが消灯しています。\n監視からは PSU2 FAIL のアラートが出ています。\n通信への影響は、いまのところありません。',
  contact: { name: '髙﨑 花子', mail: 'hanako.takasaki@midori.example', telephone: '03-0000-1234' },
  entries: [
    entry(1, {
      type: 'state',
      state: 'received',
      author: 'customer',
      authorName: '髙﨑 花子',
      own: true,
      files: [
        { id: 'f1', name: 'hq-fw-01-tech-support.tar.gz', size: 48_300_000, type: 'application/gzip', url: '/f1' },
        { id: 'f2', name: '障害発生時の監視画面.png', size: 940_000, type: 'image/png', url: '/f2' },
      ],
    }),
    entry(2, { type: 'state', state: 'in-progress' }),
    entry(3, {
      body: 'ご連絡ありがとうございます。ログを確認し、電源ユニット2の故障と判断しました。\n交換部品を手配しています。手順は https://support.example/psu をご覧ください。',
    }),
    entry(4, { type: 'recovery', recoveryAt: '2026-11-20T09:00:00.000Z' }),
    entry(5, {
      author: 'customer',
      authorName: '髙﨑 花子',
      own: true,
      body: '承知しました。15時以降であれば、サーバー室に立ち会えます。',
    }),
    entry(6, { author: 'sales', authorName: '第二営業部 佐伯', body: '交換費用は保守契約に含まれます。' }),
  ],
};
