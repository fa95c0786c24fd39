import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPastedCounts } from './pasted-counts.rules.ts';

const row = (productId: string, name: string) => ({ productId, name });
const shown = [row('a', 'Accel Platform'), row('b', 'ＩＭ-ワークフロー'), row('c', '帳票 (オプション)')];
const named = [...shown, row('k', '追加キーの製品')];
const read = (text: string, from = 0) => readPastedCounts(text, { named, shown, from });
const into = (...counts: (readonly [string, string])[]) => counts.map(([productId, typed]) => ({ productId, typed }));

describe('LIC-06 a paste from a spreadsheet', () => {
  test('LIC-06 counts in a column or a row go into the rows from where it was pasted', () => {
    assert.deepEqual(read('3\r\n４\r\n5\r\n'), {
      counts: into(['a', '3'], ['b', '４'], ['c', '5']),
      unknown: [],
      surplus: 0,
    });
    assert.deepEqual(read('1,000\t2\t3', 1), { counts: into(['b', '1,000'], ['c', '2']), unknown: [], surplus: 1 });
    assert.deepEqual(read('3\n\n5')?.counts, into(['a', '3'], ['c', '5']));
  });

  test('LIC-06 rows with names go where the names say, in any order, width and case, also into what is not shown yet', () => {
    assert.deepEqual(read('製品名\t割り当て数\n追加キーの製品\t2\n"IM-ﾜｰｸﾌﾛｰ"\t7\nACCEL  platform\t1\n'), {
      counts: into(['k', '2'], ['b', '7'], ['a', '1']),
      unknown: [],
      surplus: 0,
    });
    assert.deepEqual(read('1\tP-001\tAccel Platform\t本番\t12')?.counts, into(['a', '12']), 'in whatever columns');
  });

  test('LIC-06 names that no row has are told, and what is no count is shown as it was written', () => {
    assert.deepEqual(read('Accel Platform\t-3\nほかの製品\t4\n帳票(オプション)\t2.5'), {
      counts: into(['a', '-3'], ['c', '2.5']),
      unknown: ['ほかの製品'],
      surplus: 0,
    });
  });

  test('LIC-06 a product that the contract has twice takes its rows one after another', () => {
    const twice = [row('x', '製品'), row('y', '製品')];
    const pasted = readPastedCounts('製品\t1\n製品\t2\n製品\t3', { named: twice, shown: twice, from: 0 });
    assert.deepEqual(pasted, { counts: into(['x', '1'], ['y', '2']), unknown: ['製品'], surplus: 0 });
  });

  test('LIC-06 a single cell is pasted as any text is', () => {
    for (const text of ['', '5', '５\n', 'Accel Platform', '\n\n']) assert.equal(read(text), undefined);
  });
});
