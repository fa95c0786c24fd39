import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage, type MemoryStorage } from '../portal/draft.suite.ts';
import { support } from '../portal/presets/support.preset.ts';
import { follow, json, portalAt, problem, replyServer, routes } from '../portal/reply-server.suite.ts';
import { day } from '../portal/time.ts';
import {
  createAccountApplicationForm,
  type AccountApplicationForm,
  type AccountApplicationFormState,
} from './account-application-form.ts';

const applied = {
  companyName: '青空電機産業株式会社',
  displayName: '武藤 灯',
  mailAddress: 'akari@aozora.example',
  role: 'contract-manager',
  functions: ['inquiries', 'documents'] as const,
};

controllerSuite<AccountApplicationFormState, AccountApplicationForm>({
  name: 'createAccountApplicationForm',
  make: (portal) => createAccountApplicationForm(portal),
  verbs: {
    type: ({ type }) => type({ companyName: '会社' }),
    project: ({ project }) => {
      project.type({ groupName: 'グループ' });
      project.typeRow('mailAddresses', 0, 'a@b.example');
      project.addRow('contractNumbers');
      project.removeRow('contractNumbers', 0);
    },
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ type, review, send }) => {
      type(applied);
      review();
      return send();
    },
    beginAnew: ({ beginAnew }) => beginAnew(),
  },
  routes: { 'POST /account-applications': json(202, undefined) },
} satisfies ControllerCase<AccountApplicationFormState, AccountApplicationForm>);

/** One tab, whose page is loaded anew. */
async function tab(t: TestContext, storage: MemoryStorage = memoryStorage(), at = Date.now()) {
  const server = await replyServer(t, routes({ 'POST /account-applications': json(202, undefined) }));
  const clock = { now: () => at, elapsed: () => at, observe: () => undefined };
  const load = (id = 'support'): AccountApplicationForm => {
    const portal = portalAt(server.url, { configuration: { ...support, id }, retries: 0, clock });
    const form = createAccountApplicationForm(portal, { drafts: storage });
    follow(form);
    return form;
  };
  const settled = async (form: AccountApplicationForm) => {
    for (let i = 0; i < 20; i++) await new Promise((done) => setTimeout(done, 0));
    return form.state;
  };
  return { server, storage, load, settled };
}

describe('SUP-01 applying for an account', () => {
  it('SUP-01 shows what is sent, says where the answer goes, and nothing of whether there is an account', async (t) => {
    const { server, load } = await tab(t);
    const form = load();
    assert.equal(form.types.length, 4);
    form.type(applied);
    form.review();
    assert.deepEqual(form.state.type === 'confirming' && form.state.draft, { ...applied, locale: 'ja' });
    await Promise.all([form.send(), form.send()]);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(form.state.type === 'sent' && form.state.mailAddress, applied.mailAddress);
  });

  it('SUP-01 SUP-04 applies for access control with it where that is wanted, and keeps it while it is not', async (t) => {
    const { server, load } = await tab(t);
    const form = load();
    form.type({ ...applied, accessControl: true });
    form.project.type({ projectName: '社内ネットワーク案件', groupName: '情シスグループ' });
    form.project.typeRow('mailAddresses', 0, 'akari@aozora.example');
    form.review();
    assert.deepEqual(
      form.state.type === 'invalid' && form.state.fieldErrors.map(({ field, code }) => `${field} ${code}`),
      ['project.contractNumbers.0 required'],
    );
    form.type({ accessControl: false });
    assert.equal(form.state.typed.project.groupName, '情シスグループ');
    form.type({ accessControl: true });
    form.project.typeRow('contractNumbers', 0, 'ABC1234567');
    form.review();
    await form.send();
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? '').project, {
      projectName: '社内ネットワーク案件',
      groupName: '情シスグループ',
      mailAddresses: ['akari@aozora.example'],
      contractNumbers: ['ABC1234567'],
    });
  });

  it('SUP-02 takes functions back that another type of account cannot use', async (t) => {
    const form = (await tab(t)).load();
    form.type(applied);
    form.type({ role: 'inquiry-user' });
    assert.deepEqual(form.state.typed.functions, ['inquiries']);
    assert.deepEqual(form.state.usable, ['inquiries']);
  });

  it('SUP-01 keeps what was typed in the tab, until it was sent, begun anew, or 7 days old', async (t) => {
    const { storage, load, settled } = await tab(t);
    load().type(applied);
    const again = load();
    assert.equal((await settled(again)).restored, true);
    assert.equal(again.state.typed.displayName, applied.displayName);
    assert.ok(!(await settled(load('another'))).restored, 'of another portal');
    const late = await tab(t, storage, Date.now() + 7 * day);
    assert.ok(!(await late.settled(late.load())).restored);
    again.beginAnew();
    assert.equal(storage.items.size, 0);
    again.type(applied);
    again.review();
    await again.send();
    assert.equal(storage.items.size, 0);
  });

  it('SUP-01 works as well where nothing can be kept, or something else stands there', async (t) => {
    const { storage, load, settled } = await tab(t);
    load().type(applied);
    for (const [key] of storage.items) storage.items.set(key, '{"at":9e15,"value":{"role":5}}');
    assert.ok(!(await settled(load())).restored);
    storage.refuse = 'everything';
    const form = load();
    form.type(applied);
    form.review();
    await form.send();
    assert.equal(form.state.type, 'sent');
  });

  it('SUP-01 says when there were too many, and keeps what was typed', async (t) => {
    const server = await replyServer(t, problem(429, 'rate-limited', {}, { 'retry-after': '3600' }));
    const form = createAccountApplicationForm(portalAt(server.url, { configuration: support, retries: 0 }));
    form.type(applied);
    form.review();
    await form.send();
    assert.equal(form.state.type === 'failed' && form.state.error.code, 'rate-limited');
    assert.equal(form.state.typed.companyName, applied.companyName);
  });
});
