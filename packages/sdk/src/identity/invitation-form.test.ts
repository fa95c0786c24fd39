import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
import { held, json, replyServer, portalAt, problem, routes, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createInvitationForm, type InvitationForm, type InvitationFormState } from './invitation-form.ts';

const invitation = {
  id: 'i',
  mailAddress: 'jiro@example.jp',
  locale: 'en',
  sentAt: '2026-04-01T06:30:00.000Z',
  expiresAt: '2026-04-08T15:00:00.000Z',
  expired: false,
};
const inviting = 'POST /contracts/c/invitations';
const reading = 'GET /contracts/c/invitations';
const fill = ({ type, review }: InvitationForm): void => {
  type({ mailAddress: ' Ｊｉｒｏ@example.jp', locale: 'en' });
  review();
};

controllerSuite<InvitationFormState, InvitationForm>({
  name: 'createInvitationForm',
  make: (portal) => createInvitationForm(portal, { contractId: 'c' }),
  verbs: {
    type: ({ type }) => type({ mailAddress: 'jiro@example.jp' }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
    another: ({ another }) => another(),
    beginAnew: ({ beginAnew }) => beginAnew(),
  },
  routes: { [inviting]: json(201, invitation) },
} satisfies ControllerCase<InvitationFormState, InvitationForm>);

keptSuite<InvitationForm>({
  name: 'createInvitationForm',
  make: (portal, drafts) => createInvitationForm(portal, { contractId: 'c', ...drafts }),
  routes: { [inviting]: json(201, invitation) },
  fill: ({ type }) => type({ mailAddress: ' Ｊｉｒｏ@example.jp', locale: 'en' }),
  shows: ({ state }) => state.typed,
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'sent');
  },
});

const opened = async (
  t: Parameters<typeof replyServer>[0],
  reply: Reply,
  waiting: Reply = problem(500, 'internal'),
) => {
  const server = await replyServer(t, routes({ [inviting]: reply, [reading]: waiting }));
  const portal = portalAt(server.url, { configuration: license, retries: 0 });
  return { server, portal, form: createInvitationForm(portal, { contractId: 'c' }) };
};
const codes = ({ state }: InvitationForm) =>
  state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : state.type;

describe('LIC-09 inviting somebody', () => {
  it('LIC-09 shows the address as the mail will go to it, and sends it once', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    fill(form);
    const draft = { mailAddress: 'jiro@example.jp', locale: 'en' };
    assert.deepEqual(form.state.type === 'confirming' && form.state.draft, draft);
    const sending = [form.send(), form.send()];
    await server.arrived(1);
    gate.release(json(201, invitation));
    await Promise.all(sending);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), draft);
    assert.deepEqual(form.state.type === 'sent' && form.state.invitation, invitation);
    form.another();
    assert.deepEqual(form.state, { type: 'ready', typed: { mailAddress: '', locale: 'en' } });
  });

  it('LIC-09 begins with a language of the portal, the one that was asked for where it is one', async (t) => {
    const { portal, form } = await opened(t, json(201, invitation));
    assert.deepEqual(form.locales, ['ja', 'en']);
    assert.equal(form.state.typed.locale, 'ja');
    for (const [locale, chosen] of [
      ['en', 'en'],
      ['fr', 'ja'],
    ])
      assert.equal(createInvitationForm(portal, { contractId: 'c', locale }).state.typed.locale, chosen);
  });

  it('LIC-09 names what is wrong before anything is sent, and what the server finds', async (t) => {
    const refused = problem(400, 'invalid-input', { fieldErrors: [{ field: 'mailAddress', code: 'not-an-address' }] });
    const { server, form } = await opened(t, refused);
    form.review();
    assert.deepEqual(codes(form), ['mailAddress required']);
    form.type({ mailAddress: 'jiro', locale: '' });
    form.review();
    assert.deepEqual(codes(form), ['mailAddress not-an-address', 'locale required']);
    form.type({ locale: 'fr' });
    form.review();
    assert.deepEqual(codes(form), ['mailAddress not-an-address', 'locale not-offered']);
    await form.send();
    assert.equal(server.requests.length, 0);
    fill(form);
    await form.send();
    assert.deepEqual(codes(form), ['mailAddress not-an-address']);
    assert.equal(form.state.typed.locale, 'en');
  });

  it('LIC-09 leads from an address that was invited already to that invitation, to be sent again', async (t) => {
    const others = json(200, {
      items: [{ ...invitation, id: 'other', mailAddress: 'x@example.jp' }],
      total: 2,
      next: 'after-other',
    });
    const parts = [json(200, { items: [invitation], total: 2 }), others];
    const waiting: Reply = (...given) => parts.pop()?.(...given);
    const { form } = await opened(t, problem(409, 'already-invited'), waiting);
    fill(form);
    await form.send();
    assert.deepEqual(form.state.type === 'already-invited' && form.state.waiting, invitation);
    form.back();
    assert.equal(form.state.type, 'already-invited');
    form.type({ mailAddress: 'hanako@example.jp' });
    assert.equal(form.state.type, 'ready');
  });

  it('LIC-09 says that an address was invited already also where that invitation cannot be read', async (t) => {
    const { form } = await opened(t, problem(409, 'already-invited'));
    fill(form);
    await form.send();
    assert.deepEqual(form.state, {
      type: 'already-invited',
      typed: { mailAddress: ' Ｊｉｒｏ@example.jp', locale: 'en' },
      waiting: undefined,
    });
  });

  it('LIC-09 keeps what was typed when somebody takes part already, or when the line breaks', async (t) => {
    const { server, form } = await opened(t, (response) => response.destroy());
    for (let attempt = 0; attempt < 2; attempt++) {
      fill(form);
      await form.send();
      assert.equal(form.state.type === 'failed' && form.state.error.code, 'network');
    }
    assert.equal(form.state.typed.mailAddress, ' Ｊｉｒｏ@example.jp');
    const [first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
    const taking = await opened(t, problem(409, 'already-participant'));
    fill(taking.form);
    await taking.form.send();
    assert.equal(taking.form.state.type === 'failed' && taking.form.state.error.code, 'already-participant');
  });
});
