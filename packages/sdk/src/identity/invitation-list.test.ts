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
import {
  createInvitationList,
  type InvitationAct,
  type InvitationList,
  type InvitationListState,
} from './invitation-list.ts';
import type { Invitation } from './invitation.model.ts';

const anInvitation = (id: string, more: Partial<Invitation> = {}): Invitation => ({
  id,
  mailAddress: `${id}@example.jp`,
  locale: 'ja',
  sentAt: '2026-04-01T06:30:00.000Z',
  expiresAt: '2026-04-08T15:00:00.000Z',
  expired: false,
  ...more,
});
const jiro = anInvitation('jiro', { expired: true });
const saburo = anInvitation('saburo');
const read = 'GET /contracts/c/invitations';
const mails = 'POST /contracts/c/invitations/jiro/mails';
const withdrawal = 'DELETE /contracts/c/invitations/jiro';
const resent = anInvitation('jiro', { sentAt: '2026-04-10T00:00:00.000Z' });
const answer = json(200, { items: [saburo, jiro], total: 2 });

const one = {
  name: 'createInvitationList',
  make: (portal) => createInvitationList(portal, { contractId: 'c' }),
  reads: { route: read, reply: answer, becomes: 'ready' },
  verbs: {
    put: ({ put }) => put(anInvitation('shiro')),
    ask: ({ ask }) => ask('jiro', 'resend'),
    back: ({ back }) => back('jiro'),
    send: ({ ask, send }) => {
      ask('jiro', 'withdraw');
      return send('jiro');
    },
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { [mails]: json(201, resent), [withdrawal]: json(204, undefined) },
} as const satisfies ControllerCase<InvitationListState, InvitationList>;
controllerSuite<InvitationListState, InvitationList>(one);
readingSuite<InvitationListState, InvitationList>(one);

const opened = async (t: Parameters<typeof replyServer>[0], more: Readonly<Record<string, Reply>> = {}) => {
  const server = await replyServer(
    t,
    routes({ [read]: answer, [mails]: json(201, resent), [withdrawal]: json(204, undefined), ...more }),
  );
  const list = createInvitationList(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
  const followed = follow(list);
  await followed.until(({ type }) => type !== 'loading');
  return { server, list, ...followed };
};
const shown = ({ state }: InvitationList) =>
  'part' in state
    ? state.part.items.map(({ item, work }) => `${item.id} ${'act' in work ? `${work.act} ` : ''}${work.type}`)
    : [state.type];
const totalOf = ({ state }: InvitationList) => 'part' in state && state.part.total;
/** Asks, and confirms. */
const go = (list: InvitationList, act: InvitationAct): Promise<void> => {
  list.ask('jiro', act);
  return list.send('jiro');
};

describe('LIC-09 invitations that wait', () => {
  it('LIC-09 are sent again once, which the row shows, and work on from then', async (t) => {
    const gate = held();
    const { server, list } = await opened(t, { [mails]: gate.reply });
    list.ask('jiro', 'resend');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro resend confirming']);
    const sending = [list.send('jiro'), list.send('jiro')];
    await server.arrived(2);
    assert.deepEqual(shown(list), ['saburo idle', 'jiro resend submitting']);
    list.ask('jiro', 'withdraw');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro resend submitting']);
    gate.release(json(201, resent));
    await Promise.all(sending);
    assert.equal(server.requests.length, 2);
    assert.deepEqual(shown(list), ['jiro resend done', 'saburo idle']);
    assert.equal('part' in list.state && list.state.part.items[0]?.item.expired, false);
  });

  it('LIC-09 that could not be sent again say so in their row, and are repeated under the same key', async (t) => {
    const { server, list } = await opened(t, { [mails]: (response) => response.destroy() });
    for (let attempt = 0; attempt < 2; attempt++) {
      await (attempt === 0 ? go(list, 'resend') : list.send('jiro'));
      const work = 'part' in list.state ? list.state.part.items[1]?.work : undefined;
      assert.ok(work?.type === 'failed');
      assert.deepEqual([work.act, work.error.code], ['resend', 'network']);
    }
    const [, first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.ok(first);
    assert.equal(first, second);
  });

  it('LIC-09 are withdrawn when that is confirmed', async (t) => {
    const { server, list } = await opened(t);
    await list.send('jiro');
    list.ask('jiro', 'withdraw');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro withdraw confirming']);
    list.back('jiro');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro idle']);
    assert.equal(server.requests.length, 1, 'nothing was sent yet');
    list.ask('jiro', 'withdraw');
    await list.send('jiro', () => false);
    assert.deepEqual(shown(list), ['saburo idle', 'jiro withdraw confirming']);
    await list.send('jiro');
    assert.deepEqual(shown(list), ['saburo idle']);
    assert.deepEqual('part' in list.state && [list.state.part.total, list.state.part.removed], [1, jiro]);
  });

  it('LIC-09 that were answered meanwhile say that they are gone, until they are read again', async (t) => {
    const gone = problem(404, 'not-found');
    const { list, stop } = await opened(t, { [withdrawal]: gone, [mails]: gone });
    await go(list, 'withdraw');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro gone']);
    assert.equal(totalOf(list), 1, 'nobody waits there any more');
    await go(list, 'resend');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro gone']);
    assert.equal(totalOf(list), 1);
    stop();
    await follow(list).until(() => shown(list).join() === 'saburo idle,jiro idle');
  });

  it('LIC-09 are counted right where one is gone, was sent again by somebody else, or stands further on than was read', async (t) => {
    const late = held();
    const gone = problem(404, 'not-found');
    const { list, stop } = await opened(t, { [withdrawal]: late.reply });
    const going = go(list, 'withdraw');
    stop();
    const before = list.state;
    const again = follow(list);
    await again.until((state) => state !== before && state.type === 'ready');
    late.release(gone);
    await going;
    assert.deepEqual([shown(list), totalOf(list)], [['saburo idle', 'jiro gone'], 1]);
    list.put(anInvitation('again', { mailAddress: jiro.mailAddress }));
    assert.deepEqual([shown(list), totalOf(list)], [['again idle', 'saburo idle'], 2]);
    list.put(anInvitation('again', { mailAddress: jiro.mailAddress, sentAt: '2026-04-11T00:00:00.000Z' }));
    assert.equal(totalOf(list), 2);

    const long = await opened(t, { [read]: json(200, { items: [saburo, jiro], total: 9, next: 'further' }) });
    long.list.put(anInvitation('older', { sentAt: '2026-03-01T00:00:00.000Z' }));
    assert.equal(totalOf(long.list), 9, 'it was counted already');
    long.list.put(anInvitation('newer', { sentAt: '2026-04-11T00:00:00.000Z' }));
    assert.equal(totalOf(long.list), 10);
  });

  it('LIC-09 show a new one first, in place of an expired one to the same address', async (t) => {
    const { list } = await opened(t);
    list.put(anInvitation('again', { mailAddress: jiro.mailAddress }));
    assert.deepEqual(shown(list), ['again idle', 'saburo idle']);
  });

  it('LIC-09 keep what is going on with them when they are read again', async (t) => {
    const { list, stop } = await opened(t, { [mails]: problem(500, 'internal') });
    await go(list, 'resend');
    stop();
    const before = list.state;
    await follow(list).until((state) => state !== before && state.type === 'ready');
    assert.deepEqual(shown(list), ['saburo idle', 'jiro resend failed']);
  });

  it('LIC-09 are not shown to somebody who may not manage the contract', async (t) => {
    const { list } = await opened(t, { [read]: problem(403, 'forbidden') });
    assert.equal(list.state.type === 'unavailable' && list.state.error.code, 'forbidden');
  });
});
