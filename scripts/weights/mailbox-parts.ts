import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const at = { configuration: presets.mypage, identifier: 'yuki.yamanouchi@minna-mail.example' };
const mailbox = {
  id: 'a',
  address: 'yuki@hinata03.mail.example',
  virusCheck: true,
  registeredAt: '2026-04-01T00:00:00.000Z',
  version: 1,
};
const answers = {
  '/mailboxes': {
    items: [mailbox],
    limit: 5,
    domain: 'mail.example',
    servers: { incoming: { host: 'imap.mail.example', port: 993 }, outgoing: { host: 'smtp.mail.example', port: 465 } },
  },
};

/** The parts of my page that are about mail addresses. */
export const mailboxParts: readonly Part[] = [
  { budget: 'mail addresses', element: 'mado-mailbox-list', at, answers, drawn: 'mado-mailbox-list [part="switch"]' },
  {
    budget: 'registering a mail address',
    element: 'mado-mailbox-form',
    at,
    answers,
    drawn: 'mado-mailbox-form [part="whole"]',
  },
];
