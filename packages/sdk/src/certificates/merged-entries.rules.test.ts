import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rule } from '../portal/property.suite.ts';
import { entries } from './certificate.suite.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import { mergeEntries } from './merged-entries.rules.ts';

const basics = (change: Partial<ApplicationEntries['basics']>): ApplicationEntries => ({
  ...entries,
  basics: { ...entries.basics, ...change },
});
const technical = (name: string): ApplicationEntries => ({
  ...entries,
  contacts: { ...entries.contacts, technical: { ...entries.contacts.technical, name } },
});

/** Few texts, so that two often have the same. */
const some = fc
  .array(fc.tuple(fc.nat(40), fc.constantFrom('甲', '乙', '')), { maxLength: 12 })
  .map((changes): ApplicationEntries => {
    let at = 0;
    return JSON.parse(
      JSON.stringify(entries, (_, value: unknown) =>
        typeof value === 'string' ? (changes.find(([index]) => index === at++)?.[1] ?? value) : value,
      ),
    );
  });
const textsOf = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => textsOf(part, path === '' ? name : `${path}.${name}`))
    : [[path, value]];

describe('CRT-04 a draft that is changed in two places', () => {
  it('CRT-04 has what was changed in each, in whatever block', () => {
    const { entries: both, clashes } = mergeEntries(
      entries,
      basics({ remarks: '甲', siteSeal: false }),
      technical('乙'),
    );
    assert.deepEqual(both, { ...basics({ remarks: '甲', siteSeal: false }), contacts: technical('乙').contacts });
    assert.deepEqual(clashes, []);
  });

  it('CRT-04 names the field that both changed, and keeps what stands here', () => {
    const { entries: both, clashes } = mergeEntries(
      entries,
      basics({ remarks: '甲', serverType: 'nginx' }),
      basics({ remarks: '乙', serverType: 'nginx', agencyCode: 'A1' }),
    );
    assert.deepEqual(clashes, ['basics.remarks']);
    assert.deepEqual(both, basics({ remarks: '甲', serverType: 'nginx', agencyCode: 'A1' }));
    assert.deepEqual(mergeEntries(entries, technical('甲'), technical('乙')).clashes, ['contacts.technical.name']);
  });

  rule('CRT-04 mergeEntries', fc.tuple(some, some, some), ([before, here, saved]) => {
    const { entries: both, clashes } = mergeEntries(before, here, saved);
    const [former, ours, theirs] = [before, here, saved].map((one) => new Map(textsOf(one)));
    for (const [field, value] of textsOf(both)) {
      const values = [former, ours, theirs].map((one) => one?.get(field));
      const [was, is, other] = values;
      if (is !== was) assert.equal(value, is, 'what was typed here is never lost');
      else assert.equal(value, other, 'nor what was saved elsewhere');
      assert.equal(clashes.includes(field), new Set(values).size === 3, field);
    }
    assert.deepEqual(mergeEntries(before, saved, here).clashes, clashes, 'both are told the same');
    if (clashes.length === 0) assert.deepEqual(mergeEntries(before, saved, here).entries, both);
  });
});
