import type { Terms } from '../identity/terms.model.ts';
import type { MailAddress, Mailboxes, MailServers } from './mailbox.model.ts';

export const mailServers: MailServers = {
  incoming: { host: 'imap.mail.example', port: 993 },
  outgoing: { host: 'smtp.mail.example', port: 465 },
};

export const storedMailbox = (id: string, facts: Partial<MailAddress> = {}): MailAddress => ({
  id,
  address: `${id}@hinata03.mail.example`,
  virusCheck: true,
  registeredAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...facts,
});

export const mailboxesOf = (items: readonly MailAddress[], limit = 5): Mailboxes => ({
  items,
  limit,
  domain: 'mail.example',
  servers: mailServers,
});

export const mailTerms: Terms = {
  version: 3,
  publishedAt: '2026-04-01T00:00:00.000Z',
  documents: [{ id: 'mail', title: { ja: '契約約款' }, body: { ja: '本文' } }],
};
