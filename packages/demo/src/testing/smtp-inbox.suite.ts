import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets. */
export interface SmtpInbox extends AsyncDisposable {
  readonly url: string;
  /** The next mail, as it travelled but decoded. */
  next(): Promise<Email>;
}

export async function openSmtpInbox(): Promise<SmtpInbox> {
  const arrivals = new EventTarget();
  const waiting: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        waiting.push(Buffer.concat(chunks));
        arrivals.dispatchEvent(new Event('mail'));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async next() {
      for (;;) {
        const mail = waiting.shift();
        if (mail !== undefined) return PostalMime.parse(mail);
        await once(arrivals, 'mail');
      }
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
