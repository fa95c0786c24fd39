import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import {
  createArticleSuggestions,
  type ArticleSuggestions,
  type ArticleSuggestionsState,
} from './article-suggestions.ts';

const items = [{ id: 'a', kind: 'knowledge', category: 'qa', title: 'VPNの接続が切れる', excerpt: '回線を…' }];

controllerSuite<ArticleSuggestionsState, ArticleSuggestions>({
  name: 'createArticleSuggestions',
  make: (portal) => createArticleSuggestions(portal),
  verbs: { type: ({ type }) => type({ title: 'VPN', description: '切れます' }) },
  routes: { 'POST /article-suggestions': json(200, { items }) },
});

describe('SUP-05 possible answers while an inquiry is written', () => {
  it('SUP-05 are looked for by title and description as they were typed last', async (t) => {
    const server = await replyServer(t, json(200, { items }));
    const suggestions = createArticleSuggestions(portalAt(server.url));
    const { until, states, stop } = follow(suggestions);
    for (const title of ['V', 'VP', 'VPN']) suggestions.type({ title, description: ' 接続が切れます ' });
    assert.deepEqual(await until(({ type }) => type === 'found'), { type: 'found', found: items });
    assert.deepEqual(
      server.requests.map(({ body }) => JSON.parse(body)),
      [{ text: 'VPN\n接続が切れます' }],
    );
    assert.deepEqual(
      states.map(({ type }) => type),
      ['none', 'looking', 'found'],
    );
    stop();
  });

  it('SUP-05 are not asked for again before something is said that they could depend on, and are none for nothing', async (t) => {
    const server = await replyServer(t, json(200, { items }));
    const suggestions = createArticleSuggestions(portalAt(server.url));
    const { until, stop } = follow(suggestions);
    suggestions.type({ title: '障害', description: '' });
    await until(({ type }) => type === 'found');
    t.mock.timers.enable({ apis: ['setTimeout'] });
    suggestions.type({ title: '障害', description: 'です。' });
    t.mock.timers.tick(5_000);
    suggestions.type({ title: '', description: 'です。' });
    t.mock.timers.tick(500);
    await new Promise((done) => setImmediate(done));
    assert.equal(suggestions.state.type, 'none');
    assert.equal(server.requests.length, 1);
    stop();
  });
});
