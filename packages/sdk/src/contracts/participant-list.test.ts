import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createParticipantList, type ParticipantList, type ParticipantListState } from './participant-list.ts';
import { aParticipant } from './participant.suite.ts';

const hanako = aParticipant('hanako', { role: 'owner', self: true });
const jiro = aParticipant('jiro', { joinedAt: '2026-04-02T00:00:00.000Z' });
const saburo = aParticipant('saburo', { joinedAt: '2026-04-03T00:00:00.000Z' });
const answer = { items: [hanako, jiro, saburo], total: 3, role: 'owner' };

const one = {
  name: 'createParticipantList',
  make: (portal) => createParticipantList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/participants', reply: json(200, answer), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put(jiro),
    ask: ({ ask }) => ask('jiro', 'remove'),
    back: ({ back }) => back('jiro'),
    send: ({ ask, send }) => {
      ask('jiro', 'remove');
      return send('jiro');
    },
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'DELETE /contracts/c/participants/jiro': json(204, undefined) },
} as const satisfies ControllerCase<ParticipantListState, ParticipantList>;
controllerSuite<ParticipantListState, ParticipantList>(one);
readingSuite<ParticipantListState, ParticipantList>(one);

describe('LIC-11 participants', () => {
  const made = async (t: Parameters<typeof replyServer>[0], ...replies: readonly [Reply, ...Reply[]]) => {
    const server = await replyServer(t, ...replies);
    const portal = portalAt(server.url, { configuration: license, retries: 0 });
    const list = createParticipantList(portal, { contractId: 'c' });
    await follow(list).until(({ type }) => type !== 'loading');
    return { server, list };
  };
  const opened = async (...given: Parameters<typeof made>) => (await made(...given)).list;
  const shown = ({ state }: ParticipantList) =>
    'part' in state ? [...state.part.items.map(({ item }) => item.id), state.part.manages] : [state.type];

  const work = ({ state }: ParticipantList, id = 'jiro') =>
    'part' in state ? state.part.items.find(({ item }) => item.id === id)?.work : undefined;
  const problemOf = (list: ParticipantList, id = 'jiro'): unknown => {
    const now = work(list, id);
    return now?.type === 'failed' && now.error.code;
  };
  /** Asks, and confirms. */
  const end = (list: ParticipantList, id: string): Promise<void> => {
    list.ask(id, 'remove');
    return list.send(id);
  };

  it('LIC-11 LIC-12 can be changed by owners only', async (t) => {
    assert.equal(shown(await opened(t, json(200, answer))).at(-1), true);
    assert.equal(shown(await opened(t, json(200, { ...answer, role: 'member' }))).at(-1), false);
  });

  it('LIC-11 show a new owner among the owners, and a former one among those who joined', async (t) => {
    const list = await opened(t, json(200, answer));
    list.put({ ...saburo, role: 'owner', version: 2 });
    assert.deepEqual(shown(list), ['hanako', 'saburo', 'jiro', true]);
    list.put({ ...saburo, version: 3 });
    assert.deepEqual(shown(list), ['hanako', 'jiro', 'saburo', true]);
    list.put(aParticipant('adam', { joinedAt: jiro.joinedAt }));
    assert.deepEqual(shown(list), ['hanako', 'adam', 'jiro', 'saburo', true]);
  });

  it('LIC-11 can no longer be changed by somebody who made themself a member', async (t) => {
    const list = await opened(t, json(200, answer));
    list.put({ ...jiro, role: 'owner' });
    list.put({ ...hanako, role: 'member' });
    assert.deepEqual(shown(list), ['jiro', 'hanako', 'saburo', false]);
  });

  it('LIC-11 go without somebody whose part ended, and without any acts where that was oneself', async (t) => {
    const two = { ...answer, items: [hanako, { ...jiro, role: 'owner' }, saburo] };
    const list = await opened(t, json(200, two), json(204, undefined));
    await end(list, 'jiro');
    assert.deepEqual(shown(list), ['hanako', 'saburo', true]);
    assert.deepEqual('part' in list.state && [list.state.part.total, list.state.part.removed?.id], [2, 'jiro']);
    list.put({ ...saburo, role: 'owner' });
    await end(list, 'hanako');
    assert.deepEqual(shown(list), ['saburo', false]);
  });

  it('LIC-11 lose nobody whose part is not ended for sure: it is confirmed, sent once, and can be tried again', async (t) => {
    const gate = held();
    const { server, list } = await made(t, json(200, answer), gate.reply, json(204, undefined));
    list.ask('jiro', 'remove');
    await list.send('jiro', () => false);
    assert.equal(work(list, 'jiro')?.type, 'confirming');
    const sending = [list.send('jiro'), list.send('jiro')];
    await server.arrived(2);
    list.back('jiro');
    list.ask('jiro', 'remove');
    assert.equal(work(list, 'jiro')?.type, 'submitting');
    gate.release(problem(500, 'internal'));
    await Promise.all(sending);
    assert.deepEqual([problemOf(list), server.requests.length], ['internal', 2]);
    await list.send('jiro');
    assert.deepEqual(shown(list), ['hanako', 'saburo', true]);
  });

  it('LIC-11 say of the last owner that they stay, each time that is asked, and send nothing', async (t) => {
    const { server, list } = await made(t, json(200, answer));
    for (const id of ['hanako', 'hanako']) {
      list.ask(id, 'remove');
      await list.send(id);
      assert.equal(problemOf(list, id), 'last-owner');
    }
    list.ask('jiro', 'remove');
    assert.deepEqual([work(list, 'hanako')?.type, work(list, 'jiro')?.type], ['idle', 'confirming']);
    assert.equal(server.requests.length, 1);
  });

  it('LIC-11 say that the person became the last owner meanwhile', async (t) => {
    const list = await opened(t, json(200, answer), problem(409, 'last-owner'));
    await end(list, 'jiro');
    assert.equal(problemOf(list), 'last-owner');
  });

  it('LIC-11 know that a part ended by a try whose answer was lost, also the own one', async (t) => {
    const gone = problem(404, 'not-found');
    const lost: Reply = (response) => void response.destroy();
    const without = json(200, { items: [hanako, saburo], total: 2, role: 'owner' });
    const other = await opened(t, json(200, answer), lost, gone, without);
    await end(other, 'jiro');
    assert.equal(problemOf(other), 'network');
    await other.send('jiro');
    assert.deepEqual(shown(other), ['hanako', 'saburo', true]);
    const two = { ...answer, items: [hanako, { ...jiro, role: 'owner' }] };
    const own = await opened(t, json(200, two), lost, gone);
    await end(own, 'hanako');
    await own.send('hanako');
    assert.deepEqual(shown(own), ['jiro', false]);
  });

  it('LIC-11 are not shown, and nobody is said to be removed, where it is the own part that ended', async (t) => {
    const gone = problem(404, 'not-found');
    const list = await opened(t, json(200, answer), gone, gone);
    await end(list, 'jiro');
    assert.equal(list.state.type === 'unavailable' && list.state.error.code, 'not-found');
  });

  it('LIC-11 stay where nobody knows whether a part ended', async (t) => {
    for (const again of [json(200, answer), problem(500, 'internal')]) {
      const list = await opened(t, json(200, answer), problem(404, 'not-found'), again);
      await end(list, 'jiro');
      assert.deepEqual([problemOf(list), shown(list).length], ['not-found', 4]);
    }
  });

  it('LIC-11 come in parts, each once, also somebody who moved meanwhile', async (t) => {
    const [first, rest] = [
      { ...answer, items: [hanako, jiro], next: 'after' },
      { ...answer, items: [saburo, jiro] },
    ];
    const { server, list } = await made(t, json(200, first), json(200, rest));
    list.ask('jiro', 'remove');
    await list.more();
    assert.deepEqual(shown(list), ['hanako', 'saburo', 'jiro', true]);
    assert.equal(work(list, 'jiro')?.type, 'confirming', 'what goes on with it goes on');
    assert.match(server.requests[1]?.path ?? '', /\?cursor=after$/);
  });

  it('LIC-11 that could not be read are read again', async (t) => {
    const list = await opened(t, problem(500, 'internal'), json(200, answer));
    assert.deepEqual(shown(list), ['unavailable']);
    await list.retry();
    assert.equal(list.state.type, 'ready');
  });
});
