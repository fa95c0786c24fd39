import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import {
  createNotificationSettingsForm,
  type NotificationSettingsForm,
  type NotificationSettingsFormState,
} from './notification-settings-form.ts';

const topic = (id: string, on: boolean) => ({ id, name: { ja: id.toUpperCase() }, on });
const settings = { topics: [topic('sias', true), topic('de3', false)], saved: false, version: 0 };
const stored = { topics: [topic('sias', true), topic('de3', true)], saved: true, version: 1 };
const read = 'GET /notification-settings';
const update = 'PUT /notification-settings';

const one = {
  name: 'createNotificationSettingsForm',
  make: createNotificationSettingsForm,
  reads: {
    route: read,
    reply: json(200, settings),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    choose: ({ choose }) => choose('de3', true),
    save: ({ save }) => save(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    retry: ({ retry }) => retry(),
  },
  routes: { [update]: json(200, stored) },
} as const satisfies ControllerCase<NotificationSettingsFormState, NotificationSettingsForm>;
controllerSuite<NotificationSettingsFormState, NotificationSettingsForm>(one);
readingSuite<NotificationSettingsFormState, NotificationSettingsForm>(one);

async function opened(t: Parameters<typeof replyServer>[0], save: Reply) {
  const server = await replyServer(t, routes({ [read]: json(200, settings), [update]: save }));
  const controller = createNotificationSettingsForm(portalAt(server.url, { retries: 0 }));
  const followed = follow(controller);
  await followed.until(({ type }) => type === 'ready');
  return { server, controller, followed };
}

/** One browser, whose pages are loaded anew. */
async function drafting(t: Parameters<typeof replyServer>[0], table: Readonly<Record<string, Reply>>) {
  const storage = memoryStorage();
  let now: object = settings;
  const server = await replyServer(t, (response, request) =>
    routes({ 'GET /session': json(200, { session }), [read]: json(200, now), ...table })(response, request),
  );
  const reload = async (...types: readonly NotificationSettingsFormState['type'][]) => {
    const controller = createNotificationSettingsForm(portalAt(server.url, { retries: 0 }), { drafts: storage });
    await follow(controller).until(({ type }) => type !== 'loading');
    if (types.length > 0) assert.ok(types.includes(controller.state.type), controller.state.type);
    return controller;
  };
  return { storage, reload, drafted: () => reload('ready'), serve: (next: object) => (now = next) };
}

describe('INF-05 notification settings', () => {
  it('INF-05 begin with what follows the systems in use', async (t) => {
    const { controller } = await opened(t, json(200, stored));
    assert.deepEqual(controller.state, { type: 'ready', settings, chosen: ['sias'] });
  });

  it('INF-05 send what is ticked, for the version that was seen, and say that it was saved', async (t) => {
    const { server, controller } = await opened(t, json(200, stored));
    controller.choose('de3', true);
    await controller.save();
    const request = server.requests.at(-1);
    assert.deepEqual(JSON.parse(request?.body ?? ''), { topics: ['sias', 'de3'] });
    assert.equal(request?.headers['if-match'], '"0"');
    assert.deepEqual(controller.state, { type: 'saved', settings: stored, chosen: ['sias', 'de3'] });
    controller.choose('sias', false);
    assert.deepEqual(controller.state, { type: 'ready', settings: stored, chosen: ['de3'] });
  });

  it('INF-05 save once for many clicks, and take no change meanwhile', async (t) => {
    const gate = held();
    const { server, controller } = await opened(t, gate.reply);
    const saving = [controller.save(), controller.save(), controller.save()];
    await server.arrived(2);
    controller.choose('de3', true);
    assert.deepEqual(controller.state, { type: 'submitting', settings, chosen: ['sias'] });
    gate.release(json(200, stored));
    await Promise.all(saving);
    assert.equal(server.requests.length, 2);
  });

  it('INF-05 keep what was ticked when it could not be saved', async (t) => {
    const { controller } = await opened(t, problem(500, 'internal'));
    controller.choose('de3', true);
    await controller.save();
    const { state } = controller;
    assert.ok(state.type === 'failed');
    assert.deepEqual([state.error.code, state.chosen], ['internal', ['sias', 'de3']]);
  });

  it('INF-05 saved elsewhere meanwhile show both, and either can be kept', async (t) => {
    const newer = { ...stored, version: 7 };
    const { server, controller } = await opened(t, problem(412, 'version-conflict', { current: newer }));
    controller.choose('sias', false);
    await controller.save();
    assert.deepEqual(controller.state, { type: 'conflict', settings: newer, chosen: [] });
    await controller.save();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"7"', 'saving again replaces the newer ones');
    controller.takeSaved();
    assert.deepEqual(controller.state, { type: 'ready', settings: newer, chosen: ['sias', 'de3'] });
  });

  it('INF-05 whose answer was lost are saved when saved again, and nobody else is said to have changed them', async (t) => {
    const { controller } = await opened(t, problem(412, 'version-conflict', { current: stored }));
    controller.choose('sias', false);
    controller.choose('de3', true);
    controller.choose('sias', true); // in another order than the server's
    await controller.save();
    assert.deepEqual(controller.state, { type: 'saved', settings: stored, chosen: ['sias', 'de3'] });
  });

  it('INF-05 fail where a conflict does not say what is stored now', async (t) => {
    const { controller } = await opened(t, problem(412, 'version-conflict', { current: { topics: 1 } }));
    await controller.save();
    assert.equal(controller.state.type, 'failed');
  });

  it('INF-05 ticked and not saved are ticked again after the page was loaded anew, told as that, until they are saved', async (t) => {
    const { reload, storage, drafted } = await drafting(t, { [update]: json(200, stored) });
    const first = await drafted();
    first.choose('de3', true);
    const second = await reload();
    assert.deepEqual(second.state, { type: 'ready', settings, chosen: ['sias', 'de3'], restored: true });
    second.choose('sias', false);
    assert.deepEqual(second.state, { type: 'ready', settings, chosen: ['de3'], restored: true });
    const third = await reload();
    await third.save();
    assert.equal(third.state.type, 'saved');
    assert.equal(storage.items.size, 0);
  });

  it('INF-05 ticked and taken back are not kept', async (t) => {
    const { reload, storage, drafted } = await drafting(t, {});
    const first = await drafted();
    first.choose('de3', true);
    first.choose('de3', false);
    assert.equal(storage.items.size, 0);
    first.choose('de3', true);
    const second = await reload();
    second.takeSaved();
    assert.deepEqual(second.state, { type: 'ready', settings, chosen: ['sias'] });
    assert.equal(storage.items.size, 0);
  });

  it('INF-05 ticked before they were saved elsewhere show both after the page was loaded anew', async (t) => {
    const { reload, drafted, serve, storage } = await drafting(t, {});
    (await drafted()).choose('sias', false);
    serve(stored);
    const { state } = await reload('conflict');
    assert.deepEqual(state, { type: 'conflict', settings: stored, chosen: [] });
    serve({ ...stored, topics: [topic('de3', false)] });
    assert.equal((await reload()).state.type, 'ready', 'what is ticked is what is saved, as far as it is still there');
    assert.equal(storage.items.size, 0);
  });

  it('INF-05 are chosen and saved as well where nothing can be kept', async (t) => {
    const { storage, drafted } = await drafting(t, { [update]: json(200, stored) });
    storage.refuse = 'everything';
    const form = await drafted();
    form.choose('de3', true);
    await form.save();
    assert.equal(form.state.type, 'saved');
  });

  it('INF-05 that could not be read are read again', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, settings));
    const controller = createNotificationSettingsForm(portalAt(server.url, { retries: 0 }));
    const { until } = follow(controller);
    await until(({ type }) => type === 'unavailable');
    await controller.retry();
    assert.equal(controller.state.type, 'ready');
  });
});
