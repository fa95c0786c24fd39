import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from './start-server.ts';

test('a body that comes steadily for 70 seconds arrives, over real http', async () => {
  const server = await startServer({
    app: {
      fetch: async (received) => new Response(String((await received.text()).length)),
      refuse: () => new Response(),
      endStreams: () => undefined,
      deliverMail: async () => undefined,
      tidyUp: async () => undefined,
    },
    port: 0,
  });
  const answer = Promise.withResolvers<string>();
  const sending = request({ port: server.port, host: '127.0.0.1', method: 'POST', path: '/' }, (response) => {
    response.setEncoding('utf8').on('data', (text: string) => answer.resolve(text));
  });
  sending.on('error', answer.reject);
  for (let sent = 0; sent < 70; sent++) {
    sending.write('x'.repeat(1_000));
    await wait(1_000);
  }
  sending.end();
  assert.equal(await answer.promise, '70000');
  await server.stop();
});
