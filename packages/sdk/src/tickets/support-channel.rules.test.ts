import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { channelsFor } from './support-channel.rules.ts';

const channels: readonly { readonly value: string; readonly level?: string }[] = [
  { value: 'web' },
  { value: 'one-stop', level: 'normal' },
  { value: 'extended-one-stop', level: 'extended' },
  { value: 'telephone' },
];

describe('SUP-13 the ways to ask', () => {
  it('SUP-13 are those of the levels of one’s own contracts, and those of everybody', () => {
    for (const [levels, expected] of [
      [['normal'], ['web', 'one-stop', 'telephone']],
      [['extended'], ['web', 'extended-one-stop', 'telephone']],
      [
        ['extended', 'normal', 'extended'],
        ['web', 'one-stop', 'extended-one-stop', 'telephone'],
      ],
      [['a level of a newer server'], ['web', 'telephone']],
    ] as const)
      assert.deepEqual(
        channelsFor(channels, levels).map(({ value }) => value),
        expected,
        levels.join(' '),
      );
  });

  it('SUP-13 are those of normal contracts for who has none in force', () => {
    assert.deepEqual(
      channelsFor(channels, []).map(({ value }) => value),
      ['web', 'one-stop', 'telephone'],
    );
  });
});
