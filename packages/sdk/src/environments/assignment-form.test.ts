import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptPages, keptSuite, type KeptCase } from '../portal/kept-entries.suite.ts';
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
import { license } from '../portal/presets/license.preset.ts';
import { createAssignmentForm, type AssignmentForm, type AssignmentFormState } from './assignment-form.ts';
import type { Assignment, AssignmentLine } from './assignment.model.ts';

const line = (productId: string, facts: Partial<AssignmentLine> = {}): AssignmentLine => ({
  productId,
  name: `製品 ${productId}`,
  unit: 'license',
  origin: 'contract',
  licensed: 10,
  elsewhere: 4,
  count: 2,
  expired: false,
  ...facts,
});
const assignment: Assignment = {
  environmentId: 'e',
  environmentName: '本番環境',
  lines: [line('a'), line('b', { count: 0 }), line('k', { origin: 'key', count: 0, elsewhere: 0 })],
  role: 'owner',
  version: 3,
};
const saved: Assignment = { ...assignment, lines: [line('a', { count: 5 }), ...assignment.lines.slice(1)], version: 4 };
const read = 'GET /contracts/c/environments/e/assignment';
const update = 'PUT /contracts/c/environments/e/assignment';
const one = {
  name: 'createAssignmentForm',
  make: (portal) => createAssignmentForm(portal, { contractId: 'c', environmentId: 'e' }),
  reads: { route: read, reply: json(200, assignment), becomes: 'ready' },
  verbs: {
    type: ({ type }) => type('a', '5'),
    step: ({ step }) => step('a', 1),
    paste: ({ paste }) => paste('a', '1\n2'),
    add: ({ add }) => add(['k']),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ send }) => send(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    retry: ({ retry }) => retry(),
  },
  routes: { [update]: json(200, saved) },
} as const satisfies ControllerCase<AssignmentFormState, AssignmentForm>;
controllerSuite<AssignmentFormState, AssignmentForm>(one);
readingSuite<AssignmentFormState, AssignmentForm>(one);

const kept: KeptCase<AssignmentForm> = {
  name: 'createAssignmentForm',
  make: (portal, drafts) => createAssignmentForm(portal, { contractId: 'c', environmentId: 'e', ...drafts }),
  routes: { [read]: json(200, assignment), [update]: json(200, saved) },
  fill({ type, add }) {
    type('a', '５');
    add(['k']);
  },
  shows: ({ state }) => 'rows' in state && state.rows.map(({ line: { productId }, typed }) => [productId, typed]),
  beginAnew: ({ takeSaved }) => takeSaved(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  },
};
keptSuite(kept);

async function opened(t: Parameters<typeof replyServer>[0], save: Reply = json(200, saved), from = assignment) {
  const server = await replyServer(t, routes({ [read]: json(200, from), [update]: save }));
  const form = one.make(portalAt(server.url, { retries: 0, configuration: license }));
  await follow(form).until(({ type }) => type === 'ready');
  return { server, form };
}
const rows = ({ state }: AssignmentForm) =>
  'rows' in state ? state.rows.map((row) => [row.line.productId, row.typed, row.remaining] as const) : [];
const type = ({ state }: AssignmentForm) => state.type;

describe('LIC-06 assigning', () => {
  it('LIC-06 shows what remains while typing, in any width', async (t) => {
    const { form } = await opened(t);
    assert.deepEqual(rows(form), [
      ['a', '2', 4],
      ['b', '0', 6],
    ]);
    form.type('a', '５');
    assert.deepEqual(rows(form)[0], ['a', '５', 1]);
    form.type('a', '9');
    const { state } = form;
    assert.ok(state.type === 'ready');
    assert.deepEqual(state.rows[0]?.check, { ok: false, code: 'too-many', params: { remaining: 6 } });
  });

  it('LIC-06 steps stop at 0 and at the last licence', async (t) => {
    const { form } = await opened(t);
    form.step('a', 1);
    assert.deepEqual(rows(form)[0], ['a', '3', 3]);
    form.step('a', 100);
    assert.deepEqual(rows(form)[0], ['a', '6', 0]);
    form.step('a', -100);
    assert.deepEqual(rows(form)[0], ['a', '0', 6]);
    form.type('a', 'x');
    form.step('a', 1);
    assert.deepEqual(rows(form)[0]?.[1], '3', 'what is no count begins from what is assigned');
  });

  it('LIC-06 shows what will change, and sends all counts once, for the version that was seen', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    form.type('a', '5');
    form.review();
    const { state } = form;
    assert.ok(state.type === 'confirming');
    assert.deepEqual(
      state.changes.map(({ before, after }) => [before, after]),
      [[2, 5]],
    );
    const sending = [form.send(), form.send()];
    await server.arrived(2);
    form.type('a', '1');
    form.step('a', 1);
    assert.equal(type(form), 'submitting');
    gate.release(json(200, saved));
    await Promise.all(sending);
    assert.equal(server.requests.length, 2);
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), { counts: [{ productId: 'a', count: 5 }] });
    assert.equal(server.requests[1]?.headers['if-match'], '"3"');
    assert.equal(type(form), 'saved');
    assert.deepEqual(rows(form)[0], ['a', '5', 1]);
  });

  it('LIC-07 LIC-15 shows what was added meanwhile to somebody who comes back, and keeps what was typed', async (t) => {
    const newer = { ...assignment, lines: [line('a', { elsewhere: 6 }), line('n')], version: 5 };
    const server = await replyServer(t, json(200, assignment), json(200, newer));
    const form = one.make(portalAt(server.url, { retries: 0, configuration: license }));
    const first = follow(form);
    await first.until(({ type }) => type === 'ready');
    form.type('a', '3');
    first.stop();
    const again = follow(form);
    await again.until((state) => 'rows' in state && state.rows.some((row) => row.line.productId === 'n'));
    assert.deepEqual(rows(form), [
      ['a', '3', 1],
      ['n', '2', 4],
    ]);
    assert.equal(
      again.states.some((state) => state.type === 'loading'),
      false,
    );
  });

  it('LIC-06 reads nothing anew under a confirmation', async (t) => {
    const server = await replyServer(t, json(200, assignment));
    const form = one.make(portalAt(server.url, { retries: 0, configuration: license }));
    const first = follow(form);
    await first.until((state) => state.type === 'ready');
    form.type('a', '3');
    form.review();
    first.stop();
    follow(form);
    assert.deepEqual([type(form), server.requests.length], ['confirming', 1]);
  });

  it('LIC-06 asks for no confirmation of what cannot be, or of nothing', async (t) => {
    const { server, form } = await opened(t);
    form.review();
    assert.equal(type(form), 'unchanged');
    form.type('b', '7');
    form.review();
    assert.equal(type(form), 'invalid');
    await form.send();
    form.type('b', '6');
    form.review();
    form.back();
    assert.equal(type(form), 'ready');
    assert.deepEqual(rows(form)[1], ['b', '6', 0]);
    assert.equal(server.requests.length, 1);
  });

  it('LIC-06 fills rows from a spreadsheet, and says what it could not fill', async (t) => {
    const { form } = await opened(t);
    assert.equal(form.paste('a', '7'), false);
    assert.equal(form.paste('b', '1\n2'), true);
    assert.deepEqual(rows(form)[1], ['b', '1', 5]);
    form.paste('a', '製品 K\t3\nほか\t1\n製品 a\t-1');
    const { state } = form;
    assert.ok(state.type === 'ready');
    assert.deepEqual(state.pasted, { filled: 2, unknown: ['ほか'], surplus: 0 });
    assert.deepEqual(rows(form)[2], ['k', '3', 7], 'a product that was not shown yet is now');
    assert.deepEqual(rows(form)[0]?.[1], '-1');
  });

  it('LIC-06 assigned elsewhere meanwhile keeps what was typed and shows both; untouched rows follow', async (t) => {
    const current = { ...assignment, lines: [line('a', { count: 1 }), line('b', { count: 6 })], version: 9 };
    const { server, form } = await opened(t, problem(412, 'version-conflict', { current }));
    form.type('a', '5');
    form.review();
    await form.send();
    const { state } = form;
    assert.ok(state.type === 'conflict');
    assert.deepEqual(
      state.rows.map((row) => [row.typed, row.line.count, row.changed]),
      [
        ['5', 1, true],
        ['6', 6, false],
      ],
    );
    form.review();
    await form.send();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"9"');
    form.takeSaved();
    assert.deepEqual(rows(form)[0], ['a', '1', 5]);
  });

  it('LIC-06 assigned before already, with the answer lost: told as assigned, not as assigned by others', async (t) => {
    const current = { ...assignment, lines: [line('a', { count: 5 }), line('b', { count: 0 })], version: 2 };
    const { form } = await opened(t, problem(412, 'version-conflict', { current }));
    form.type('a', '5');
    form.type('b', '0');
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
    assert.deepEqual(rows(form)[0], ['a', '5', 1]);
    form.review();
    assert.equal(form.state.type, 'unchanged');
  });

  it('LIC-06 the last licence gone to another environment meanwhile: what was typed stays, with what remains now', async (t) => {
    let stored = assignment;
    const server = await replyServer(t, (response, request) =>
      request.method === 'GET'
        ? json(200, stored)(response, request)
        : problem(409, 'not-enough-licenses', {
            fieldErrors: [{ field: 'counts.0', code: 'too-many', params: { remaining: 2 } }],
          })(response, request),
    );
    const form = one.make(portalAt(server.url, { retries: 0, configuration: license }));
    await follow(form).until((state) => state.type === 'ready');
    form.type('a', '6');
    form.review();
    stored = { ...assignment, lines: [line('a', { elsewhere: 8 }), ...assignment.lines.slice(1)] };
    await form.send();
    const { state } = form;
    assert.ok(state.type === 'failed');
    assert.equal(state.error.code, 'not-enough-licenses');
    assert.deepEqual(state.rows[0]?.check, { ok: false, code: 'too-many', params: { remaining: 2 } });
    assert.equal(state.rows[0]?.typed, '6');
  });

  it('LIC-06 keeps what was typed where the line breaks', async (t) => {
    const { form } = await opened(t, problem(500, 'internal'));
    form.type('a', '5');
    form.review();
    await form.send();
    assert.equal(type(form), 'failed');
    assert.deepEqual(rows(form)[0], ['a', '5', 1]);
  });

  it('LIC-06 members see what is assigned and change nothing', async (t) => {
    const { form } = await opened(t, undefined, { ...assignment, role: 'member' });
    const before = form.state;
    form.type('a', '5');
    form.step('a', 1);
    form.add(['k']);
    form.review();
    assert.equal(form.paste('a', '1\n2'), false);
    assert.equal(form.state, before);
  });

  it('LIC-06 a host can keep it from being sent', async (t) => {
    const { server, form } = await opened(t);
    form.type('a', '5');
    form.review();
    await form.send(() => false);
    assert.equal(type(form), 'confirming');
    assert.equal(server.requests.length, 1);
  });
});

describe('LIC-07 other products', () => {
  it('LIC-07 are chosen, stand among the rows with 1, and are assigned like the others', async (t) => {
    const { server, form } = await opened(t);
    const { state } = form;
    assert.ok(state.type === 'ready');
    assert.deepEqual(
      state.others.map(({ productId }) => productId),
      ['k'],
    );
    form.add(['k', 'a']);
    assert.deepEqual(rows(form)[2], ['k', '1', 9]);
    assert.ok(form.state.type === 'ready');
    assert.deepEqual(form.state.others, []);
    form.review();
    await form.send();
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), {
      counts: [
        { productId: 'a', count: 2 },
        { productId: 'k', count: 1 },
      ],
    });
  });

  it('LIC-07 of which none is left begin with 0', async (t) => {
    const gone = { ...assignment, lines: [line('k', { origin: 'key', count: 0, elsewhere: 10 })] };
    const { form } = await opened(t, undefined, gone);
    form.add(['k']);
    assert.deepEqual(rows(form), [['k', '0', 0]]);
  });
});

describe('LIC-06 what was typed and not assigned', () => {
  it('LIC-06 meets after a reload what somebody else assigned meanwhile, and either can be taken', async (t) => {
    let now = assignment;
    const { begun, reload, storage } = await keptPages(t, {
      ...kept,
      routes: { ...kept.routes, [read]: (...args) => json(200, now)(...args) },
    });
    kept.fill(await begun());
    now = { ...assignment, lines: [line('a', { count: 3 }), ...assignment.lines.slice(1)], version: 4 };
    const form = await reload();
    assert.ok(form.state.type === 'conflict');
    assert.deepEqual(rows(form)[0], ['a', '５', 1]);
    assert.equal(form.state.rows[0]?.line.count, 3);
    form.takeSaved();
    assert.deepEqual(rows(form)[0], ['a', '3', 3]);
    assert.equal(storage.items.size, 0);
  });

  it('LIC-06 that is assigned by now, and of somebody who may not assign any more, is not shown', async (t) => {
    let now = assignment;
    const { begun, reload, storage } = await keptPages(t, {
      ...kept,
      routes: { ...kept.routes, [read]: (...args) => json(200, now)(...args) },
    });
    (await begun()).type('a', '5');
    now = { ...assignment, role: 'member' };
    assert.equal(rows(await begun())[0]?.[1], '2');
    assert.equal(storage.items.size, 1);
    now = saved;
    assert.equal((await reload()).state.type, 'ready');
    assert.equal(storage.items.size, 0, 'it does not come back when somebody assigns something else');
  });
});
