const contact = { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '03-1234-5678' };
const inquiry = {
  kind: 'fault',
  desk: 'engineer',
  severity: 'high',
  title: '電源ユニットの障害',
  description: '片系の電源が落ちています。',
  contact,
};
const filter = { search: '電源', state: 'open', kind: 'fault', from: '2026-11-01', to: '2026-11-22' };

/** An input for each operation on tickets, devices and services, as a page would send it. */
export const ticketInputs: Readonly<Record<string, object | undefined>> = {
  findTicketSubjects: { search: '本社' },
  readTickets: filter,
  readTicket: { ticketId: 't' },
  openTicket: { ...inquiry, contractId: 'c', deviceId: 'd', serviceId: 's', uploads: ['u'] },
  replyToTicket: { ticketId: 't', body: '再起動しました。', uploads: [] },
  closeTicket: { ticketId: 't', body: '解決しました。' },
  reopenTicket: { ticketId: 't', body: '再発しました。' },
  noteTicketSeen: { ticketId: 't', seen: 3 },
  readTicketWork: filter,
  readWorkedTicket: { ticketId: 't' },
  answerTicket: {
    ticketId: 't',
    author: 'engineer',
    authorName: '技術 一郎',
    body: '確認します。',
    state: 'in-progress',
  },
  enterTicket: { ...inquiry, channel: 'telephone', contractNumber: 'ABC1234567', serviceId: 's' },
  readDevices: { search: 'RX', sort: 'serial-number', direction: 'descending' },
  findDevices: { text: 'RX' },
  readSupportServices: undefined,
};
