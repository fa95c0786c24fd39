import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import * as z from 'zod/mini';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import type { Portal } from '../portal/create-portal.ts';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { follow, held, json, portalAt, refusedUrl, replyServer, type Reply } from '../portal/reply-server.suite.ts';
import { createPdfPreview, type PdfPreview, type PdfPreviewOptions, type PdfPreviewState } from './pdf-preview.ts';

const content = `%PDF-1.7\n${'x'.repeat(1000)}`;
const send =
  (body: string, status = 200): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/octet-stream', 'content-length': body.length });
    response.end(body);
  };
const size = content.length;

/** Where the suites' server has the file: a link knows its own server, which a portal does not tell. */
const fileEndpoint: Endpoint<void, object> = defineEndpoint({
  name: 'file',
  summary: 'A file',
  method: 'GET',
  path: '/file',
  output: z.object({}),
  status: 200,
  access: 'anyone',
});
const fetchedBy = (portal: Portal): PdfPreviewOptions => ({
  file: { url: 'https://portal.example/file', size },
  async fetch(_url, init) {
    await portal.call(fileEndpoint, undefined, { signal: init?.signal ?? undefined });
    return new Response(content);
  },
});
const one = {
  name: 'createPdfPreview',
  make: (portal) => createPdfPreview(portal, fetchedBy(portal)),
  reads: {
    route: 'GET /file',
    reply: json(200, {}),
    becomes: 'ready',
    once: 'what was published does not change',
  },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<PdfPreviewState, PdfPreview>;
controllerSuite<PdfPreviewState, PdfPreview>(one);
readingSuite<PdfPreviewState, PdfPreview>(one);

async function opened(t: TestContext, ...replies: readonly [Reply, ...Reply[]]) {
  const server = await replyServer(t, ...replies);
  const failures: string[] = [];
  const portal = portalAt(server.url);
  portal.onError(({ code }, operation) => failures.push(`${operation} ${code}`));
  return { server, failures, preview: createPdfPreview(portal, { file: { url: `${server.url}/file`, size } }) };
}
const codeOf = (state: PdfPreviewState) => (state.type === 'unavailable' ? state.error.code : state.type);

describe('SUP-12 preview of a PDF', () => {
  it('SUP-12 gives the bytes as they are, as a PDF, with neither cookies nor tokens', async (t) => {
    const { server, preview } = await opened(t, send(content));
    const state = await follow(preview).until(({ type }) => type === 'ready');
    assert.ok(state.type === 'ready');
    assert.deepEqual([state.pdf.type, await state.pdf.text()], ['application/pdf', content]);
    const { headers } = server.requests[0] ?? assert.fail();
    assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined]);
    await preview.retry();
    assert.equal(server.requests.length, 1);
  });

  it('SUP-12 shows nothing that is no PDF, is cut off, or may not be had, and tries again when asked', async (t) => {
    const cut: Reply = (response) => {
      response.writeHead(200, { 'content-length': size }).write(content.slice(0, 100));
      setImmediate(() => response.destroy());
    };
    const replies = [send('<!doctype html>'), cut, send('{}', 404), send('', 429), send(content)] as const;
    const { preview, failures } = await opened(t, ...replies);
    await follow(preview).until(({ type }) => type === 'unavailable');
    for (const code of ['bad-response', 'network', 'not-found', 'rate-limited']) {
      assert.equal(codeOf(preview.state), code);
      await preview.retry();
    }
    assert.equal(preview.state.type, 'ready');
    assert.deepEqual(failures, [
      'previewPdf bad-response',
      'previewPdf network',
      'previewPdf not-found',
      'previewPdf rate-limited',
    ]);
  });

  it('SUP-12 tells how far it is, and is taken back by who leaves', async (t) => {
    const gate = held();
    const { server, preview, failures } = await opened(t, gate.reply, send(content));
    const first = follow(preview);
    await server.arrived(1);
    first.stop();
    await server.requests[0]?.closed;
    const { states, until } = follow(preview);
    await until(({ type }) => type === 'ready');
    assert.ok(states.some((state) => state.type === 'loading' && state.progress.sent === size));
    assert.deepEqual(failures, []);
  });

  it('SUP-12 says so where there is no line, and is given up when nothing comes for 30 seconds', async (t) => {
    const nowhere = createPdfPreview(portalAt(await refusedUrl()), { file: { url: await refusedUrl(), size } });
    assert.equal(codeOf(await follow(nowhere).until(({ type }) => type !== 'loading')), 'network');
    const { server, preview } = await opened(t, held().reply);
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { until } = follow(preview);
    await server.arrived(1);
    t.mock.timers.tick(30_000);
    assert.equal(codeOf(await until(({ type }) => type !== 'loading')), 'timeout');
  });
});
