import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Portal } from '../portal/create-portal.ts';
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
import { createTermsAgreement, type TermsAgreement, type TermsState } from './terms-agreement.ts';

const terms = {
  version: 3,
  publishedAt: '2026-11-01T00:00:00.000Z',
  documents: [
    { id: 'use', title: { ja: '利用規約' }, body: { ja: '第1条' } },
    { id: 'privacy', title: { ja: '個人情報の取扱い' }, body: { ja: '…' } },
  ],
};
const newer = { ...terms, version: 4 };
const read = 'GET /terms';
const agreement = 'POST /terms/agreements';
const agreeAll = async (controller: TermsAgreement): Promise<void> => {
  for (const { id } of terms.documents) controller.open(id);
  controller.tick(true);
  await controller.agree();
};

const one = {
  name: 'createTermsAgreement',
  make: createTermsAgreement,
  reads: { route: read, reply: json(200, terms), becomes: 'ready', once: 'what was agreed to is what was read' },
  verbs: {
    open: ({ open }) => open('use'),
    tick: ({ tick }) => tick(true),
    agree: ({ agree }) => agree(),
    all: agreeAll,
    retry: ({ retry }) => retry(),
  },
  routes: { [agreement]: json(201, session) },
} as const satisfies ControllerCase<TermsState, TermsAgreement>;
controllerSuite<TermsState, TermsAgreement>(one);
readingSuite<TermsState, TermsAgreement>(one);

const kept = { id: 'agr-1', kind: 'renewal', version: 3, agreedAt: '2026-11-20T01:00:00.000Z' };
const readOfKind = 'GET /application-terms/renewal';
const agreementOfKind = 'POST /application-terms/renewal/agreements';
const ofApplication = {
  ...one,
  name: 'createTermsAgreement for an application',
  make: (portal: Portal) => createTermsAgreement(portal, { application: 'renewal' }),
  reads: { route: readOfKind, reply: json(200, terms), becomes: 'ready', once: 'what was agreed to is what was read' },
  routes: { [agreementOfKind]: json(201, kept) },
} as const satisfies ControllerCase<TermsState, TermsAgreement>;
controllerSuite<TermsState, TermsAgreement>(ofApplication);
readingSuite<TermsState, TermsAgreement>(ofApplication);

async function opened(t: Parameters<typeof replyServer>[0], agree: Reply, reads: Reply = json(200, terms)) {
  const server = await replyServer(t, routes({ [read]: reads, [agreement]: agree }));
  const portal = portalAt(server.url, { retries: 0 });
  const controller = createTermsAgreement(portal);
  const followed = follow(controller);
  await followed.until(({ type }) => type === 'ready');
  return { controller, portal, server, ...followed };
}
/** Answers with one after the other, the last one from then on. */
function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  let count = 0;
  return (response, request) => replies[Math.min(count++, replies.length - 1)]?.(response, request);
}

describe('AUTH-09 terms', () => {
  it('AUTH-09 can be ticked when each document was opened, and lets the person go on', async (t) => {
    const { controller, portal, server } = await opened(t, json(201, session));
    controller.tick(true);
    assert.deepEqual(controller.state, {
      type: 'invalid',
      terms,
      opened: [],
      ticked: false,
      fieldErrors: [{ field: 'agreed', code: 'unopened', params: {} }],
    });
    controller.open('use');
    controller.open('use');
    controller.open('privacy');
    assert.deepEqual(controller.state, { type: 'ready', terms, opened: ['use', 'privacy'], ticked: false });
    await controller.agree();
    assert.deepEqual(controller.state.type === 'invalid' && controller.state.fieldErrors, [
      { field: 'agreed', code: 'required' },
    ]);
    controller.tick(true);
    await controller.agree();
    assert.deepEqual(controller.state, { type: 'agreed', session });
    assert.deepEqual(portal.session.state, { type: 'active', ...session });
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), { version: 3, opened: ['use', 'privacy'] });
  });

  it('AUTH-09 can be unticked, and says so when nothing was opened', async (t) => {
    const { controller } = await opened(t, json(201, session));
    await controller.agree();
    assert.equal(controller.state.type === 'invalid' && controller.state.fieldErrors[0]?.code, 'unopened');
    controller.open('use');
    controller.open('privacy');
    controller.tick(true);
    assert.equal(controller.state.type === 'ready' && controller.state.ticked, true);
    controller.tick(false);
    assert.equal(controller.state.type === 'ready' && controller.state.ticked, false);
  });

  it('AUTH-09 shows a version published meanwhile, to be read anew', async (t) => {
    const { controller, states } = await opened(
      t,
      problem(409, 'terms-changed'),
      inTurn(json(200, terms), json(200, newer)),
    );
    await agreeAll(controller);
    assert.deepEqual(controller.state, { type: 'changed', terms: newer, opened: [], ticked: false });
    assert.ok(states.some(({ type }) => type === 'submitting'));
  });

  it('AUTH-09 finishes reading the newer version when it was left in the middle', async (t) => {
    const gate = held();
    const { controller, server, stop } = await opened(
      t,
      problem(409, 'terms-changed'),
      inTurn(json(200, terms), gate.reply, json(200, newer)),
    );
    const agreeing = agreeAll(controller);
    await server.arrived(3);
    stop();
    await agreeing;
    const state = await follow(controller).until(({ type }) => type === 'changed');
    assert.deepEqual(state, { type: 'changed', terms: newer, opened: [], ticked: false });
  });

  it('AUTH-09 changes nothing on the screen while the agreement is on its way, and sends it once', async (t) => {
    const gate = held();
    const { controller, server } = await opened(t, gate.reply);
    const agreeing = agreeAll(controller);
    await server.arrived(2);
    const { state } = controller;
    assert.equal(state.type, 'submitting');
    controller.tick(false);
    controller.open('other');
    await controller.agree();
    await controller.retry();
    assert.equal(controller.state, state);
    gate.release(json(201, session));
    await agreeing;
    assert.equal(server.requests.length, 2);
  });

  it('AUTH-09 keeps what was opened and ticked when the line breaks, and repeats under the same key', async (t) => {
    const { controller, server } = await opened(
      t,
      inTurn((response) => response.destroy(), json(201, session)),
    );
    await agreeAll(controller);
    const { state } = controller;
    assert.equal(state.type === 'failed' && state.error.code, 'network');
    assert.deepEqual('opened' in state && [state.opened, state.ticked], [['use', 'privacy'], true]);
    await controller.agree();
    assert.equal(controller.state.type, 'agreed');
    const [, first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('AUTH-09 can be read again when that failed', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, terms));
    const controller = createTermsAgreement(portalAt(server.url));
    const { until, states } = follow(controller);
    await until(({ type }) => type === 'unavailable');
    controller.open('use');
    controller.tick(true);
    await controller.agree();
    assert.equal(controller.state.type, 'unavailable');
    await controller.retry();
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'unavailable', 'loading', 'ready'],
    );
  });
});

describe('AUTH-09 terms of an application', () => {
  const begin = async (t: Parameters<typeof replyServer>[0], agree: Reply, reads: Reply = json(200, terms)) => {
    const server = await replyServer(t, routes({ [readOfKind]: reads, [agreementOfKind]: agree }));
    const portal = portalAt(server.url, { retries: 0 });
    const controller = ofApplication.make(portal);
    await follow(controller).until(({ type }) => type === 'ready');
    return { controller, portal, server };
  };
  const agreements = ({ requests }: Awaited<ReturnType<typeof replyServer>>) =>
    requests.filter(({ method }) => method === 'POST');

  it('AUTH-09 are agreed to by the button alone, and the agreement is handed to whoever makes the application', async (t) => {
    const { controller, portal, server } = await begin(t, json(201, kept));
    const before = portal.session.state;
    await controller.agree();
    assert.deepEqual(controller.state, { type: 'agreed-for-application', agreement: kept });
    assert.equal(portal.session.state, before, 'they are no gate of the session');
    assert.deepEqual(JSON.parse(agreements(server)[0]?.body ?? ''), { version: 3 });
    await controller.agree();
    assert.equal(agreements(server).length, 1, 'once');
  });

  it('AUTH-09 repeated after a broken line are agreed to once, whatever was opened meanwhile', async (t) => {
    const { controller, server } = await begin(
      t,
      inTurn((response) => response.destroy(), json(201, kept)),
    );
    await controller.agree();
    assert.equal(controller.state.type, 'failed');
    controller.open('use');
    await controller.agree();
    assert.equal(controller.state.type, 'agreed-for-application');
    const [first, second] = agreements(server).map(({ headers }) => headers['idempotency-key']);
    assert.ok(first !== undefined && first === second);
  });

  it('AUTH-09 that were replaced meanwhile are shown anew, and agreed to in the new version', async (t) => {
    const { controller, server } = await begin(
      t,
      inTurn(problem(409, 'terms-changed'), json(201, { ...kept, version: 4 })),
      inTurn(json(200, terms), json(200, newer)),
    );
    await controller.agree();
    assert.deepEqual(controller.state, { type: 'changed', terms: newer, opened: [], ticked: false });
    await controller.agree();
    assert.deepEqual(JSON.parse(agreements(server)[1]?.body ?? ''), { version: 4 });
    assert.equal(controller.state.type, 'agreed-for-application');
  });
});
