import { createTransport } from 'nodemailer';
import type { Mailer } from '../portal/ports.ts';

/** Milliseconds. */
const patience = 10_000;

/** A bare address without quotes, brackets, separators, spaces or invisible characters (a part of RFC 5321's Mailbox). */
const bareAddress = /^[^\s\p{C}@<>"(),:;[\\\]]+@[^\s\p{C}@<>"(),:;[\\\]]+$/u;

/**
 * Sends by SMTP: `smtp://user:password@host:587`, `smtps://…` for TLS from the beginning. Addresses are handed over as
 * objects and the envelope apart, and one that is not a bare address is refused: the library looks for addresses inside
 * of addresses. So nothing in a mail can add a recipient or a header.
 */
export function smtpMailer(url: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    keepsLinks: false,
    async send({ id, from, to, subject, text }) {
      if (!bareAddress.test(to) || !bareAddress.test(from.address))
        throw new TypeError('smtpMailer: not a bare mail address.');
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        envelope: { from: from.address, to: [to] },
        messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
