import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import type { Participant } from './participant.model.ts';
import {
  createParticipantRemoval,
  type ParticipantRemoval,
  type ParticipantRemovalState,
} from './participant-removal.ts';
import { aParticipant } from './participant.suite.ts';

const hanako = aParticipant('hanako', { role: 'owner', self: true });
const jiro = aParticipant('jiro');

controllerSuite<ParticipantRemovalState, ParticipantRemoval>({
  name: 'createParticipantRemoval',
  make: (portal) => createParticipantRemoval(portal, { contractId: 'c', participant: jiro }),
  verbs: { send: ({ send }) => send() },
  routes: { 'DELETE /contracts/c/participants/jiro': json(204, undefined) },
} satisfies ControllerCase<ParticipantRemovalState, ParticipantRemoval>);

const opened = async (
  t: Parameters<typeof replyServer>[0],
  participant: Participant,
  ...replies: [Reply, ...Reply[]]
) => {
  const server = await replyServer(t, ...replies);
  const portal = portalAt(server.url, { configuration: license, retries: 0 });
  const removal = createParticipantRemoval(portal, { contractId: 'c', participant, participants: [hanako, jiro] });
  return { server, removal };
};

const gone = problem(404, 'not-found');
const problemOf = ({ state }: ParticipantRemoval): unknown => state.type === 'failed' && state.error.code;

describe('LIC-11 ending somebody’s part', () => {
  it('LIC-11 is confirmed first, and sent once', async (t) => {
    const gate = held();
    const { server, removal } = await opened(t, jiro, gate.reply);
    assert.equal(removal.state.type, 'confirming');
    await removal.send(() => false);
    assert.equal(removal.state.type, 'confirming');
    const sending = [removal.send(), removal.send()];
    await server.arrived(1);
    assert.equal(removal.state.type, 'submitting');
    gate.release(json(204, undefined));
    await Promise.all(sending);
    await removal.send();
    assert.deepEqual(removal.state, { type: 'removed', participant: jiro });
    assert.equal(server.requests.length, 1);
  });

  it('LIC-11 is not offered for the last owner', async (t) => {
    const { server, removal } = await opened(t, hanako, json(204, undefined));
    assert.equal(removal.state.type === 'failed' && removal.state.error.code, 'last-owner');
    await removal.send();
    assert.equal(server.requests.length, 0);
  });

  it('LIC-11 can be tried again after a broken line, and is done where the first try had arrived', async (t) => {
    for (const [participant, read] of [
      [jiro, json(200, { participants: [hanako], role: 'owner' })],
      [{ ...jiro, self: true }, gone],
    ] as const) {
      const { removal } = await opened(t, participant, (response) => response.destroy(), gone, read);
      await removal.send();
      assert.equal(problemOf(removal), 'network');
      await removal.send();
      assert.equal(removal.state.type, 'removed');
    }
  });

  it('LIC-11 never says that somebody’s part ended when it is the own one that did', async (t) => {
    const { removal } = await opened(t, jiro, gone);
    await removal.send();
    assert.equal(problemOf(removal), 'not-found');
  });

  it('LIC-11 does not say so either where nobody knows', async (t) => {
    const still = json(200, { participants: [hanako, jiro], role: 'owner' });
    for (const [read, code] of [
      [still, 'not-found'],
      [problem(500, 'internal'), 'internal'],
    ] as const) {
      const { removal } = await opened(t, jiro, gone, read);
      await removal.send();
      assert.equal(problemOf(removal), code);
    }
  });

  it('LIC-11 says that the person became the last owner meanwhile', async (t) => {
    const { removal } = await opened(t, jiro, problem(409, 'last-owner'));
    await removal.send();
    assert.equal(removal.state.type === 'failed' && removal.state.error.code, 'last-owner');
  });
});
