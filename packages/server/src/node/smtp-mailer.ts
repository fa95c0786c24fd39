import { createTransport } from 'nodemailer';
import type { Mailer } from '../portal/ports.ts';

/** Milliseconds. */
const patience = 10_000;

/**
 * Sends by SMTP: `smtp://user:password@host:587`, `smtps://…` for TLS from the beginning. Addresses are handed over as
 * objects and the envelope apart, so that nothing in them can add a recipient or a header.
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
