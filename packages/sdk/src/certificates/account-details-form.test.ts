import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptPages, keptSuite } from '../portal/kept-entries.suite.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import {
  createAccountDetailsForm,
  type AccountDetailsForm,
  type AccountDetailsFormState,
} from './account-details-form.ts';
import type { AccountDetails } from './account-details.model.ts';
import { noEntries } from './application-entries.model.ts';
import { entries } from './certificate.suite.ts';
import { keyOf } from './openssl.suite.ts';

const { organisation, contacts } = noEntries;
const empty: AccountDetails = { agencyCode: '', organisation, contacts, version: 0 };
const details: AccountDetails = {
  agencyCode: 'A0001',
  organisation: entries.organisation,
  contacts: entries.contacts,
  version: 4,
};

const one = {
  name: 'createAccountDetailsForm',
  make: (portal) => createAccountDetailsForm(portal),
  reads: {
    route: 'GET /account-details',
    reply: json(200, details),
    becomes: 'ready',
    once: 'nothing is read under what is being typed',
  },
  verbs: {
    type: ({ type }) => type({ block: 'agency', typed: { agencyCode: 'B1' } }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
    takeSaved: ({ takeSaved }) => takeSaved(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'PUT /account-details': json(200, details) },
} as const satisfies ControllerCase<AccountDetailsFormState, AccountDetailsForm>;
controllerSuite<AccountDetailsFormState, AccountDetailsForm>(one);
readingSuite<AccountDetailsFormState, AccountDetailsForm>(one);

keptSuite<AccountDetailsForm>({
  name: 'createAccountDetailsForm',
  make: (portal, drafts) => createAccountDetailsForm(portal, drafts),
  routes: { 'GET /account-details': json(200, details), 'PUT /account-details': json(200, details) },
  fill: ({ type }) => type({ block: 'technical', typed: { name: '後任 三郎' } }),
  shows: ({ state }) => ('typed' in state ? state.typed : undefined),
  beginAnew: ({ takeSaved }) => takeSaved(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  },
});

const opened = async (t: TestContext, saved: AccountDetails, put: Reply) => {
  const server = await replyServer(
    t,
    routes({ 'GET /account-details': json(200, saved), 'PUT /account-details': put }),
  );
  const form = createAccountDetailsForm(portalAt(server.url, { retries: 0 }));
  await follow(form).until(({ type }) => type === 'ready');
  return { server, form };
};

describe('CRT-16 storing account details', () => {
  it('CRT-16 shows them in the form in which they are stored, and stores them in the version before', async (t) => {
    const { server, form } = await opened(t, empty, json(200, details));
    form.type({ block: 'agency', typed: { agencyCode: 'ａ１' } });
    form.type({ block: 'organisation', typed: { name: 'ﾏﾄﾞｸﾞﾁ(株)', registrationNumber: '011001012345' } });
    form.type({ block: 'signatory', typed: { telephone: '０３ー１２３４ー５６７８' } });
    form.review();
    const { state } = form;
    assert.ok(state.type === 'confirming');
    assert.equal(state.typed.organisation.name, 'ﾏﾄﾞｸﾞﾁ(株)', 'what was typed stays');
    assert.equal(state.draft.agencyCode, 'A1');
    assert.equal(state.draft.organisation.name, 'マドグチ（株）');
    assert.equal(state.draft.organisation.registrationNumber, '0110-01-012345');
    assert.equal(state.draft.contacts.signatory.telephone, '03-1234-5678');
    await form.send();
    assert.equal(form.state.type, 'saved');
    const put = server.requests.at(-1);
    assert.equal(put?.headers['if-match'], '"0"');
    assert.deepEqual(JSON.parse(put?.body ?? ''), state.draft);
  });

  it('CRT-16 says what is wrong at its field, and sends nothing', async (t) => {
    const { server, form } = await opened(t, details, json(200, details));
    form.type({ block: 'registration', typed: { mailAddress: 'x' } });
    form.review();
    assert.ok(form.state.type === 'invalid');
    assert.deepEqual(
      form.state.fieldErrors.map(({ field }) => field),
      ['contacts.registration.mailAddress'],
    );
    await form.send();
    assert.equal(server.requests.length, 1);
  });

  it('CRT-05 CRT-16 takes no private key: it is in no state and not kept, and everything else stays', async (t) => {
    const { form } = await opened(t, details, json(200, details));
    form.type({ block: 'organisation', typed: { name: '新社名' } });
    const { state: before } = form;
    const key = keyOf('ed25519').replaceAll('\n', '');
    for (const [change, field] of [
      [{ block: 'agency', typed: { agencyCode: key } }, 'agencyCode'],
      [{ block: 'organisation', typed: { name: `株式会社${key}` } }, 'organisation.name'],
      [{ block: 'technical', typed: { organisation: key } }, 'contacts.technical.organisation'],
    ] as const) {
      form.type(change);
      const { state } = form;
      assert.ok(state.type === 'invalid' && 'typed' in before);
      assert.deepEqual(state.fieldErrors, [{ field, code: 'private-key' }]);
      assert.deepEqual(state.typed, before.typed);
    }
  });

  it('CRT-16 changed elsewhere meanwhile shows both, and either can be kept', async (t) => {
    const current = { ...details, agencyCode: 'C9', version: 9 };
    const { server, form } = await opened(t, details, problem(412, 'version-conflict', { current }));
    form.type({ block: 'agency', typed: { agencyCode: 'B1' } });
    form.review();
    await form.send();
    assert.ok(form.state.type === 'conflict');
    assert.equal(form.state.typed.agencyCode, 'B1');
    assert.equal(form.state.saved.agencyCode, 'C9');
    form.type({ block: 'agency', typed: { agencyCode: 'D1' } });
    form.review();
    assert.ok(form.state.type === 'conflict' && form.state.typed.agencyCode === 'B1', 'it has to be decided first');
    form.keepTyped();
    form.review();
    await form.send();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"9"');
    form.takeSaved();
    const { organisation: typedOrganisation, contacts: typedContacts } = current;
    const typed = { agencyCode: 'C9', organisation: typedOrganisation, contacts: typedContacts };
    assert.deepEqual(form.state, { type: 'ready', typed, saved: current });
  });

  it('CRT-16 what was stored elsewhere in other fields joins what was typed, and nobody is asked', async (t) => {
    const { contacts: theirs } = details;
    const technical = { ...theirs.technical, department: '第四課' };
    const current = { ...details, contacts: { ...theirs, technical }, version: 9 };
    const { form } = await opened(t, details, problem(412, 'version-conflict', { current }));
    form.type({ block: 'technical', typed: { name: '後任 三郎' } });
    form.review();
    await form.send();
    assert.ok(form.state.type === 'ready' && form.state.merged);
    assert.deepEqual(form.state.typed.contacts, { ...theirs, technical: { ...technical, name: '後任 三郎' } });
    form.review();
    assert.equal(form.state.type, 'confirming', 'and what will be stored is confirmed anew');
  });

  it('CRT-16 what was typed before a reload meets what was stored since, field by field', async (t) => {
    let stored = details;
    const table = { 'GET /account-details': (...given: Parameters<Reply>) => json(200, stored)(...given) };
    const { begun, restored } = await keptPages<AccountDetailsForm>(t, {
      make: (portal, drafts) => createAccountDetailsForm(portal, drafts),
      routes: table,
      shows: ({ state }) => state,
    });
    const { type } = await begun();
    type({ block: 'agency', typed: { agencyCode: 'B1' } });
    stored = { ...details, organisation: { ...details.organisation, name: '新社名' }, version: 5 };
    const { state: joined } = await restored();
    assert.ok(joined.type === 'ready' && joined.merged);
    assert.deepEqual([joined.typed.agencyCode, joined.typed.organisation.name], ['B1', '新社名']);
    stored = { ...stored, agencyCode: 'C1', version: 6 };
    for (let time = 0; time < 2; time++) {
      const { state } = await restored();
      assert.ok(state.type === 'conflict', 'as often as it is loaded anew');
      assert.deepEqual([state.typed.agencyCode, state.typed.organisation.name], ['B1', '新社名']);
    }
  });

  it('CRT-16 stored before already, with the answer lost: told as stored', async (t) => {
    const current = { ...details, agencyCode: 'B1', version: 5 };
    const { form } = await opened(t, details, problem(412, 'version-conflict', { current }));
    form.type({ block: 'agency', typed: { agencyCode: 'ｂ１' } });
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  });
});
