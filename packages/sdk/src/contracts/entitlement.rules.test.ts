import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkEntry, checkSystem, isCurrent } from './entitlement.rules.ts';

const contract = { startsOn: '2026-04-01', endsOn: '2027-03-31', systems: ['sias'] };

describe('INF-09 maintenance contracts', () => {
  it('INF-09 hold from their first day through their last', () => {
    for (const [today, holds] of [
      ['2026-03-31', false],
      ['2026-04-01', true],
      ['2027-03-31', true],
      ['2027-04-01', false],
    ] as const)
      assert.equal(isCurrent(contract, today), holds, today);
  });

  it('INF-09 let a company in while any holds', () => {
    const former = { ...contract, startsOn: '2025-04-01', endsOn: '2026-03-31' };
    assert.deepEqual(checkEntry([former, contract], '2026-11-21'), { ok: true });
    for (const contracts of [[], [former]])
      assert.deepEqual(checkEntry(contracts, '2026-11-21'), { ok: false, code: 'contract-required' });
  });

  it('INF-09 open what is published for their systems and nothing else', () => {
    const second = { ...contract, systems: ['de3'], endsOn: '2026-11-20' };
    assert.deepEqual(checkSystem([contract, second], 'sias', '2026-11-21'), { ok: true });
    assert.deepEqual(checkSystem([contract, second], 'de3', '2026-11-20'), { ok: true });
    assert.deepEqual(checkSystem([contract, second], 'de3', '2026-11-21'), { ok: false, code: 'system-not-in-use' });
    assert.deepEqual(checkSystem([second], 'de3', '2026-11-21'), { ok: false, code: 'contract-required' });
  });
});
