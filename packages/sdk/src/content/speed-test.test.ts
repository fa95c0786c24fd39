import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createSpeedTest, type SpeedTest, type SpeedTestState } from './speed-test.ts';

const sample =
  (bytes: number): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes });
    response.end(Buffer.alloc(bytes, 1));
  };

controllerSuite<SpeedTestState, SpeedTest>({
  name: 'createSpeedTest',
  make: (portal) => createSpeedTest(portal),
  verbs: { start: ({ start }) => start(), cancel: ({ cancel }) => cancel() },
  routes: { 'GET /speed-test': json(200, { samples: [], uploads: [] }) },
} as const satisfies ControllerCase<SpeedTestState, SpeedTest>);

/** A measurement against a server whose clock goes a millisecond for each look at it. */
async function measured(t: TestContext, own: Readonly<Record<string, Reply>> = {}) {
  const bytes = [1, 40_000, 160_000];
  const served: { url: string } = { url: '' };
  const samples = (): object[] => bytes.map((size) => ({ bytes: size, url: `${served.url}/sample/${size}` }));
  const server = await replyServer(
    t,
    routes({
      'GET /speed-test': (...answered) => json(200, { samples: samples(), uploads: [40_000, 160_000] })(...answered),
      'POST /speed-test/samples': json(200, { bytes: 40_000 }),
      ...Object.fromEntries(bytes.map((size) => [`GET /sample/${size}`, sample(size)])),
      ...own,
    }),
  );
  served.url = server.url;
  let time = 0;
  const speed = createSpeedTest(portalAt(server.url, { retries: 0 }), { now: () => (time += 1) });
  return { server, speed };
}

describe('measuring the connection', () => {
  it('MYP-15 takes the time of an answer, then what comes, then what goes, each larger than before', async (t) => {
    const { server, speed } = await measured(t);
    const { states, stop } = follow(speed);
    await speed.start();
    const { state } = speed;
    assert.ok(state.type === 'done', JSON.stringify(state));
    assert.equal(state.result.bytes, 7 + 40_000 + 160_000 + 80_000);
    assert.ok(state.result.down > 0 && state.result.up > 0 && state.result.latency > 0);
    const phases = states.flatMap((one) => (one.type === 'measuring' ? [one.phase] : []));
    assert.deepEqual([...new Set(phases)], ['latency', 'down', 'up']);
    const sizes = server.requests.filter(({ method }) => method === 'POST').map(({ body }) => body.length);
    assert.equal(sizes.length, 2);
    stop();
  });

  it('MYP-15 a second start while one is under way does nothing', async (t) => {
    const { server, speed } = await measured(t);
    await Promise.all([speed.start(), speed.start()]);
    assert.equal(server.requests.filter(({ path }) => path.endsWith('/speed-test')).length, 1);
  });

  it('MYP-15 a sample that is cut short tells nothing', async (t) => {
    const { speed } = await measured(t, { 'GET /sample/160000': sample(159_999) });
    await speed.start();
    assert.equal(speed.state.type === 'failed' && speed.state.error.code, 'network');
  });

  for (const [what, path] of [
    ['no samples', 'GET /speed-test'],
    ['a link that is over', 'GET /sample/1'],
    ['a server that takes nothing', 'POST /speed-test/samples'],
  ] as const)
    it(`MYP-15 tells of ${what}`, async (t) => {
      const { speed } = await measured(t, { [path]: problem(404, 'not-found') });
      await speed.start();
      assert.equal(speed.state.type === 'failed' && speed.state.error.code, 'not-found');
    });

  it('MYP-15 broken off it is idle, and what was under way is taken back', async (t) => {
    const { speed } = await measured(t, { 'GET /sample/1': () => undefined });
    const begun = speed.start();
    const { until, stop } = follow(speed);
    await until(({ type }) => type === 'measuring');
    speed.cancel();
    assert.deepEqual(speed.state, { type: 'idle' });
    await begun;
    assert.deepEqual(speed.state, { type: 'idle' });
    stop();
  });
});
