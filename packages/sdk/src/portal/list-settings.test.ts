import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from './controller.suite.ts';
import { createListSettings, type ListSettingsForm, type ListSettingsState } from './list-settings.ts';
import type { ListSettings, ListView } from './list-settings.model.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  session,
  type Reply,
} from './reply-server.suite.ts';

const read = 'GET /list-settings/contracts';
const update = 'PUT /list-settings/contracts';
const view = (name: string, further: Partial<ListView> = {}): ListView => ({ name, columns: null, ...further });
const kept = (version: number, ...views: readonly ListView[]): ListSettings => ({
  list: 'contracts',
  columns: null,
  views,
  version,
});
const conflictWith = (current: ListSettings): Reply => problem(412, 'version-conflict', { current });
const look = { search: '東海', sort: 'name', columns: ['name', 'number'] };

const one = {
  name: 'createListSettings',
  make: (portal) => createListSettings(portal, 'contracts'),
  reads: {
    route: read,
    reply: json(200, kept(0)),
    becomes: 'ready',
    once: 'what is chosen stays as it stands',
  },
  verbs: {
    chooseColumns: ({ chooseColumns }) => chooseColumns(['name']),
    saveView: ({ saveView }) => saveView('期限順', look),
    replaceView: ({ replaceView }) => replaceView('期限順', look),
    removeView: ({ removeView }) => removeView('期限順'),
    retry: ({ retry }) => retry(),
    back: ({ back }) => back(),
  },
  routes: { [update]: json(200, kept(1, view('期限順'))) },
} as const satisfies ControllerCase<ListSettingsState, ListSettingsForm>;
controllerSuite<ListSettingsState, ListSettingsForm>(one);
readingSuite<ListSettingsState, ListSettingsForm>(one);

/** Settings that are open, on a server that answers the savings one after the other, and then keeps what it is sent. */
async function opened(t: TestContext, first: ListSettings, ...answers: readonly Reply[]) {
  let version = first.version;
  const rest = [...answers];
  const keep: Reply = (response, request) => {
    const reply = rest.shift();
    if (reply) return reply(response, request);
    version++;
    json(200, { ...JSON.parse(request.body), list: 'contracts', version })(response, request);
  };
  const server = await replyServer(t, routes({ [read]: json(200, first), [update]: keep }));
  const controller = createListSettings(portalAt(server.url, { retries: 0 }), 'contracts');
  const { states, until } = follow(controller);
  await until(({ type }) => type === 'ready');
  const sent = () =>
    server.requests.slice(1).map(({ headers, body }) => [headers['if-match'], JSON.parse(body) as unknown]);
  return { server, controller, states, sent };
}

describe('LIC-04 columns of a list', () => {
  it('LIC-04 are shown at once and kept', async (t) => {
    const gate = held();
    const { server, controller, sent } = await opened(t, kept(0), gate.reply);
    const done = controller.chooseColumns(['name']);
    await server.arrived(2);
    assert.deepEqual([controller.state.type, shown(controller)], ['saving', ['name']]);
    gate.release(json(200, { ...kept(1), columns: ['name'] }));
    await done;
    assert.deepEqual([controller.state.type, shown(controller)], ['saved', ['name']]);
    assert.deepEqual(sent(), [['"0"', { columns: ['name'], views: [] }]]);
  });

  it('LIC-04 many clicks come to the last one, with one request under way at a time', async (t) => {
    const gate = held();
    const { server, controller, sent } = await opened(t, kept(0), gate.reply);
    const clicks = [['a'], ['b'], ['c']].map((columns) => controller.chooseColumns(columns));
    await server.arrived(2);
    assert.deepEqual(shown(controller), ['c']);
    gate.release(json(200, { ...kept(1), columns: ['a'] }));
    await Promise.all(clicks);
    assert.deepEqual(shown(controller), ['c']);
    assert.deepEqual(
      sent().map(([, body]) => body),
      [
        { columns: ['a'], views: [] },
        { columns: ['c'], views: [] },
      ],
    );
  });

  it('LIC-04 that could not be kept stay on the screen, to be tried again or taken back', async (t) => {
    const { controller, sent } = await opened(t, kept(0), problem(503, 'unavailable'), problem(503, 'unavailable'));
    await controller.chooseColumns(['name']);
    assert.deepEqual([controller.state.type, shown(controller)], ['failed', ['name']]);
    await controller.retry();
    controller.back();
    assert.deepEqual([controller.state.type, shown(controller)], ['ready', null]);
    await controller.chooseColumns(['number']);
    assert.deepEqual([controller.state.type, shown(controller)], ['saved', ['number']]);
    assert.equal(sent().length, 3);
  });

  it('LIC-04 win over columns chosen elsewhere meanwhile, and leave the views made there', async (t) => {
    const elsewhere = { ...kept(7, view('他の窓')), columns: ['number'] };
    const { controller, sent } = await opened(t, kept(0), conflictWith(elsewhere));
    await controller.chooseColumns(['name']);
    assert.deepEqual(sent().at(-1), ['"7"', { columns: ['name'], views: [view('他の窓')] }]);
    assert.equal(controller.state.type, 'saved');
  });
});

describe('LIC-04 columns and views of a list', () => {
  for (const [outcome, reply] of [
    ['kept', json(200, kept(1))],
    ['in conflict', conflictWith(kept(4, view('次の人の表示')))],
  ] as const)
    it(`LIC-04 AUTH-03 of one person are not sent for another who signs in meanwhile, where the first saving is ${outcome}`, async (t) => {
      const gate = held();
      const server = await replyServer(t, routes({ [read]: json(200, kept(0)), [update]: gate.reply }));
      const portal = portalAt(server.url, { retries: 0 });
      portal.session.adopt(session);
      const controller = createListSettings(portal, 'contracts');
      await follow(controller).until(({ type }) => type === 'ready');
      const clicks = [['a'], ['b']].map((columns) => controller.chooseColumns(columns));
      await server.arrived(2);
      portal.session.adopt({ ...session, account: { ...session.account, id: 'another' } });
      gate.release(reply);
      await Promise.all(clicks);
      assert.equal(server.requests.length, 2);
      const { state } = controller;
      assert.equal(state.type === 'failed' && state.error.code, 'account-changed');
    });

  it('LIC-04 a view that is deleted while columns cannot be kept is told of itself, and not left for later', async (t) => {
    const gate = held();
    const { server, controller, sent } = await opened(t, kept(0, view('期限順')), gate.reply);
    const columns = controller.chooseColumns(['name']);
    await server.arrived(2);
    const removed = controller.removeView('期限順');
    gate.release(problem(503, 'unavailable'));
    await Promise.all([columns, removed]);
    assert.deepEqual(sent().at(-1), ['"0"', { columns: ['name'], views: [] }]);
    assert.ok(controller.state.type === 'saved' && controller.state.change.type === 'remove');
  });
});

describe('LIC-04 views of a list', () => {
  it('LIC-04 keep how the list looks under a name, are replaced and removed', async (t) => {
    const { controller, sent } = await opened(t, kept(0));
    await controller.saveView(' 東海の契約 ', look);
    await controller.replaceView('東海の契約', { columns: null });
    await controller.removeView('東海の契約');
    assert.deepEqual(
      sent().map(([, body]) => body),
      [
        { columns: null, views: [{ name: '東海の契約', ...look }] },
        { columns: null, views: [view('東海の契約')] },
        { columns: null, views: [] },
      ],
    );
    assert.deepEqual(controller.state.type, 'saved');
  });

  it('LIC-04 are refused under a name that is empty or another’s, and beyond the twentieth, without a request', async (t) => {
    const twenty = Array.from({ length: 20 }, (_, index) => view(`表示${index}`));
    const { server, controller } = await opened(t, kept(3, ...twenty));
    for (const [name, code] of [
      ['', 'required'],
      ['表示３', 'taken'],
      ['新しい', 'too-many-views'],
    ] as const) {
      await controller.saveView(name, look);
      const { state } = controller;
      assert.ok(state.type === 'refused');
      assert.deepEqual([state.name, state.refusal.code], [name, code]);
    }
    controller.back();
    assert.equal(controller.state.type, 'ready');
    assert.equal(server.requests.length, 1);
  });

  it('LIC-04 are kept beside another view that was made elsewhere meanwhile', async (t) => {
    const { controller, sent } = await opened(t, kept(0), conflictWith(kept(4, view('他'))));
    await controller.saveView('新しい', look);
    assert.deepEqual(sent().at(-1), ['"4"', { columns: null, views: [view('他'), { name: '新しい', ...look }] }]);
    assert.equal(controller.state.type, 'saved');
  });

  it('LIC-04 the same view changed elsewhere is a conflict: either can be kept', async (t) => {
    const [mine, theirs] = [view('甲'), view('甲', { search: '他' })];
    const { controller, sent } = await opened(
      t,
      kept(1, mine),
      conflictWith(kept(2, theirs)),
      conflictWith(kept(3, theirs)),
    );
    await controller.replaceView('甲', look);
    assert.deepEqual(controller.state, {
      type: 'conflict',
      settings: kept(2, theirs),
      columns: null,
      change: { type: 'keep', view: { name: '甲', ...look } },
    });
    await controller.retry();
    assert.deepEqual(sent().at(-1), ['"3"', { columns: null, views: [{ name: '甲', ...look }] }]);
    controller.back();
    assert.equal(controller.state.type, 'saved');
  });

  it('LIC-04 what was kept though its answer was lost counts as kept', async (t) => {
    const { controller, sent } = await opened(t, kept(0), conflictWith(kept(1, { name: '甲', ...look })));
    await controller.saveView('甲', look);
    assert.deepEqual([controller.state.type, sent().length], ['saved', 1]);
  });

  it('LIC-04 gives up, and tells so, where others keep something each time', async (t) => {
    const { controller, sent } = await opened(t, kept(0), ...[1, 2, 3].map((version) => conflictWith(kept(version))));
    await controller.saveView('甲', look);
    assert.deepEqual([controller.state.type, sent().length], ['failed', 3]);
    await controller.retry();
    assert.equal(controller.state.type, 'saved');
  });

  it('LIC-04 are saved after a choice of columns that is under way, with these columns', async (t) => {
    const gate = held();
    const { server, controller, sent } = await opened(t, kept(0), gate.reply);
    const clicks = [
      controller.chooseColumns(['name']),
      controller.saveView('甲', look),
      controller.saveView('甲', look),
    ];
    await server.arrived(2);
    gate.release(json(200, { ...kept(1), columns: ['name'] }));
    await Promise.all(clicks);
    assert.equal(sent().length, 2, 'twice pressed is once kept');
    assert.deepEqual(sent().at(-1), ['"1"', { columns: ['name'], views: [{ name: '甲', ...look }] }]);
  });

  it('LIC-04 that could not be read are tried again', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, kept(2, view('甲'))));
    const controller = createListSettings(portalAt(server.url, { retries: 0 }), 'contracts');
    await follow(controller).until(({ type }) => type === 'unavailable');
    await controller.chooseColumns(['name']);
    await controller.retry();
    assert.deepEqual(controller.state, { type: 'ready', settings: kept(2, view('甲')), columns: null });
  });
});

const shown = ({ state }: ListSettingsForm) => ('columns' in state ? state.columns : undefined);
