import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createParticipantList, type ParticipantList, type ParticipantListState } from './participant-list.ts';
import { aParticipant } from './participant.suite.ts';

const hanako = aParticipant('hanako', { role: 'owner', self: true });
const jiro = aParticipant('jiro', { joinedAt: '2026-04-02T00:00:00.000Z' });
const saburo = aParticipant('saburo', { joinedAt: '2026-04-03T00:00:00.000Z' });
const answer = { participants: [hanako, jiro, saburo], role: 'owner' };

const one = {
  name: 'createParticipantList',
  make: (portal) => createParticipantList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/participants', reply: json(200, answer), becomes: 'ready' },
  verbs: { put: ({ put }) => put(jiro), remove: ({ remove }) => remove('jiro'), retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<ParticipantListState, ParticipantList>;
controllerSuite<ParticipantListState, ParticipantList>(one);
readingSuite<ParticipantListState, ParticipantList>(one);

describe('LIC-11 participants', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], ...replies: readonly [Reply, ...Reply[]]) => {
    const server = await replyServer(t, ...replies);
    const portal = portalAt(server.url, { configuration: license, retries: 0 });
    const list = createParticipantList(portal, { contractId: 'c' });
    await follow(list).until(({ type }) => type !== 'loading');
    return list;
  };
  const shown = ({ state }: ParticipantList) =>
    state.type === 'ready' ? [...state.participants.map(({ id }) => id), state.manages] : [state.type];

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
    const list = await opened(t, json(200, answer));
    list.remove('jiro');
    assert.deepEqual(shown(list), ['hanako', 'saburo', true]);
    list.remove('hanako');
    assert.deepEqual(shown(list), ['saburo', false]);
  });

  it('LIC-11 that could not be read are read again', async (t) => {
    const list = await opened(t, problem(500, 'internal'), json(200, answer));
    assert.deepEqual(shown(list), ['unavailable']);
    await list.retry();
    assert.equal(list.state.type, 'ready');
  });
});
