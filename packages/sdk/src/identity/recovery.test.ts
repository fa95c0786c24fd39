import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { mypage } from '../portal/presets/mypage.preset.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createRecovery, type Recovery, type RecoveryState } from './recovery.ts';

const expiresAt = '2026-11-23T01:00:00.000Z';
const identifier = 'yuki@example.jp';
const byCode = json(201, { challenge: 'c', branch: 'code', expiresAt });
const byQuestion = json(201, { challenge: 'c', branch: 'question', expiresAt });
const granted = json(201, { grant: 'g', identifier, expiresAt });
const good = { password: 'Tulip_meadow7', repeated: 'Tulip_meadow7' };

const one = {
  name: 'createRecovery',
  make: (portal) => createRecovery(portal, { token: 'a-token' }),
  reads: {
    route: 'POST /recoveries/inspection',
    reply: json(200, { expiresAt }),
    becomes: 'answering',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    answer: ({ answer }) => answer('pet', 'ポチ'),
    restart: ({ restart }) => restart(),
    choose: ({ choose }) => choose('password'),
    next: ({ next }) => next(),
    begin: ({ begin }) => begin(identifier),
    prove: ({ prove }) => prove('123456'),
    check: ({ check }) => check('x'),
    save: ({ save }) => save(good),
    ask: ({ ask }) => ask('pet', 'ポチ'),
    retry: ({ retry }) => retry(),
  },
  routes: {
    'POST /recoveries': byCode,
    'POST /recoveries/answer-proofs': granted,
    'POST /recoveries/code-proofs': granted,
    'POST /recoveries/redemption': json(204, undefined),
  },
} as const satisfies ControllerCase<RecoveryState, Recovery>;
controllerSuite<RecoveryState, Recovery>(one);
readingSuite<RecoveryState, Recovery>(one);

async function begun(t: Parameters<typeof replyServer>[0], table: Readonly<Record<string, Reply>>) {
  const server = await replyServer(t, routes(table));
  const recovery = createRecovery(portalAt(server.url, { retries: 0, configuration: mypage }), { token: '' });
  recovery.choose('password');
  recovery.next();
  await recovery.begin('ＹＵＫＩ@example.jp');
  return { server, recovery };
}

const typeOf = ({ state }: Recovery): string => state.type;

describe('MYP-06 recovering a password', () => {
  it('MYP-06 asks what is unknown first; who does not know the ID registers anew', async (t) => {
    const server = await replyServer(t, byCode);
    const recovery = createRecovery(portalAt(server.url), { token: '' });
    recovery.next();
    assert.deepEqual(recovery.state, { type: 'choosing', fieldErrors: [{ field: 'unknown', code: 'required' }] });
    recovery.choose('identifier');
    recovery.next();
    assert.equal(typeOf(recovery), 'registering');
    assert.equal(server.requests.length, 0);
  });

  it('MYP-06 by code: the code, then the new password, which no state holds', async (t) => {
    const { server, recovery } = await begun(t, one.routes);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { identifier });
    assert.deepEqual(recovery.state, { type: 'coding', expiresAt, fieldErrors: [] });
    await recovery.prove('12');
    assert.equal(server.requests.length, 1, 'what cannot be a code costs no try');
    await recovery.prove('123 456');
    assert.deepEqual(recovery.state, { type: 'setting', identifier, fieldErrors: [] });
    await recovery.save({ password: 'abc', repeated: '' });
    assert.equal(typeOf(recovery), 'setting');
    await recovery.save(good);
    assert.deepEqual(recovery.state, { type: 'saved' });
  });

  it('MYP-06 tells a wrong code at its field, and ends after the last try', async (t) => {
    const wrong = [
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 1 } }] }),
      problem(410, 'one-time-password-ended'),
    ];
    const { recovery } = await begun(t, {
      'POST /recoveries': byCode,
      'POST /recoveries/code-proofs': (response, request) => wrong.shift()?.(response, request),
    });
    await recovery.prove('000000');
    assert.deepEqual('fieldErrors' in recovery.state && recovery.state.fieldErrors, [
      { field: 'code', code: 'wrong', params: { left: 1 } },
    ]);
    await recovery.prove('000001');
    assert.deepEqual(recovery.state, { type: 'ended' });
    recovery.restart();
    assert.equal(typeOf(recovery), 'choosing');
  });

  it('MYP-06 by question: a question and an answer, then the mail', async (t) => {
    const { server, recovery } = await begun(t, {
      'POST /recoveries': byQuestion,
      'POST /recoveries/answers': json(202, undefined),
    });
    await recovery.ask('', '');
    assert.equal(server.requests.length, 1);
    await recovery.ask('pet', 'ポチ');
    assert.deepEqual(recovery.state, { type: 'mailed' });
  });

  it('MYP-06 at the link: the same question and answer, then the new password', async (t) => {
    const server = await replyServer(
      t,
      routes({ 'POST /recoveries/inspection': json(200, { expiresAt }), 'POST /recoveries/answer-proofs': granted }),
    );
    const recovery = createRecovery(portalAt(server.url, { configuration: mypage }), { token: 'a-token' });
    await follow(recovery).until(({ type }) => type === 'answering');
    await recovery.answer('pet', 'ポチ');
    assert.equal(typeOf(recovery), 'setting');
  });

  it('MYP-06 says that a link works no more', async (t) => {
    const server = await replyServer(t, problem(410, 'link-expired'));
    const recovery = createRecovery(portalAt(server.url), { token: 'a-token' });
    await follow(recovery).until(({ type }) => type === 'refused');
    assert.deepEqual(recovery.state, { type: 'refused', reason: 'link-expired' });
  });
});
