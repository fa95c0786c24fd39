import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem, routes } from '../portal/reply-server.suite.ts';
import { createVideoLibrary, type VideoLibrary, type VideoLibraryState } from './video-library.ts';

const video = {
  id: 'v1',
  title: '年末調整の準備',
  description: '',
  duration: 100,
  publishedAt: '2026-11-20T00:00:00.000Z',
  mediaType: 'video/mp4',
  url: 'https://portal.example/media/v1',
  captions: [{ language: 'ja', label: '日本語', url: 'https://portal.example/media/v1.ja' }],
};
const page = { system: { id: 'sias', name: 'SIAS' }, items: [video], total: 1 };
const read = 'GET /systems/sias/videos';
const position = 'PUT /videos/v1/position';

const one = {
  name: 'createVideoLibrary',
  make: (portal) => createVideoLibrary(portal, { systemId: 'sias' }),
  reads: { route: read, reply: json(200, page), becomes: 'ready' },
  verbs: {
    keepPosition: ({ keepPosition }) => keepPosition('v1', 30),
    renewAddresses: ({ renewAddresses }) => renewAddresses('v1'),
    narrow: ({ narrow }) => narrow({ systemId: 'sias' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: { [position]: json(204, undefined) },
} as const satisfies ControllerCase<VideoLibraryState, VideoLibrary>;
controllerSuite<VideoLibraryState, VideoLibrary>(one);
readingSuite<VideoLibraryState, VideoLibrary>(one);

const resumes = ({ state }: VideoLibrary) => ('part' in state ? state.part.items.map(({ resumeAt }) => resumeAt) : []);

describe('INF-07 seminar videos', () => {
  it('INF-07 go on where they were stopped', async (t) => {
    const server = await replyServer(t, routes({ [read]: json(200, page), [position]: json(204, undefined) }));
    const library = createVideoLibrary(portalAt(server.url), { systemId: 'sias' });
    await follow(library).until(({ type }) => type === 'ready');
    await library.keepPosition('v1', 42.5);
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), { position: 42.5 });
    assert.deepEqual(resumes(library), [42.5]);
    await library.keepPosition('v1', 99);
    assert.deepEqual(resumes(library), [undefined], 'it is as good as over');
  });

  it('INF-07 play on when the server could not be told where they are', async (t) => {
    const server = await replyServer(t, routes({ [read]: json(200, page), [position]: problem(503, 'unavailable') }));
    const library = createVideoLibrary(portalAt(server.url, { retries: 0 }), { systemId: 'sias' });
    await follow(library).until(({ type }) => type === 'ready');
    await library.keepPosition('v1', 42);
    assert.deepEqual(resumes(library), [42]);
  });

  it('INF-07 get new addresses when theirs have ended, on whatever page they stand, and keep the old ones otherwise', async (t) => {
    const renewed = { ...video, url: 'https://portal.example/media/v1?new', captions: [], resumeAt: undefined };
    const server = await replyServer(
      t,
      json(200, { ...page, total: 2 }),
      json(200, { ...page, items: [{ ...video, id: 'v0' }], total: 2, next: 'after-v0' }),
      json(200, { ...page, items: [renewed], total: 2 }),
      json(200, { ...page, items: [], total: 0 }),
      problem(503, 'unavailable'),
    );
    const library = createVideoLibrary(portalAt(server.url, { retries: 0 }), { systemId: 'sias' });
    await follow(library).until(({ type }) => type === 'ready');
    await library.renewAddresses('v1');
    const shown = (): unknown => ('part' in library.state ? library.state.part.items : undefined);
    assert.deepEqual(shown(), [renewed]);
    await library.renewAddresses('v1');
    await library.renewAddresses('v1');
    assert.deepEqual(shown(), [renewed]);
    assert.equal(server.requests.length, 5);
  });

  it('INF-09 of a system that is not in use say whom they are for', async (t) => {
    const refused = problem(403, 'system-not-in-use', { params: { system: 'SIAS' } });
    const library = createVideoLibrary(portalAt((await replyServer(t, refused)).url), { systemId: 'sias' });
    const state = await follow(library).until(({ type }) => type === 'unavailable');
    assert.ok(state.type === 'unavailable');
    assert.deepEqual([state.error.code, state.error.params], ['system-not-in-use', { system: 'SIAS' }]);
  });
});
