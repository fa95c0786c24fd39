import type { MailAddress, Mailboxes, MailServers, NewMailbox, Terms } from '@madoguchi/sdk';

const servers: MailServers = {
  incoming: { host: 'imap.hidamari-mail.example', port: 993 },
  outgoing: { host: 'smtp.hidamari-mail.example', port: 465 },
};

const mailbox = (id: string, address: string, facts: Partial<MailAddress> = {}): MailAddress => ({
  id,
  address: `${address}.hidamari-mail.example`,
  virusCheck: true,
  registeredAt: '2024-02-11T03:20:00.000Z',
  version: 1,
  ...facts,
});

export const mailAddresses: readonly MailAddress[] = [
  mailbox('a', 'yuki-yamanouchi@hinata03'),
  mailbox('b', 'yamanouchi_ie@komorebi07', { virusCheck: false, registeredAt: '2025-01-05T05:00:00.000Z' }),
  mailbox('c', 'y20-of-the-longest_1a@kazaguruma09', { registeredAt: '2026-03-30T15:00:00.000Z' }),
];

export const mailboxesWith = (items: readonly MailAddress[], limit = 5): Mailboxes => ({
  items,
  limit,
  domain: 'hidamari-mail.example',
  servers,
});

export const mailboxTermsRead: Terms = {
  version: 1,
  publishedAt: '2026-04-01T00:00:00.000Z',
  documents: [
    {
      id: 'mail-service',
      title: { ja: 'インターネット接続サービス契約約款（メール）', en: 'Internet service terms and conditions (mail)' },
      body: {
        ja: '第1条（提供）\nメールアドレスは、インターネット接続サービスのご契約1件につき、標準で5個まで提供します。\n\n第2条（メールウィルスチェック）\nご契約者が希望したときは、届いたメールにコンピュータウィルスが含まれていないかを機械的に確認します。',
        en: '1. What is given\nEach contract for the internet service has up to 5 e-mail addresses as a standard.\n\n2. Virus check\nWhere the subscriber wants it, e-mails that arrive are checked for computer viruses.',
      },
    },
  ],
};

export const newMailAddress: NewMailbox = {
  mailbox: mailbox('n', 'yuki-1984@niji00', { registeredAt: '2026-11-23T01:05:00.000Z' }),
  servers,
  password: 'Tane-Rugo-Mabi-Suto-407',
};
