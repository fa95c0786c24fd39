import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem, routes } from '../portal/reply-server.suite.ts';
import { createAnnouncementList, type AnnouncementList, type AnnouncementListState } from './announcement-list.ts';

const announcement = (id: string, read = false) => ({
  id,
  kind: 'announcement',
  title: `お知らせ ${id}`,
  body: '本文',
  important: false,
  publishedAt: '2026-11-20T00:00:00.000Z',
  read,
});
const page = { items: [announcement('1'), announcement('2', true)], total: 2, unread: 1 };
const read = 'GET /announcements';
const open = 'PUT /announcements/1/read';

const one = {
  name: 'createAnnouncementList',
  make: (portal) => createAnnouncementList(portal),
  reads: { route: read, reply: json(200, page), becomes: 'ready' },
  verbs: {
    open: ({ open: verb }) => verb('1'),
    narrow: ({ narrow }) => narrow({ unread: true }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { [open]: json(204, undefined) },
} as const satisfies ControllerCase<AnnouncementListState, AnnouncementList>;
controllerSuite<AnnouncementListState, AnnouncementList>(one);
readingSuite<AnnouncementListState, AnnouncementList>(one);

const unreadOf = ({ state }: AnnouncementList) =>
  'part' in state ? [state.part.unread, ...state.part.items.map((item) => item.read)] : undefined;

describe('INF-10 announcements', () => {
  it('INF-10 are read once they were opened, which is told once', async (t) => {
    const server = await replyServer(t, routes({ [read]: json(200, page), [open]: json(204, undefined) }));
    const list = createAnnouncementList(portalAt(server.url));
    await follow(list).until(({ type }) => type === 'ready');
    assert.deepEqual(unreadOf(list), [1, false, true]);
    const told = list.open('1');
    assert.deepEqual(unreadOf(list), [0, true, true]);
    await told;
    await list.open('1');
    await list.open('2');
    await list.open('3');
    assert.deepEqual(
      server.requests.map(({ method }) => method),
      ['GET', 'PUT'],
    );
  });

  it('INF-10 are unread again where the server could not be told, as they are after a reload; the host hears of it', async (t) => {
    const server = await replyServer(t, routes({ [read]: json(200, page), [open]: problem(500, 'internal') }));
    const heard: string[] = [];
    const portal = portalAt(server.url, {
      retries: 0,
      onError: (error, operation) => heard.push(`${operation} ${error.code}`),
    });
    const list = createAnnouncementList(portal);
    await follow(list).until(({ type }) => type === 'ready');
    await list.open('1');
    assert.deepEqual(unreadOf(list), [1, false, true]);
    assert.deepEqual(heard, ['openAnnouncement internal']);
  });

  it('INF-10 can be narrowed to one kind and to what is unread', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createAnnouncementList(portalAt(server.url), { kind: 'support' });
    await follow(list).until(({ type }) => type === 'ready');
    await list.narrow({ unread: true });
    assert.deepEqual(
      server.requests.map(({ path }) => path.split('?')[1]),
      ['kind=support', 'unread=true'],
    );
  });
});
