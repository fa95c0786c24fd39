import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptPages, keptSuite, type KeptCase } from '../portal/kept-entries.suite.ts';
import { follow, held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { createEnvironmentForm, type EnvironmentForm, type EnvironmentFormState } from './environment-form.ts';
import type { Environment } from './environment.model.ts';

const saved: Environment = { id: 'e', name: '本番環境', sortKey: 10, products: 0, activation: 'none', version: 1 };
const fill = ({ type, review }: EnvironmentForm): void => {
  type({ name: ' 本番環境 ', sortKey: '１０' });
  review();
};

controllerSuite<EnvironmentFormState, EnvironmentForm>({
  name: 'createEnvironmentForm',
  make: (portal) => createEnvironmentForm(portal, { contractId: 'c' }),
  verbs: {
    type: ({ type }) => type({ name: '本番環境', sortKey: '10' }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    beginAnew: ({ beginAnew }) => beginAnew(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'POST /contracts/c/environments': json(201, saved) },
} satisfies ControllerCase<EnvironmentFormState, EnvironmentForm>);

const kept: KeptCase<EnvironmentForm> = {
  name: 'createEnvironmentForm',
  make: (portal, drafts) => createEnvironmentForm(portal, { contractId: 'c', ...drafts }),
  routes: { 'POST /contracts/c/environments': json(201, saved) },
  fill: ({ type }) => type({ name: ' 本番環境 ', sortKey: '１０' }),
  shows: ({ state }) => state.typed,
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  },
};
keptSuite(kept);

const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply, environment?: Environment) => {
  const server = await replyServer(t, reply);
  const form = createEnvironmentForm(portalAt(server.url, { retries: 0 }), { contractId: 'c', environment });
  return { server, form };
};

describe('LIC-05 making an environment', () => {
  it('LIC-05 checks, shows what will be saved, and sends that once', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    fill(form);
    const { state } = form;
    assert.ok(state.type === 'confirming');
    assert.deepEqual(state.draft, { name: '本番環境', sortKey: 10 });
    const sending = [form.send(), form.send(), form.send()];
    await server.arrived(1);
    form.type({ name: '何か' });
    form.back();
    assert.equal(form.state.type, 'submitting');
    gate.release(json(201, saved));
    await Promise.all(sending);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { name: '本番環境', sortKey: 10 });
    assert.ok(server.requests[0]?.headers['idempotency-key']);
    assert.deepEqual(form.state, { type: 'saved', typed: { name: '本番環境', sortKey: '10' }, environment: saved });
  });

  it('LIC-05 names what is wrong, sends nothing, and goes back from the confirmation with what was typed', async (t) => {
    const { server, form } = await opened(t, json(201, saved));
    form.type({ sortKey: '1.5' });
    form.review();
    const { state } = form;
    assert.ok(state.type === 'invalid');
    assert.deepEqual(
      state.fieldErrors.map(({ field, code }) => `${field} ${code}`),
      ['name required', 'sortKey not-whole'],
    );
    await form.send();
    fill(form);
    form.back();
    assert.deepEqual(form.state.typed, { name: ' 本番環境 ', sortKey: '１０' });
    assert.equal(form.state.type, 'ready');
    assert.equal(server.requests.length, 0);
  });

  it('LIC-05 says that a name is taken, at the name', async (t) => {
    const taken = { fieldErrors: [{ field: 'name', code: 'taken' }] };
    const { form } = await opened(t, problem(400, 'invalid-input', taken));
    fill(form);
    await form.send();
    const { state } = form;
    assert.ok(state.type === 'invalid');
    assert.equal(state.fieldErrors[0]?.code, 'taken');
  });

  it('LIC-05 repeats the same intent after a broken line, under the same key', async (t) => {
    const { server, form } = await opened(t, problem(500, 'internal'));
    for (let attempt = 0; attempt < 2; attempt++) {
      fill(form);
      await form.send();
      assert.equal(form.state.type, 'failed');
    }
    const [first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('LIC-05 that was sent and not answered is made once, also after the page was loaded anew, until there is an answer', async (t) => {
    const keys: unknown[] = [];
    const replies = [problem(500, 'internal'), problem(429, 'rate-limited'), problem(500, 'internal')];
    const { begun, restored } = await keptPages(t, {
      ...kept,
      routes: {
        'POST /contracts/c/environments': (response, arrived) => {
          keys.push(arrived.headers['idempotency-key']);
          (replies.shift() ?? json(201, saved))(response, arrived);
        },
      },
    });
    const send = async (form: EnvironmentForm): Promise<void> => {
      form.review();
      await form.send();
    };
    const first = await begun();
    kept.fill(first);
    await send(first);
    await send(await restored());
    await send(await restored());
    const last = await restored();
    await send(last);
    assert.equal(last.state.type, 'saved');
    assert.deepEqual(keys, Array(4).fill(keys[0]), 'nobody knew whether it was made');
  });

  it('LIC-05 is the same one also where the page goes while it is on its way, and another with other entries', async (t) => {
    const keys: unknown[] = [];
    const { begun, restored } = await keptPages(t, {
      ...kept,
      routes: {
        'POST /contracts/c/environments': (response, arrived) => {
          keys.push(arrived.headers['idempotency-key']);
          if (keys.length > 1) json(201, saved)(response, arrived);
        },
      },
    });
    const gone = await begun();
    kept.fill(gone);
    gone.review();
    void gone.send();
    while (keys.length === 0) await new Promise(setImmediate);
    const [here, elsewhere] = [await restored(), await restored()];
    elsewhere.type({ name: '検証環境' });
    elsewhere.review();
    await elsewhere.send();
    here.review();
    await here.send();
    const [lost, another, again] = keys;
    assert.notEqual(another, lost);
    assert.equal(again, lost);
  });

  it('LIC-05 a host can keep it from being sent', async (t) => {
    const { server, form } = await opened(t, json(201, saved));
    fill(form);
    await form.send(() => false);
    assert.equal(form.state.type, 'confirming');
    assert.equal(server.requests.length, 0);
  });
});

describe('LIC-05 changing an environment', () => {
  it('LIC-05 begins with what is saved, and names the version it replaces', async (t) => {
    const { server, form } = await opened(t, json(200, { ...saved, version: 2 }), saved);
    assert.deepEqual(form.state.typed, { name: '本番環境', sortKey: '10' });
    form.review();
    await form.send();
    assert.equal(server.requests[0]?.headers['if-match'], '"1"');
    assert.equal(form.state.environment?.version, 2);
  });

  it('LIC-05 changed elsewhere meanwhile keeps what was typed and shows both; either can be kept', async (t) => {
    const current = { ...saved, name: '第一環境', version: 7 };
    const { server, form } = await opened(t, problem(412, 'version-conflict', { current }), saved);
    form.type({ name: '私の環境' });
    form.review();
    await form.send();
    const typed = { name: '私の環境', sortKey: '10' };
    assert.deepEqual(form.state, { type: 'conflict', typed, environment: current });
    form.review();
    await form.send();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"7"');
    form.takeSaved();
    assert.deepEqual(form.state, { type: 'ready', typed: { name: '第一環境', sortKey: '10' }, environment: current });
  });

  it('LIC-05 saved before already, with the answer lost: told as saved, not as changed by others', async (t) => {
    const current = { ...saved, name: '私の環境', version: 2 };
    const { form } = await opened(t, problem(412, 'version-conflict', { current }), saved);
    form.type({ name: ' 私の環境 ', sortKey: '１０' });
    form.review();
    await form.send();
    assert.deepEqual(form.state, { type: 'saved', typed: { name: '私の環境', sortKey: '10' }, environment: current });
  });

  it('LIC-05 fails where a conflict does not say what is saved now', async (t) => {
    const { form } = await opened(t, problem(412, 'version-conflict', { current: 1 }), saved);
    form.review();
    await form.send();
    assert.equal(form.state.type, 'failed');
  });

  it('LIC-05 what was typed before somebody changed it meets what is saved now, and is gone where that is the same', async (t) => {
    let environment = saved;
    const { begun, reload, storage } = await keptPages(t, {
      ...kept,
      make: (portal, drafts) => createEnvironmentForm(portal, { contractId: 'c', environment, ...drafts }),
    });
    const typed = { name: '検証環境', sortKey: '20' };
    (await begun()).type(typed);
    assert.equal(storage.items.size, 1);
    environment = { ...saved, name: '検証', version: 2 };
    const { until } = follow(await reload());
    assert.deepEqual(await until(({ type }) => type === 'conflict'), { type: 'conflict', typed, environment });
    environment = { ...saved, name: '検証環境', sortKey: 20, version: 3 };
    assert.deepEqual((await begun()).state.typed, typed);
    assert.equal(storage.items.size, 0, 'it does not come back when somebody changes it again');
  });
});
