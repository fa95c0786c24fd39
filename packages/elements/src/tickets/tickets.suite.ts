import type { Ticket, TicketDetail, TicketSubject } from '@madoguchi/sdk';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { answer, type ScriptedServer } from '../testing/scripted-server.ts';

/** A device and what can be asked about it. */
export const subject: TicketSubject = {
  contract: {
    id: 'c1',
    number: 'AOZ3100021',
    name: '社内ネットワーク統合保守',
    startsOn: '2020-01-01',
    endsOn: '2099-12-31',
  },
  device: { id: 'd1', name: 'hq-fw-01', model: 'Mihari FW-8100', serialNumber: 'MH8100-31C01', location: '本社' },
  services: [{ id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } }],
};
export const other: TicketSubject = {
  contract: { ...subject.contract, id: 'c2', number: 'AOZ3100022', name: 'サーバー保守' },
  services: [
    { id: 'hardware', name: { ja: 'ハードウェア保守' } },
    { id: 'software', name: { ja: 'ソフトウェア保守' } },
  ],
};

export const ticket: Ticket = {
  id: 't1',
  number: 'T-2026-000123',
  kind: 'fault',
  channel: 'web',
  desk: 'engineer',
  severity: 'high',
  state: 'in-progress',
  title: '電源ユニットの障害',
  contract: { id: 'c1', number: 'AOZ3100021', name: '社内ネットワーク統合保守' },
  device: { id: 'd1', name: 'hq-fw-01', model: 'Mihari FW-8100', serialNumber: 'MH8100-31C01' },
  service: { id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } },
  openedBy: '髙﨑 花子',
  openedAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T02:00:00.000Z',
  version: 2,
  seen: 2,
};

const entry = { author: 'customer', authorName: '髙﨑 花子', at: '2026-11-20T01:00:00.000Z', files: [] };

/** One that is worked on, with two entries. */
export const detail: TicketDetail = {
  ...ticket,
  description: '片系の電源が落ちています。',
  contact: { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '' },
  entries: [
    { ...entry, position: 1, type: 'state', state: 'received', own: true },
    { ...entry, position: 2, type: 'message', author: 'engineer', authorName: '技術 一郎', body: '確認します。' },
  ],
};

/** The same with a message by somebody behind it. */
export function withMessage(before: TicketDetail, body: string, own?: true): TicketDetail {
  const version = before.version + 1;
  const who = own ? { own, author: 'customer', authorName: '髙﨑 花子' } : { author: 'sales', authorName: '営業 二郎' };
  return {
    ...before,
    version,
    entries: [...before.entries, { ...entry, ...who, position: version, type: 'message', body }],
  };
}

/** Takes every file. */
export const takeUploads = (server: ScriptedServer): void =>
  server.on(upload, ({ query }) =>
    answer(201, { id: `u-${query.get('name')}`, name: query.get('name'), size: 3, type: 'text/plain' }),
  );

/** Files as somebody drops them on a place, or pastes them. */
export function handOver(place: Element, type: 'drop' | 'paste', ...files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  place.dispatchEvent(
    type === 'drop' ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }) : pasting(data),
  );
}

/** A paste of this; no event of Firefox's takes files when it is made. */
export function pasting(data: DataTransfer): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: data });
  return event;
}

export const file = (name: string, content = 'log'): File => new File([content], name);
