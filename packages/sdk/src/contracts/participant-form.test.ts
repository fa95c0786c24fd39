import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createParticipantForm, type ParticipantForm, type ParticipantFormState } from './participant-form.ts';
import type { Participant } from './participant.model.ts';
import { aParticipant } from './participant.suite.ts';

const hanako = aParticipant('hanako', { role: 'owner', self: true });
const jiro = aParticipant('jiro');
const saburo = aParticipant('saburo', { role: 'owner' });

controllerSuite<ParticipantFormState, ParticipantForm>({
  name: 'createParticipantForm',
  make: (portal) => createParticipantForm(portal, { contractId: 'c', participant: jiro }),
  verbs: {
    choose: ({ choose }) => choose({ role: 'owner', notices: false }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'PUT /contracts/c/participants/jiro': json(200, { ...jiro, role: 'owner', version: 2 }) },
} satisfies ControllerCase<ParticipantFormState, ParticipantForm>);

const opened = async (
  t: Parameters<typeof replyServer>[0],
  participant: Participant,
  reply: Reply = json(200, participant),
  participants: readonly Participant[] = [hanako, jiro, saburo],
) => {
  const server = await replyServer(t, reply);
  const portal = portalAt(server.url, { configuration: license, retries: 0 });
  return { server, form: createParticipantForm(portal, { contractId: 'c', participant, participants }) };
};
const codes = ({ state }: ParticipantForm) =>
  state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : state.type;

describe('LIC-11 changing a participant', () => {
  it('LIC-11 shows what will be saved, and sends it once, naming the version it replaces', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, jiro, gate.reply);
    form.choose({ role: 'owner' });
    form.review();
    const { state } = form;
    assert.ok(state.type === 'confirming');
    assert.deepEqual(state.draft, { role: 'owner', notices: true, losesManaging: false });
    const sending = [form.send(), form.send()];
    await server.arrived(1);
    form.choose({ role: 'member' });
    assert.equal(form.state.type, 'submitting');
    const saved = { ...jiro, role: 'owner', version: 2 };
    gate.release(json(200, saved));
    await Promise.all(sending);
    assert.equal(server.requests.length, 1);
    assert.equal(server.requests[0]?.headers['if-match'], '"1"');
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { role: 'owner', notices: true });
    assert.deepEqual(form.state, { type: 'saved', participant: saved, chosen: { role: 'owner', notices: true } });
  });

  it('LIC-12 changes whether mails about the products are wanted, for oneself too', async (t) => {
    const { server, form } = await opened(t, hanako, json(200, { ...hanako, notices: false, version: 2 }));
    form.choose({ notices: false });
    form.review();
    assert.equal(form.state.type === 'confirming' && form.state.draft.losesManaging, false);
    await form.send();
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { role: 'owner', notices: false });
    assert.equal(form.state.participant.notices, false);
  });

  it('LIC-11 confirms nothing where nothing was changed, and goes back with what was chosen', async (t) => {
    const { server, form } = await opened(t, jiro);
    form.review();
    assert.equal(form.state.type, 'unchanged');
    form.choose({ notices: false });
    form.review();
    form.back();
    assert.deepEqual(form.state, {
      type: 'ready',
      participant: jiro,
      chosen: { role: 'member', notices: false },
    });
    await form.send();
    assert.equal(server.requests.length, 0);
  });

  it('LIC-11 tells before sending that the last owner stays one', async (t) => {
    const { server, form } = await opened(t, hanako, json(200, hanako), [hanako, jiro]);
    form.choose({ role: 'member' });
    form.review();
    assert.deepEqual(codes(form), ['role last-owner']);
    assert.equal(server.requests.length, 0);
  });

  it('LIC-11 tells the same where only the server knows, and keeps what was chosen', async (t) => {
    const { form } = await opened(t, hanako, problem(409, 'last-owner'), []);
    form.choose({ role: 'member' });
    form.review();
    await form.send();
    assert.deepEqual(codes(form), ['role last-owner']);
    assert.equal(form.state.chosen.role, 'member');
  });

  it('LIC-11 says in the confirmation that an owner gives up managing themself', async (t) => {
    const { form } = await opened(t, hanako);
    form.choose({ role: 'member' });
    form.review();
    assert.equal(form.state.type === 'confirming' && form.state.draft.losesManaging, true);
  });

  it('LIC-11 asks for a role where a newer one stands, which cannot be chosen', async (t) => {
    const { form } = await opened(t, aParticipant('shiro', { role: 'observer' }));
    form.choose({ notices: false });
    form.review();
    assert.deepEqual(codes(form), ['role required']);
  });

  it('LIC-11 changed elsewhere meanwhile shows both; either can be kept', async (t) => {
    const current = { ...jiro, notices: false, version: 7 };
    const { server, form } = await opened(t, jiro, problem(412, 'version-conflict', { current }));
    form.choose({ role: 'owner' });
    form.review();
    await form.send();
    const chosen = { role: 'owner', notices: true };
    assert.deepEqual(form.state, { type: 'conflict', participant: current, chosen });
    form.review();
    await form.send();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"7"');
    form.takeSaved();
    assert.deepEqual(form.state.chosen, { role: 'member', notices: false });
    assert.equal(form.state.type, 'ready');
  });

  it('LIC-11 saved before already, with the answer lost: told as saved, not as changed by others', async (t) => {
    const current = { ...jiro, role: 'owner', version: 2 };
    const { form } = await opened(t, jiro, problem(412, 'version-conflict', { current }));
    form.choose({ role: 'owner' });
    form.review();
    await form.send();
    assert.deepEqual(form.state, { type: 'saved', participant: current, chosen: { role: 'owner', notices: true } });
  });

  it('LIC-11 keeps what was chosen when the line breaks, and a host can keep it from being sent', async (t) => {
    const { server, form } = await opened(t, jiro, (response) => response.destroy());
    form.choose({ role: 'owner' });
    form.review();
    await form.send(() => false);
    assert.equal(server.requests.length, 0);
    await form.send();
    assert.equal(form.state.type === 'failed' && form.state.error.code, 'network');
    assert.equal(form.state.chosen.role, 'owner');
  });
});
