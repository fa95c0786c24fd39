import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { OutgoingMail } from '../portal/ports.ts';
import { smtpMailer } from './smtp-mailer.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks).toString(),
      });
      done();
    });
  },
});
let url = '';

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const mail: OutgoingMail = {
  id: 'mail-1',
  from: { name: 'サポート窓口', address: 'no-reply@portal.example' },
  to: 'megumi@customer.example',
  subject: '【お客様専用情報ポータル】パスワード設定用URLのお知らせ',
  text: '髙﨑 恵 様\n\nhttps://host.example/password#mado-token=abc-_\n\n.\n一行目の点\n',
};

test('a mail arrives as it was written', async () => {
  await smtpMailer(url).send(mail);
  const last = received.at(-1);
  assert.deepEqual([last?.from, last?.to], ['no-reply@portal.example', ['megumi@customer.example']]);
  const parsed = await PostalMime.parse(last?.raw ?? '');
  assert.equal(parsed.subject, mail.subject);
  assert.deepEqual([parsed.from?.name, parsed.from?.address], [mail.from.name, mail.from.address]);
  assert.deepEqual(
    parsed.to?.map(({ address }) => address),
    [mail.to],
  );
  assert.equal(parsed.text?.replaceAll('\r\n', '\n').trimEnd(), mail.text.trimEnd());
  assert.equal(parsed.attachments.length, 0);
});

const ours = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

test('nothing in a mail adds a recipient, a header or a part', async () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        'Bcc: evil@evil.example',
        'Content-Type: text/html',
        '<script>',
        ',',
        ';',
        '<',
        '>',
        '"',
        '@evil.example',
        'RCPT TO:<evil@evil.example>',
        '.',
        ' ',
        'a',
        '恵',
        '=?utf-8?Q?x?=',
        '--b',
        '\0',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const mailer = smtpMailer(url);
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, async (name, to, subject, text) => {
      const before = received.length;
      try {
        await mailer.send({ ...mail, from: { ...mail.from, name }, to: `megumi${to}@customer.example`, subject, text });
      } catch {
        assert.equal(received.length, before); // refused as a whole
        return;
      }
      for (const { to: recipients, raw } of received.slice(before)) {
        assert.equal(recipients.length, 1);
        assert.ok(!recipients.some((address) => address.endsWith('@evil.example')), recipients.join());
        const parsed = await PostalMime.parse(raw);
        const names = parsed.headers.map(({ key }) => key);
        assert.deepEqual(
          names.filter((key) => !ours.includes(key)),
          [],
        );
        assert.equal(new Set(names).size, names.length, 'no header comes twice');
        assert.match(
          parsed.headers.find(({ key }) => key === 'content-type')?.value ?? '',
          /^text\/plain(; charset=utf-8)?$/i,
        );
        assert.deepEqual([parsed.bcc ?? [], parsed.cc ?? [], parsed.html ?? '', parsed.attachments], [[], [], '', []]);
        assert.equal(parsed.from?.address, mail.from.address);
      }
    }),
    { numRuns: 150 },
  );
});

test('a mail server that is not there is an error, so that the mail waits', async () => {
  await assert.rejects(smtpMailer('smtp://127.0.0.1:9').send(mail));
});
