import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, rule } from '../portal/property.suite.ts';
import { channelsFor } from './support-channel.rules.ts';

describe('rules of services and channels', () => {
  const level = fc.oneof(fc.constantFrom('normal', 'extended'), anyText);
  const channel = fc.record({ level }, { requiredKeys: [] });

  rule('SUP-13 channelsFor', fc.tuple(fc.array(channel), fc.array(level)), ([channels, levels]) => {
    const shown = channelsFor(channels, levels);
    assert.deepEqual(
      shown,
      channels.filter((one) => shown.includes(one)),
      'in the vendor’s order',
    );
    for (const one of channels) {
      if (one.level === undefined) assert.ok(shown.includes(one), 'what is for everybody');
      else if (levels.length > 0) assert.equal(shown.includes(one), levels.includes(one.level));
      else assert.equal(shown.includes(one), one.level === 'normal');
    }
    assert.deepEqual(channelsFor(shown, levels), shown);
  });
});
