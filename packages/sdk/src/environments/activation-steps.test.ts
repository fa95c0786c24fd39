import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { cryptoRandom, day, randomToken } from '../portal/time.ts';
import { writeActivationRequest } from './activation-request.rules.ts';
import {
  createActivationSteps,
  type ActivationSteps,
  type ActivationStepsState,
  type ChosenFile,
} from './activation-steps.ts';

const environment = { contractId: 'c', environmentId: 'e' };
const activation = {
  environmentId: 'e',
  environmentName: '本番環境',
  state: 'none',
  assigned: true,
  mayActivate: true,
};
const issued = {
  id: 'a',
  systemName: '本番サーバー',
  fileName: 'activation.json',
  issuedAt: '2026-11-20T00:00:00.000Z',
  url: 'https://portal.example/api/license/activations/a/activation.json',
};
const made = { ...activation, state: 'current', issued };
const read = 'GET /contracts/c/environments/e/activation';
const activate = 'POST /contracts/c/environments/e/activations';
const upload = 'POST /uploads';
const kept = json(201, { id: 'u1', name: 'request.json', size: 400, type: 'application/json' });

const named = (content: string, name = 'request.json'): ChosenFile => Object.assign(new Blob([content]), { name });
const content = (at = Date.now()): Promise<string> =>
  writeActivationRequest({
    id: randomToken(cryptoRandom, 16),
    product: 'platform',
    system: { id: 'A'.repeat(22), name: '本番サーバー' },
    createdAt: new Date(at).toISOString(),
  });
const requestFile = async (at?: number): Promise<ChosenFile> => named(await content(at));

const one = {
  name: 'createActivationSteps',
  make: (portal) => createActivationSteps(portal, environment),
  reads: { route: read, reply: json(200, activation), becomes: 'ready' },
  verbs: {
    choose: async ({ choose }) => choose(await requestFile()),
    register: ({ register }) => register(),
    clear: ({ clear }) => clear(),
    retry: ({ retry }) => retry(),
  },
  routes: { [upload]: kept, [activate]: json(201, made) },
} as const satisfies ControllerCase<ActivationStepsState, ActivationSteps>;
controllerSuite<ActivationStepsState, ActivationSteps>(one);
readingSuite<ActivationStepsState, ActivationSteps>(one);

async function ready(steps: ActivationSteps) {
  const followed = follow(steps);
  await followed.until(({ type }) => type === 'ready');
  return followed;
}
const types = (states: readonly ActivationStepsState[]): readonly string[] =>
  states.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
const problemOf = ({ state }: ActivationSteps): string | undefined => ('error' in state ? state.error.code : undefined);

describe('LIC-08 the steps of an activation', () => {
  it('lead from a file to an activation file, and send once for any number of clicks', async (t) => {
    const server = await replyServer(
      t,
      routes({ [read]: json(200, activation), [upload]: kept, [activate]: json(201, made) }),
    );
    const steps = createActivationSteps(portalAt(server.url), environment);
    const { states } = await ready(steps);
    await steps.choose(await requestFile());
    assert.equal(server.requests.length, 1, 'looking at it sends nothing');
    await Promise.all(Array.from({ length: 10 }, () => steps.register()));
    assert.deepEqual(types(states), ['loading', 'ready', 'checking', 'chosen', 'sending', 'signing', 'activated']);
    assert.ok(steps.state.type === 'activated');
    assert.deepEqual([steps.state.activation, steps.state.request.system.name], [made, '本番サーバー']);
    assert.deepEqual(
      server.requests.map(({ method }) => method),
      ['GET', 'POST', 'POST'],
    );
    assert.deepEqual(JSON.parse(server.requests[2]?.body ?? ''), { uploadId: 'u1' });
  });

  it('refuse a file before it is sent: too large, no request, damaged, too old, dated ahead', async (t) => {
    const server = await replyServer(t, json(200, activation));
    const steps = createActivationSteps(portalAt(server.url), environment);
    await ready(steps);
    for (const [file, code] of [
      [named('x'.repeat(65_537)), 'payload-too-large'],
      [named('%PDF-1.7'), 'activation-request-unknown'],
      [named(''), 'activation-request-unknown'],
      [named((await content()).replace('本番', '別の')), 'activation-request-damaged'],
      [await requestFile(Date.now() - day), 'activation-request-outdated'],
      [await requestFile(Date.now() + 2 * day), 'activation-request-outdated'],
    ] as const) {
      await steps.choose(file);
      assert.deepEqual([steps.state.type, problemOf(steps)], ['refused', code]);
      await steps.register();
    }
    assert.equal(server.requests.length, 1);
  });

  it('tell a refusal of the server, after which another file can be chosen', async (t) => {
    for (const code of ['activation-request-used', 'activation-request-foreign', 'nothing-assigned']) {
      const table = { [read]: json(200, activation), [upload]: kept, [activate]: problem(409, code) };
      const steps = createActivationSteps(portalAt((await replyServer(t, routes(table))).url), environment);
      await ready(steps);
      await steps.choose(await requestFile());
      await steps.register();
      assert.deepEqual([steps.state.type, problemOf(steps)], ['refused', code]);
      await steps.choose(await requestFile());
      assert.equal(steps.state.type, 'chosen');
    }
  });

  it('go on after a broken line with the same file and the same keys', async (t) => {
    const reset: Reply = (response) => response.destroy();
    const server = await replyServer(t, json(200, activation), reset, kept, reset, json(201, made));
    const steps = createActivationSteps(portalAt(server.url, { retries: 0 }), environment);
    await ready(steps);
    await steps.choose(await requestFile());
    await steps.register();
    assert.deepEqual([steps.state.type, problemOf(steps)], ['failed', 'network']);
    await steps.register();
    assert.equal(steps.state.type, 'failed');
    await steps.register();
    assert.equal(steps.state.type, 'activated');
    const keys = server.requests.slice(1).map(({ headers }) => headers['idempotency-key']);
    assert.deepEqual([keys[0] === keys[1], keys[2] === keys[3], keys[0] === keys[2]], [true, true, false]);
  });

  it('can be taken back while the file is sent', async (t) => {
    const server = await replyServer(t, json(200, activation), () => undefined);
    const steps = createActivationSteps(portalAt(server.url), environment);
    await ready(steps);
    await steps.choose(await requestFile());
    const sending = steps.register();
    await server.arrived(2);
    steps.clear();
    await sending;
    assert.equal(steps.state.type, 'ready');
  });

  it('LIC-08 cannot be taken back while the activation file is made: what the portal issued is shown', async (t) => {
    const gate = held();
    const table = { [read]: json(200, activation), [upload]: kept, [activate]: gate.reply };
    const server = await replyServer(t, routes(table));
    const steps = createActivationSteps(portalAt(server.url), environment);
    await ready(steps);
    const file = await requestFile();
    await steps.choose(file);
    const sending = steps.register();
    await server.arrived(3);
    steps.clear();
    await steps.choose(file);
    assert.deepEqual([steps.state.type], ['signing']);
    gate.release(json(201, made));
    await sending;
    assert.ok(steps.state.type === 'activated');
    assert.deepEqual(steps.state.activation, made);
  });

  it('LIC-08 show an activation file whose answer was lost, once the person puts the file away or chooses another', async (t) => {
    const goOn: readonly ((steps: ActivationSteps) => unknown)[] = [
      ({ clear }) => clear(),
      async ({ choose }) => choose(await requestFile()),
    ];
    for (const then of goOn) {
      const lost: Reply = (response) => response.destroy();
      const server = await replyServer(t, json(200, activation), kept, lost, json(200, made));
      const steps = createActivationSteps(portalAt(server.url, { retries: 0 }), environment);
      const { until } = await ready(steps);
      await steps.choose(await requestFile());
      await steps.register();
      assert.equal(steps.state.type, 'failed');
      await then(steps);
      await until((state) => 'activation' in state && state.activation.state === 'current');
    }
  });

  it('LIC-08 show the activation file of a request that turns out to be used', async (t) => {
    const used = problem(409, 'activation-request-used');
    const server = await replyServer(t, json(200, activation), kept, used, json(200, made));
    const steps = createActivationSteps(portalAt(server.url), environment);
    await ready(steps);
    await steps.choose(await requestFile());
    await steps.register();
    assert.ok(steps.state.type === 'refused');
    assert.deepEqual(steps.state.activation, made);
  });

  it('LIC-08 have a link that works after signing in again, beside a file that was chosen', async (t) => {
    const renewed = { ...made, issued: { ...issued, url: `${issued.url}?next` } };
    const server = await replyServer(t, json(200, made), json(200, renewed));
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const steps = createActivationSteps(portal, environment);
    const { until } = await ready(steps);
    await steps.choose(await requestFile());
    portal.session.expire(session);
    portal.session.adopt({ ...session, endsAt: '2026-11-21T13:00:00.000Z' });
    await until((state) => 'activation' in state && state.activation.issued?.url === renewed.issued.url);
    assert.equal(steps.state.type, 'chosen');
  });

  it('LIC-08 show nothing any more to somebody who was taken out of the contract meanwhile', async (t) => {
    for (const [reply, type] of [
      [problem(404, 'not-found'), 'unavailable'],
      [problem(500, 'internal'), 'ready'],
    ] as const) {
      const server = await replyServer(t, json(200, made), reply);
      const portal = portalAt(server.url, { retries: 0 });
      const steps = createActivationSteps(portal, environment);
      const { stop } = await ready(steps);
      stop();
      const again = follow(steps);
      await server.arrived(2);
      await (type === 'ready' ? server.requests[1]?.closed : again.until((state) => state.type === type));
      assert.equal(steps.state.type, type);
    }
  });

  it('LIC-08 read again how far the environment is when somebody comes back, and keep the chosen file', async (t) => {
    const server = await replyServer(t, json(200, activation), json(200, made));
    const steps = createActivationSteps(portalAt(server.url), environment);
    const { stop } = await ready(steps);
    await steps.choose(await requestFile());
    stop();
    const state = await follow(steps).until((now) => 'activation' in now && now.activation.state === 'current');
    assert.equal(state.type, 'chosen');
  });
});
