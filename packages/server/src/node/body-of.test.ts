import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { bodyOf } from './body-of.ts';
import { folderFiles } from './folder-files.ts';

interface Line extends AsyncDisposable {
  /** A request under way, whose body is what is written to `sent`. */
  open(): Promise<{ readonly sent: ClientRequest; readonly incoming: IncomingMessage }>;
}

async function openLine(): Promise<Line> {
  const server = createServer((_, response) => void response);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    async open() {
      const sent = request({ port, method: 'POST' });
      sent.on('error', () => undefined);
      const arrived = once(server, 'request');
      sent.flushHeaders();
      const [incoming] = await arrived;
      return { sent, incoming };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

test('what comes is kept as it came, though its memory is given back as it is written', async () => {
  await using line = await openLine();
  const folder = await mkdtemp(join(tmpdir(), 'mado-body-'));
  const { sent, incoming } = await line.open();
  const parts = Array.from({ length: 500 }, (_, index) => randomBytes(1 + index * 131));
  const bytes = Buffer.concat(parts);
  for (const part of parts) sent.write(part);
  sent.end();
  const kept = await folderFiles(folder).put(bodyOf(incoming), Date.now());
  assert.deepEqual([kept.size, kept.digest], [bytes.length, createHash('sha256').update(bytes).digest('hex')]);
  assert.ok(bytes.equals(await readFile(join(folder, kept.name))));
  await rm(folder, { recursive: true });
});

test('a body whose line breaks fails, and nothing of it is kept', async () => {
  await using line = await openLine();
  const folder = await mkdtemp(join(tmpdir(), 'mado-body-'));
  const { sent, incoming } = await line.open();
  sent.write('half of');
  const kept = folderFiles(folder).put(bodyOf(incoming), Date.now());
  await once(incoming, 'data');
  sent.destroy();
  await assert.rejects(kept);
  assert.deepEqual(await readdir(folder), []);
  await rm(folder, { recursive: true });
});

test('a body is read no sooner than it is asked for, and what is not wanted is left', async () => {
  const incoming = new PassThrough({ highWaterMark: 4 });
  const reader = bodyOf(incoming).getReader();
  const text = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  const isFull = !incoming.write('one!');
  incoming.write('two!');
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([isFull, incoming.isPaused(), incoming.readableDidRead], [true, true, false]);
  assert.equal(await text(), 'one!');
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(incoming.isPaused());
  await reader.cancel();
  assert.deepEqual([incoming.destroyed, incoming.listenerCount('data')], [false, 0]);
  const rest = once(incoming, 'data');
  incoming.resume();
  assert.equal(String((await rest)[0]), 'two!');
});

test('a body that was read to its end is closed, and one that is gone already fails', async () => {
  await using line = await openLine();
  const { sent, incoming } = await line.open();
  sent.end('all');
  assert.equal(await new Response(bodyOf(incoming)).text(), 'all');
  const gone = await line.open();
  gone.sent.destroy();
  await once(gone.incoming, 'close').catch(() => undefined);
  await assert.rejects(new Response(bodyOf(gone.incoming)).text());
});
