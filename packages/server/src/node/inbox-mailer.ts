import type { Mailer } from '../portal/ports.ts';

/** Delivers nowhere: mail stays in the outbox, where the operator reads it as a demo's inbox (OPS-05). */
export const inboxMailer: Mailer = { keepsLinks: true, send: () => Promise.resolve() };
