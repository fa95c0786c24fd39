import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rule } from '../portal/property.suite.ts';
import { windowsFor } from './help-window.rules.ts';

const internet = { id: 'internet', kinds: ['internet'] } as const;
const lines = { id: 'lines', kinds: ['television', 'telephone'] } as const;
const everybody = { id: 'everybody', kinds: [] } as const;
const kind = fc.constantFrom('internet', 'television', 'telephone', 'option');

describe('MYP-15 windows for help', () => {
  it('MYP-15 are those of what somebody has, and those for everybody, in the vendor’s order', () => {
    const all = [lines, everybody, internet];
    assert.deepEqual(windowsFor(all, ['internet']), [everybody, internet]);
    assert.deepEqual(windowsFor(all, ['telephone', 'internet']), all);
    assert.deepEqual(windowsFor(all, ['option']), [everybody]);
    assert.deepEqual(windowsFor(all, []), [everybody]);
  });

  rule('windowsFor', fc.tuple(fc.array(fc.record({ kinds: fc.array(kind) })), fc.array(kind)), ([windows, has]) => {
    const shown = windowsFor(windows, has);
    assert.deepEqual(windowsFor(shown, has), shown);
    for (const one of windows)
      assert.equal(shown.includes(one), one.kinds.length === 0 || one.kinds.some((each) => has.includes(each)));
  });
});
