import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
import type { PortalConfiguration } from '../portal/configuration.model.ts';
import { support } from '../portal/presets/support.preset.ts';
import { held, json, portalAt, problem, replyServer, type Reply } from '../portal/reply-server.suite.ts';
import { createAccountForm, type AccountForm, type AccountFormOptions, type AccountFormState } from './account-form.ts';
import { anAccount, sessionOf } from './account.suite.ts';
import type { AccountGroup } from './managed-account.model.ts';

const [net, shop]: readonly [AccountGroup, AccountGroup] = [
  { id: 'net', name: '情シスグループ', projectName: '社内ネットワーク案件' },
  { id: 'shop', name: '運用グループ', projectName: '通販サイト案件' },
];
const jiro = anAccount('jiro', { groups: [net] });
const typed = { displayName: '次郎', mailAddress: 'jiro@aozora.example', role: 'inquiry-user' };

controllerSuite<AccountFormState, AccountForm>({
  name: 'createAccountForm',
  make: (portal) => createAccountForm(portal, { givable: [], account: jiro }),
  verbs: {
    type: ({ type }) => type({ displayName: '改' }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    send: ({ review, send }) => {
      review();
      return send();
    },
    beginAnew: ({ beginAnew }) => beginAnew(),
  },
  routes: { 'PUT /accounts/jiro': json(200, { ...jiro, version: 2 }) },
} satisfies ControllerCase<AccountFormState, AccountForm>);

async function opened(t: TestContext, options: Partial<AccountFormOptions>, reply: Reply, role = 'user-administrator') {
  const server = await replyServer(t, reply);
  const portal = portalAt(server.url, { configuration: support, retries: 0 });
  portal.session.adopt(sessionOf(role));
  return { server, form: createAccountForm(portal, { givable: [], ...options }) };
}
const codes = ({ state }: AccountForm) =>
  state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : state.type;

describe('SUP-14 adding an account', () => {
  it('SUP-14 shows what will be added, and sends it once', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, { locale: 'en' }, gate.reply);
    assert.equal(form.roles.length, 4);
    form.type({ ...typed, mailAddress: 'Ｊiro@aozora.example' });
    form.review();
    assert.deepEqual(form.state.type === 'confirming' && form.state.draft, typed);
    const sending = [form.send(), form.send()];
    await server.arrived(1);
    gate.release(json(201, jiro));
    await Promise.all(sending);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { ...typed, locale: 'en' });
    assert.equal(form.state.type, 'saved');
    form.beginAnew();
    assert.deepEqual(form.state.typed, { displayName: '', mailAddress: '', role: '', groupIds: [] });
  });

  it('SUP-14 offers an inquiry administrator the two inquiry types, and says of the address that it is taken', async (t) => {
    const { form } = await opened(t, {}, problem(409, 'account-exists'), 'inquiry-administrator');
    assert.deepEqual(
      form.roles.map(({ id }) => id),
      ['inquiry-user', 'inquiry-administrator'],
    );
    form.type({ ...typed, role: 'contract-manager' });
    form.review();
    assert.deepEqual(codes(form), ['role not-offered']);
    form.type({ role: 'inquiry-user' });
    form.review();
    await form.send();
    assert.deepEqual(codes(form), ['mailAddress account-exists']);
    assert.equal(form.state.typed.mailAddress, typed.mailAddress);
  });

  it('SUP-14 needs a group where access control is on, and chooses the only one there is', async (t) => {
    const one = await opened(t, { givable: [net] }, json(201, jiro));
    assert.deepEqual(one.form.state.typed.groupIds, ['net']);
    const { form } = await opened(t, { givable: [net, shop] }, json(201, jiro));
    form.type(typed);
    form.review();
    assert.deepEqual(codes(form), ['groupIds required']);
    form.type({ groupIds: ['shop'] });
    form.review();
    assert.deepEqual(form.state.type === 'confirming' && form.state.draft.groupIds, ['shop']);
  });
});

/** A portal in which whoever is signed in gives their own type of account. */
const configuration: PortalConfiguration = {
  ...support,
  roles: [{ id: 'customer', name: { ja: '利用者' }, scope: 'portal', may: ['accounts'] }],
};

keptSuite<AccountForm>({
  name: 'createAccountForm',
  make: (portal, options) => createAccountForm({ ...portal, configuration }, { ...options, givable: [] }),
  routes: { 'POST /accounts': json(201, jiro) },
  fill: ({ type }) => type({ ...typed, role: 'customer' }),
  shows: ({ state }) => state.typed,
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  },
});

describe('SUP-14 changing an account', () => {
  it('SUP-14 changes nothing where nothing was changed, and names the version it replaces', async (t) => {
    const { server, form } = await opened(
      t,
      { account: jiro, givable: [net, shop] },
      json(200, { ...jiro, version: 2 }),
    );
    form.review();
    assert.equal(form.state.type, 'unchanged');
    form.type({ groupIds: ['net', 'shop'], role: 'contract-manager' });
    form.review();
    await form.send();
    assert.equal(server.requests[0]?.headers['if-match'], '"1"');
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), {
      displayName: 'jiro',
      role: 'contract-manager',
      groupIds: ['net', 'shop'],
    });
  });

  it('SUP-14 neither gives nor takes groups where one is in none, and of oneself changes the name alone', async (t) => {
    const { server, form } = await opened(t, { account: jiro }, json(200, jiro));
    form.type({ displayName: '次郎' });
    form.review();
    await form.send();
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { displayName: '次郎', role: 'inquiry-user' });
    const self = anAccount('hanako', { self: true, role: 'user-administrator', groups: [net] });
    const own = await opened(t, { account: self, givable: [net] }, json(200, self));
    assert.deepEqual(own.form.changes, { name: true, type: false });
    own.form.type({ displayName: '花子', role: 'inquiry-user', groupIds: [] });
    own.form.review();
    await own.form.send();
    assert.deepEqual(JSON.parse(own.server.requests[0]?.body ?? ''), {
      displayName: '花子',
      role: 'user-administrator',
    });
  });

  it('SUP-14 shows what is saved beside what was typed where somebody was faster, and sends over it only when told', async (t) => {
    const newer = { ...jiro, displayName: 'ジロウ', version: 4 };
    const { server, form } = await opened(t, { account: jiro }, problem(412, 'version-conflict', { current: newer }));
    form.type({ displayName: '次郎' });
    form.review();
    await form.send();
    assert.equal(form.state.type, 'conflict');
    assert.deepEqual([form.state.account?.displayName, form.state.typed.displayName], ['ジロウ', '次郎']);
    form.review();
    await form.send();
    assert.equal(server.requests[1]?.headers['if-match'], '"4"');
    form.takeSaved();
    assert.equal(form.state.typed.displayName, 'ジロウ');
  });

  it('SUP-14 is done where what is saved is what was typed', async (t) => {
    const newer = { ...jiro, displayName: '次郎', version: 2 };
    const { form } = await opened(t, { account: jiro }, problem(412, 'version-conflict', { current: newer }));
    form.type({ displayName: '次郎' });
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  });
});
