import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { defaultTopics } from './notification-settings.rules.ts';

describe('rules of notification settings', () => {
  const system = fc.constantFrom('sias', 'de3', 'lic', '');
  const topic = fc.record({
    id: anyText,
    defaultFor: fc.oneof(fc.constant('all' as const), fc.array(system, { maxLength: 3 })),
  });
  rule('INF-05 defaultTopics', fc.tuple(fc.array(topic, { maxLength: 5 }), fc.array(system)), ([topics, inUse]) => {
    const on = defaultTopics(topics, inUse);
    assert.ok(on.every((id) => topics.some((one) => one.id === id)));
    assert.deepEqual(defaultTopics(topics, [...inUse, ...inUse]), on);
    for (const id of on)
      assert.ok(defaultTopics(topics, [...inUse, 'sias']).includes(id), 'one system more takes none away');
    for (const { id, defaultFor } of topics) if (defaultFor === 'all') assert.ok(on.includes(id));
  });
});
