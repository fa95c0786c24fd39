import type { MailboxOffer } from '../portal/mailbox-offer.ts';

/** The mail addresses that the demo's provider gives (MYP-08). */
export const demoMailboxOffer: MailboxOffer = {
  domain: 'hidamari-mail.example',
  servers: {
    incoming: { host: 'imap.hidamari-mail.example', port: 993 },
    outgoing: { host: 'smtp.hidamari-mail.example', port: 465 },
  },
  subdomains: [
    'aozora',
    'asahi',
    'engawa',
    'harukaze',
    'hidamari',
    'himawari',
    'hinata',
    'hoshizora',
    'kawasemi',
    'kazaguruma',
    'komorebi',
    'koharu',
    'minamo',
    'nanohana',
    'niji',
    'sazanami',
    'soyokaze',
    'suzukaze',
    'tanpopo',
    'tsubame',
    'wakaba',
    'yamabuki',
    'yunagi',
    'yuyake',
  ],
};
