import type { TicketDetail, TicketSubject } from './ticket.model.ts';

/** A contract that can be asked about, by the clock of this computer too. */
export const subject: TicketSubject = {
  contract: {
    id: 'c1',
    number: 'AOZ3100021',
    name: '社内ネットワーク統合保守',
    startsOn: '2020-01-01',
    endsOn: '2099-12-31',
  },
  device: { id: 'd1', name: 'hq-fw-01', model: 'Mihari FW-8100', serialNumber: 'MH8100-31C01', location: '本社' },
  services: [
    { id: 'hardware', name: { ja: 'ハードウェア保守' } },
    { id: 'software', name: { ja: 'ソフトウェア保守' } },
  ],
};

const entry = { author: 'customer', authorName: '髙﨑 花子', at: '2026-11-20T01:00:00.000Z', files: [] };

/** One that is worked on, with two entries. */
export const ticket: TicketDetail = {
  id: 't1',
  number: 'T-2026-000123',
  kind: 'fault',
  channel: 'web',
  desk: 'engineer',
  severity: 'high',
  state: 'in-progress',
  title: '電源ユニットの障害',
  contract: { id: 'c1', number: 'AOZ3100021', name: '社内ネットワーク統合保守' },
  service: { id: 'hardware', name: { ja: 'ハードウェア保守' } },
  openedBy: '髙﨑 花子',
  openedAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T02:00:00.000Z',
  version: 2,
  seen: 2,
  description: '片系の電源が落ちています。',
  contact: { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '' },
  entries: [
    { ...entry, position: 1, type: 'state', state: 'received', own: true },
    { ...entry, position: 2, type: 'message', author: 'engineer', authorName: '技術 一郎', body: '確認します。' },
  ],
};

/** A file as a person chooses it. */
export const chosen = (name: string, content: string): File => new File([content], name);
