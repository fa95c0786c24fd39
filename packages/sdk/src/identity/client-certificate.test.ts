import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer } from '../portal/reply-server.suite.ts';
import type { ReadingState } from '../portal/reading.ts';
import { createClientCertificate, type ClientCertificateReading, type SeenCertificate } from './client-certificate.ts';

const expired = {
  state: 'expired',
  expectedIssuer: 'Madoguchi Demo for Member CA',
  support: 'support@vendor.example',
  shown: {
    subject: '髙﨑 恵',
    issuer: 'Madoguchi Demo for Member CA',
    notBefore: '2023-04-01T00:00:00.000Z',
    notAfter: '2026-03-31T14:59:59.000Z',
  },
};

controllerSuite<ReadingState<SeenCertificate>, ClientCertificateReading>({
  name: 'createClientCertificate',
  make: createClientCertificate,
  reads: { route: 'GET /client-certificate', reply: json(200, expired), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry(), refresh: ({ refresh }) => refresh() },
  routes: {},
});

describe('CRT-01 what the connection shows', () => {
  it('CRT-01 is read as the server tells it, a state of a newer server too', async (t) => {
    const server = await replyServer(t, json(200, expired), json(200, { state: 'on-hold' }));
    const seen = createClientCertificate(portalAt(server.url));
    const { until } = follow(seen);
    await until(({ type }) => type === 'ready');
    assert.deepEqual(seen.state, { type: 'ready', certificate: expired });
    await seen.refresh();
    assert.deepEqual(seen.state, { type: 'ready', certificate: { state: 'on-hold' } });
  });

  it('CRT-01 a portal that lets in by password alone has nothing to tell', async (t) => {
    const server = await replyServer(t, problem(404, 'not-found'));
    const seen = createClientCertificate(portalAt(server.url));
    const { until } = follow(seen);
    await until(({ type }) => type === 'unavailable');
    assert.equal(seen.state.type === 'unavailable' && seen.state.error.code, 'not-found');
  });
});
