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
  type Reply,
} from '../portal/reply-server.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createJoining, type ContractJoining, type JoiningState } from './joining.ts';

const token = 'a-token-of-a-mail';
const terms = {
  version: 3,
  publishedAt: '2026-03-01T00:00:00.000Z',
  documents: [{ id: 'use', title: { ja: '利用規約' }, body: { ja: '第1条' } }],
};
const invitation = {
  contractName: '基幹システム',
  companyName: '青空商事',
  invitedBy: '髙﨑 花子',
  mailAddress: 'jiro@example.jp',
  hasAccount: false,
  terms,
  expiresAt: '2026-04-08T15:00:00.000Z',
};
const joined = { identifier: 'jiro@example.jp', displayName: '次郎', contractName: '基幹システム' };
const good = { password: 'Tulip.meadow7', repeated: 'Tulip.meadow7' };
const inspection = 'POST /invitations/inspection';
const redemption = 'POST /invitations/redemption';

const fill = ({ type, open, tick, review }: ContractJoining): void => {
  type({ displayName: ' 次郎 ', identifier: 'jiro-2' });
  open('use');
  tick(true);
  review(good);
};
const one = {
  name: 'createJoining',
  make: (portal) => createJoining(portal, { token }),
  reads: {
    route: inspection,
    reply: json(200, invitation),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    choose: ({ choose }) => choose('existing'),
    type: ({ type }) => type({ displayName: '次郎' }),
    check: ({ check }) => check('x'),
    open: ({ open }) => open('use'),
    tick: ({ tick }) => tick(true),
    review: ({ review }) => review(good),
    back: ({ back }) => back(),
    retry: ({ retry }) => retry(),
    send: (joining) => {
      fill(joining);
      return joining.send();
    },
  },
  routes: { [redemption]: json(201, joined) },
} as const satisfies ControllerCase<JoiningState, ContractJoining>;
controllerSuite<JoiningState, ContractJoining>(one);
readingSuite<JoiningState, ContractJoining>(one);

/** Answers with one after the other, the last one from then on. */
function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  let count = 0;
  return (response, request) => replies[Math.min(count++, replies.length - 1)]?.(response, request);
}
const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply, inspect: Reply = json(200, invitation)) => {
  const server = await replyServer(t, routes({ [inspection]: inspect, [redemption]: reply }));
  const portal = portalAt(server.url, { configuration: license, retries: 0 });
  const joining = createJoining(portal, { token });
  await follow(joining).until(({ type }) => type !== 'loading');
  const sent = () =>
    server.requests.filter(({ path }) => path.endsWith('/redemption')).map(({ body }): unknown => JSON.parse(body));
  return { server, joining, sent };
};
const codes = ({ state }: ContractJoining) =>
  state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : [state.type];
const factsOf = ({ state }: ContractJoining) => {
  assert.ok('invitation' in state);
  const { account, typed, opened: read, ticked } = state;
  return { account, typed, opened: read, ticked };
};
const kept = {
  account: 'new',
  typed: { displayName: ' 次郎 ', identifier: 'jiro-2' },
  opened: ['use'],
  ticked: true,
};

describe('LIC-10 joining by an invitation', () => {
  it('LIC-10 shows who will join, joins once, and tells the user code', async (t) => {
    const gate = held();
    const { server, joining, sent } = await opened(t, gate.reply);
    fill(joining);
    assert.deepEqual(joining.state.type === 'confirming' && joining.state.draft, {
      type: 'new',
      displayName: '次郎',
      identifier: 'jiro@example.jp',
    });
    const sending = [joining.send(), joining.send()];
    await server.arrived(2);
    joining.type({ displayName: 'x' });
    joining.tick(false);
    assert.equal(joining.state.type, 'submitting');
    gate.release(json(201, joined));
    await Promise.all(sending);
    assert.deepEqual(sent(), [
      {
        token,
        account: { type: 'new', displayName: '次郎', password: good.password },
        termsVersion: 3,
        opened: ['use'],
      },
    ]);
    assert.deepEqual(joining.state, { type: 'joined', joined });
  });

  it('LIC-10 says all that is missing before anything is sent', async (t) => {
    const { joining, sent } = await opened(t, json(201, joined));
    joining.review({ password: '' });
    assert.deepEqual(codes(joining), [
      'displayName required',
      'password required',
      'repeated required',
      'agreed unopened',
    ]);
    joining.choose('existing');
    joining.open('use');
    joining.review({ password: '' });
    assert.deepEqual(codes(joining), ['identifier required', 'password required', 'agreed required']);
    await joining.send();
    assert.deepEqual(sent(), []);
  });

  it('LIC-10 can be agreed to when each document was opened', async (t) => {
    const { joining } = await opened(t, json(201, joined));
    joining.tick(true);
    assert.deepEqual(codes(joining), ['agreed unopened']);
    assert.equal(factsOf(joining).ticked, false);
    joining.open('use');
    joining.open('use');
    joining.tick(true);
    assert.deepEqual([factsOf(joining).opened, factsOf(joining).ticked], [['use'], true]);
    joining.tick(false);
    assert.equal(factsOf(joining).ticked, false);
  });

  it('LIC-10 needs no agreement where the portal has no terms', async (t) => {
    const { joining, sent } = await opened(t, json(201, joined), json(200, { ...invitation, terms: undefined }));
    joining.open('use');
    joining.tick(true);
    joining.type({ displayName: '次郎' });
    joining.review(good);
    await joining.send();
    assert.equal(joining.state.type, 'joined');
    const account = { type: 'new', displayName: '次郎', password: good.password };
    assert.deepEqual(sent(), [{ token, account, opened: [] }]);
  });

  it('LIC-10 begins with the account that the invited address has, which cannot be made anew', async (t) => {
    const { joining, sent } = await opened(t, json(201, joined), json(200, { ...invitation, hasAccount: true }));
    joining.choose('new');
    assert.equal(factsOf(joining).account, 'existing');
    assert.equal(factsOf(joining).typed.identifier, 'jiro@example.jp');
    joining.open('use');
    joining.tick(true);
    joining.review({ password: 'whatever it is' });
    assert.deepEqual(joining.state.type === 'confirming' && joining.state.draft, {
      type: 'existing',
      identifier: 'jiro@example.jp',
    });
    await joining.send();
    const account = { type: 'existing', identifier: 'jiro@example.jp', password: 'whatever it is' };
    assert.deepEqual(sent(), [{ token, account, termsVersion: 3, opened: ['use'] }]);
  });

  it('LIC-10 AUTH-05 checks the password of a new account as the password form does', async (t) => {
    const { joining } = await opened(t, json(201, joined));
    const unmet = (password: string) => joining.check(password).rules.filter(({ met }) => !met);
    assert.deepEqual(unmet(good.password), []);
    assert.deepEqual(
      unmet('Jiro@example.jp1').map(({ code }) => code),
      ['not-identifier'],
    );
    assert.ok(unmet('').every(({ met }) => !met));
  });

  it('LIC-10 goes back from the confirmation with what was typed, and a host can keep it from being sent', async (t) => {
    const { joining, sent } = await opened(t, json(201, joined));
    fill(joining);
    await joining.send(() => false);
    assert.equal(joining.state.type, 'confirming');
    joining.back();
    assert.equal(joining.state.type, 'ready');
    assert.deepEqual(factsOf(joining), kept);
    assert.deepEqual(sent(), []);
  });

  it('LIC-10 never shows a password in its state', async (t) => {
    const { joining } = await opened(t, (response) => response.destroy());
    const { states } = follow(joining);
    fill(joining);
    await joining.send();
    assert.equal(JSON.stringify(states).includes(good.password), false);
  });
});

describe('LIC-10 joining that does not work', () => {
  it('LIC-10 tells why a link does not work', async (t) => {
    for (const reason of ['link-unknown', 'link-expired', 'link-used', 'link-superseded', 'link-withdrawn']) {
      const { joining } = await opened(t, json(201, joined), problem(410, reason));
      assert.deepEqual(joining.state, { type: 'refused', reason });
    }
    const server = await replyServer(t, json(200, invitation));
    const without = createJoining(portalAt(server.url), { token: '' });
    follow(without).stop();
    assert.deepEqual(without.state, { type: 'refused', reason: 'link-unknown' });
    assert.equal(server.requests.length, 0);
  });

  it('LIC-10 looks at the link again where that failed', async (t) => {
    const { joining } = await opened(t, json(201, joined), inTurn(problem(500, 'internal'), json(200, invitation)));
    assert.equal(joining.state.type, 'unavailable');
    await joining.retry();
    assert.equal(joining.state.type, 'ready');
  });

  it('LIC-10 loses nothing that was typed, and repeats under the same key after a broken line', async (t) => {
    const { server, joining } = await opened(t, (response) => response.destroy());
    for (let attempt = 0; attempt < 2; attempt++) {
      fill(joining);
      await joining.send();
      assert.equal(joining.state.type === 'failed' && joining.state.error.code, 'network');
      assert.deepEqual(factsOf(joining), kept);
    }
    const [, first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.ok(first);
    assert.equal(first, second);
  });

  it('LIC-10 loses nothing where the password of the account is wrong, or somebody takes part already', async (t) => {
    for (const code of ['invalid-credentials', 'locked', 'joined-already']) {
      const { joining } = await opened(t, problem(409, code));
      fill(joining);
      await joining.send();
      assert.equal(joining.state.type === 'failed' && joining.state.error.code, code);
      assert.deepEqual(factsOf(joining), kept);
    }
  });

  it('LIC-10 tells at its field what the server finds', async (t) => {
    const fieldErrors = [
      { field: 'account.displayName', code: 'invalid' },
      { field: 'password', code: 'not-common' },
    ];
    const { joining } = await opened(t, problem(400, 'invalid-input', { fieldErrors }));
    fill(joining);
    await joining.send();
    assert.deepEqual(codes(joining), ['displayName invalid', 'password not-common']);
  });

  it('LIC-10 goes on with the account that was made meanwhile', async (t) => {
    const { joining } = await opened(t, problem(409, 'account-exists'));
    fill(joining);
    joining.type({ identifier: '' });
    joining.review(good);
    await joining.send();
    assert.equal(joining.state.type === 'failed' && joining.state.error.code, 'account-exists');
    const typed = { displayName: ' 次郎 ', identifier: 'jiro@example.jp' };
    assert.deepEqual(factsOf(joining), { ...kept, account: 'existing', typed });
  });

  it('LIC-10 shows newer terms, to be read anew, and keeps the rest', async (t) => {
    const newer = { ...invitation, terms: { ...terms, version: 4 } };
    const { joining, sent } = await opened(
      t,
      inTurn(problem(409, 'terms-changed'), json(201, joined)),
      inTurn(json(200, invitation), json(200, newer)),
    );
    fill(joining);
    await joining.send();
    assert.equal(joining.state.type, 'terms-changed');
    assert.deepEqual(factsOf(joining), { ...kept, opened: [], ticked: false });
    assert.equal('invitation' in joining.state && joining.state.invitation.terms?.version, 4);
    joining.review(good);
    assert.deepEqual(codes(joining), ['agreed unopened']);
    fill(joining);
    await joining.send();
    assert.equal(joining.state.type, 'joined');
    assert.equal(sent().length, 2);
  });

  it('LIC-10 tells where the newer terms cannot be read, or the link has ended meanwhile', async (t) => {
    for (const [reply, told] of [
      [problem(500, 'internal'), 'failed'],
      [problem(410, 'link-superseded'), 'refused'],
    ] as const) {
      const { joining } = await opened(t, problem(409, 'terms-changed'), inTurn(json(200, invitation), reply));
      fill(joining);
      await joining.send();
      assert.equal(joining.state.type, told);
    }
    const { joining } = await opened(t, problem(410, 'link-expired'));
    fill(joining);
    await joining.send();
    assert.deepEqual(joining.state, { type: 'refused', reason: 'link-expired' });
  });
});

describe('LIC-10 a name that was typed while joining', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], storage = memoryStorage(), link = token) => {
    const server = await replyServer(
      t,
      routes({
        [inspection]: link === 'used' ? problem(410, 'link-used') : json(200, invitation),
        [redemption]: json(201, joined),
      }),
    );
    const portal = portalAt(server.url, { configuration: license, retries: 0 });
    const joining = createJoining(portal, { token: link, names: storage });
    await follow(joining).until(({ type }) => type !== 'loading');
    return { joining, storage };
  };
  const nameIn = ({ state }: ContractJoining): unknown => ('typed' in state ? state.typed.displayName : state.type);

  it('LIC-10 is there again after a reload, for this link alone; neither link, user code nor password is kept', async (t) => {
    const { joining, storage } = await opened(t);
    assert.equal(nameIn(joining), '');
    fill(joining);
    const kept = JSON.stringify([...storage.items]);
    for (const secret of [token, good.password, 'jiro-2', invitation.mailAddress]) assert.ok(!kept.includes(secret));
    assert.equal(nameIn((await opened(t, storage)).joining), ' 次郎 ');
    assert.equal(nameIn((await opened(t, storage, 'another-token')).joining), '');
    assert.deepEqual(factsOf((await opened(t, storage)).joining).opened, [], 'what was agreed to is agreed to anew');
  });

  it('LIC-10 is gone once it was emptied, the person has joined, or the link does not work any more', async (t) => {
    const { joining, storage } = await opened(t);
    joining.type({ displayName: '次郎' });
    assert.equal(storage.items.size, 1);
    joining.type({ displayName: '' });
    assert.equal(storage.items.size, 0);
    fill(joining);
    assert.equal(storage.items.size, 1);
    await joining.send();
    assert.equal(joining.state.type, 'joined');
    assert.equal(storage.items.size, 0);
    const other = await opened(t, storage, 'used');
    assert.equal(other.joining.state.type, 'refused');
    assert.equal(storage.items.size, 0);
  });

  it('LIC-10 is typed as well where the browser keeps nothing, or something else stands there', async (t) => {
    const storage = memoryStorage();
    storage.refuse = 'everything';
    const { joining } = await opened(t, storage);
    fill(joining);
    assert.equal(joining.state.type, 'confirming');
    storage.refuse = 'nothing';
    (await opened(t, storage)).joining.type({ displayName: 'x'.repeat(401) });
    assert.equal(nameIn((await opened(t, storage)).joining), '');
  });
});
