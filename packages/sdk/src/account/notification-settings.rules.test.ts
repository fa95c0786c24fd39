import assert from 'node:assert/strict';
import { it } from 'node:test';
import { defaultTopics } from './notification-settings.rules.ts';

it('INF-05 topics are on for all, or for the systems in use, until somebody chooses', () => {
  const topics = [
    { id: 'maintenance', defaultFor: 'all' },
    { id: 'sias', defaultFor: ['sias'] },
    { id: 'de3', defaultFor: ['de3'] },
    { id: 'seminars', defaultFor: ['sias', 'de3'] },
    { id: 'news', defaultFor: [] },
  ] as const;
  assert.deepEqual(defaultTopics(topics, ['sias']), ['maintenance', 'sias', 'seminars']);
  assert.deepEqual(defaultTopics(topics, []), ['maintenance']);
});
