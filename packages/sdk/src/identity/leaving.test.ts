import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
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
import { createLeaving, type Leaving, type LeavingState } from './leaving.ts';

const contract = { id: 'c1', number: 'TKS-00418', name: '基幹システム', members: 2 };
const consequences = { withoutOwner: [contract] };
const reading = 'GET /leaving';
const going = 'POST /leaving';
const password = 'Madoguchi_2026';

const goOn = ({ tick, proceed, type }: Leaving): void => {
  tick(true);
  proceed();
  type({ reason: 'other', comment: ' 統合のため ' });
};
const one = {
  name: 'createLeaving',
  make: (portal) => {
    portal.session.adopt(session); // what is known needs no read
    return createLeaving(portal);
  },
  reads: {
    route: reading,
    reply: json(200, consequences),
    becomes: 'reading',
    once: 'what was agreed to is what was read',
  },
  verbs: {
    tick: ({ tick }) => tick(true),
    proceed: ({ proceed }) => proceed(),
    type: ({ type }) => type({ reason: 'job-changed' }),
    back: ({ back }) => back(),
    beginAnew: (leaving) => {
      goOn(leaving);
      leaving.beginAnew();
    },
    retry: ({ retry }) => retry(),
    leave: (leaving) => {
      goOn(leaving);
      return leaving.leave({ password });
    },
  },
  routes: { [going]: json(204, undefined) },
} as const satisfies ControllerCase<LeavingState, Leaving>;
controllerSuite<LeavingState, Leaving>(one);
readingSuite<LeavingState, Leaving>(one);

keptSuite<Leaving>({
  name: 'createLeaving',
  make: createLeaving,
  routes: { [reading]: json(200, consequences), [going]: json(204, undefined) },
  fill: goOn,
  shows: ({ state }) => 'typed' in state && state.typed,
  beginAnew(leaving) {
    leaving.tick(true);
    leaving.proceed();
    leaving.beginAnew();
  },
  async send(leaving) {
    leaving.tick(true);
    leaving.proceed();
    await leaving.leave({ password });
    assert.equal(leaving.state.type, 'left');
  },
});

const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply, read: Reply = json(200, consequences)) => {
  const server = await replyServer(t, routes({ [reading]: read, [going]: reply }));
  const portal = portalAt(server.url, { retries: 0 });
  portal.session.adopt(session);
  const leaving = createLeaving(portal);
  const followed = follow(leaving);
  await followed.until(({ type }) => type !== 'loading');
  const sent = () =>
    server.requests
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/leaving'))
      .map(({ body }): unknown => {
        const { receipt, ...input } = JSON.parse(body) as Readonly<Record<string, unknown>>;
        assert.match(String(receipt), /^[\w-]{22,100}$/);
        return input;
      });
  return { server, portal, leaving, sent, ...followed };
};
const codes = ({ state }: Leaving) =>
  'fieldErrors' in state ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : [state.type];
const typed = { reason: 'other', comment: ' 統合のため ' };

describe('LIC-21 leaving the portal', () => {
  it('LIC-21 tells the last owner of a contract what that means before anything else', async (t) => {
    const { leaving } = await opened(t, json(204, undefined));
    assert.deepEqual(leaving.state, { type: 'reading', consequences, ticked: false, typed: { comment: '' } });
  });

  it('LIC-21 goes on to the reason and the password when the consequences are ticked as read', async (t) => {
    const { leaving } = await opened(t, json(204, undefined));
    await leaving.leave({ password });
    leaving.proceed();
    assert.deepEqual(codes(leaving), ['understood required']);
    leaving.tick(true);
    leaving.tick(false);
    leaving.proceed();
    assert.deepEqual(codes(leaving), ['understood required']);
    leaving.tick(true);
    leaving.type({ reason: 'other' });
    assert.deepEqual(codes(leaving), ['reading'], 'nothing is asked yet');
    leaving.proceed();
    assert.deepEqual(codes(leaving), ['asking']);
  });

  it('LIC-21 leaves once, and nobody is signed in afterwards', async (t) => {
    const gate = held();
    const { server, portal, leaving, sent } = await opened(t, gate.reply);
    goOn(leaving);
    const going = [leaving.leave({ password }), leaving.leave({ password })];
    await server.arrived(2);
    leaving.type({ reason: 'job-changed' });
    leaving.back();
    leaving.tick(false);
    assert.equal(leaving.state.type, 'submitting');
    assert.equal(portal.session.state.type, 'active');
    gate.release(json(204, undefined));
    await Promise.all(going);
    assert.deepEqual(sent(), [{ reason: 'other', comment: '統合のため', password, withoutOwner: ['c1'] }]);
    assert.deepEqual([leaving.state, portal.session.state], [{ type: 'left' }, { type: 'anonymous' }]);
  });

  it('LIC-21 says what is missing before anything is sent, and goes back with what was typed', async (t) => {
    const { leaving, sent } = await opened(t, json(204, undefined));
    leaving.tick(true);
    leaving.proceed();
    await leaving.leave({ password: '' });
    assert.deepEqual(codes(leaving), ['reason required', 'password required']);
    leaving.type({ reason: 'other', comment: ' ' });
    await leaving.leave({ password });
    assert.deepEqual(codes(leaving), ['comment required']);
    leaving.type({ reason: 'job-changed', comment: '𠮷'.repeat(1001) });
    await leaving.leave({ password });
    assert.deepEqual(codes(leaving), ['comment length']);
    leaving.type({ comment: '' });
    leaving.back();
    assert.deepEqual(leaving.state, {
      type: 'reading',
      consequences,
      ticked: true,
      typed: { reason: 'job-changed', comment: '' },
    });
    leaving.proceed();
    await leaving.leave({ password }, () => false);
    assert.deepEqual(sent(), []);
    await leaving.leave({ password });
    assert.deepEqual(sent(), [{ reason: 'job-changed', password, withoutOwner: ['c1'] }]);
  });

  it('LIC-21 tells at its field that the password is wrong, and keeps the rest', async (t) => {
    const wrong = problem(400, 'invalid-input', { fieldErrors: [{ field: 'password', code: 'wrong' }] });
    const { portal, leaving } = await opened(t, wrong);
    goOn(leaving);
    await leaving.leave({ password: 'x' });
    assert.deepEqual(codes(leaving), ['password wrong']);
    assert.deepEqual('typed' in leaving.state && leaving.state.typed, typed);
    assert.equal(portal.session.state.type, 'active');
  });

  it('LIC-21 shows consequences that changed, to be read anew, and keeps what was typed', async (t) => {
    const current = { withoutOwner: [contract, { ...contract, id: 'c2', number: 'TKS-00501', members: 0 }] };
    const { leaving, sent } = await opened(t, problem(409, 'leaving-changed', { current }));
    goOn(leaving);
    await leaving.leave({ password });
    assert.deepEqual(leaving.state, { type: 'changed', consequences: current, ticked: false, typed });
    leaving.tick(true);
    leaving.proceed();
    await leaving.leave({ password });
    assert.deepEqual(sent().at(-1), { reason: 'other', comment: '統合のため', password, withoutOwner: ['c1', 'c2'] });
  });

  it('LIC-21 reads consequences that changed where the refusal does not say them', async (t) => {
    const changed = problem(409, 'leaving-changed', { current: 1 });
    for (const [again, told] of [
      [json(200, { withoutOwner: [] }), 'changed'],
      [problem(500, 'internal'), 'failed'],
    ] as const) {
      let read: Reply = json(200, consequences);
      const { leaving } = await opened(t, changed, (response, request) => read(response, request));
      read = again;
      goOn(leaving);
      await leaving.leave({ password });
      assert.equal(leaving.state.type, told);
    }
  });

  it('LIC-21 loses nothing when it fails, and never shows the password in its state', async (t) => {
    for (const reply of [
      problem(429, 'locked', { params: { minutes: 15 } }),
      ((response) => response.destroy()) satisfies Reply,
    ]) {
      const { leaving, states, portal } = await opened(t, reply);
      goOn(leaving);
      await leaving.leave({ password });
      assert.equal(leaving.state.type, 'failed');
      assert.deepEqual('typed' in leaving.state && leaving.state.typed, typed);
      assert.equal(portal.session.state.type, 'active');
      assert.equal(JSON.stringify(states).includes(password), false);
    }
  });

  it('LIC-21 ends as left where the answer was lost, at once or when it is tried again, and sends it no second time', async (t) => {
    const receipts: unknown[] = [];
    let left: Reply = (response) => response.destroy();
    const server = await replyServer(
      t,
      routes({
        [reading]: json(200, consequences),
        [going]: (response) => response.destroy(),
        'POST /leaving/receipts': (response, request) => {
          receipts.push(server.requests.findLast(({ path }) => path.endsWith('/receipts'))?.body);
          return left(response, request);
        },
      }),
    );
    const portal = portalAt(server.url, { retries: 0 });
    const open = async () => {
      portal.session.adopt(session);
      const leaving = createLeaving(portal);
      await follow(leaving).until(({ type }) => type !== 'loading');
      goOn(leaving);
      await leaving.leave({ password });
      return leaving;
    };
    const leaving = await open();
    assert.equal(leaving.state.type, 'failed', 'the line is down');
    assert.equal(portal.session.state.type, 'active');
    left = json(200, { left: true });
    await leaving.leave({ password });
    assert.deepEqual([leaving.state, portal.session.state], [{ type: 'left' }, { type: 'anonymous' }]);
    const sendings = server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/leaving'));
    assert.equal(sendings.length, 1);
    const { receipt } = JSON.parse(sendings[0]?.body ?? '') as { readonly receipt: string };
    assert.deepEqual(receipts, [JSON.stringify({ receipt }), JSON.stringify({ receipt })]);
    assert.equal((await open()).state.type, 'left');
  });

  it('LIC-21 is sent again where the server never got it', async (t) => {
    let going: Reply = (response) => response.destroy();
    const server = await replyServer(
      t,
      routes({
        [reading]: json(200, consequences),
        'POST /leaving': (response, request) => going(response, request),
        'POST /leaving/receipts': json(200, { left: false }),
      }),
    );
    const portal = portalAt(server.url, { retries: 0 });
    portal.session.adopt(session);
    const leaving = createLeaving(portal);
    await follow(leaving).until(({ type }) => type !== 'loading');
    goOn(leaving);
    await leaving.leave({ password });
    assert.equal(leaving.state.type, 'failed');
    going = json(204, undefined);
    await leaving.leave({ password });
    assert.equal(leaving.state.type, 'left');
  });

  it('LIC-21 reads what leaving means again where that failed', async (t) => {
    let count = 0;
    const replies: readonly Reply[] = [problem(500, 'internal'), json(200, { withoutOwner: [] })];
    const { leaving } = await opened(t, json(204, undefined), (response, request) =>
      replies[Math.min(count++, 1)]?.(response, request),
    );
    assert.equal(leaving.state.type, 'unavailable');
    await leaving.retry();
    assert.equal(leaving.state.type, 'reading');
  });
});
