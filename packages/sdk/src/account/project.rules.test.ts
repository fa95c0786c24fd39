import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectTyped } from './access-application.model.ts';
import {
  checkContractNumber,
  checkProject,
  emptyProject,
  mostProjectRows,
  withAnotherRow,
  withoutRow,
  withProjectRow,
} from './project.rules.ts';

const typed: ProjectTyped = {
  projectName: '社内ネットワーク案件',
  groupName: '社内ネットワーク案件グループ',
  mailAddresses: ['hanako@aozora.example'],
  contractNumbers: ['ABC1234567'],
};
const errors = (one: ProjectTyped, rows: 'some' | 'any' = 'some'): readonly string[] => {
  const checked = checkProject(one, { rows });
  return checked.ok ? [] : checked.fieldErrors.map(({ field, code }) => `${field} ${code}`);
};

test('SUP-04 a contract number has three letters and seven digits, in any width and case', () => {
  assert.deepEqual(checkContractNumber(' ａｂｃ１２３４５６７ '), { ok: true, number: 'ABC1234567' });
  for (const raw of ['ABC123456', 'ABC12345678', 'AB1234567', 'ABCD123456', 'ABC-1234567', '株式会1234567'])
    assert.deepEqual(checkContractNumber(raw), { ok: false, code: 'not-a-contract-number', params: {} }, raw);
  assert.deepEqual(checkContractNumber(' '), { ok: false, code: 'required', params: {} });
});

test('SUP-04 all four are required, and what is wrong is told at its row', () => {
  assert.deepEqual(errors(emptyProject), [
    'projectName required',
    'groupName required',
    'mailAddresses.0 required',
    'contractNumbers.0 required',
  ]);
  assert.deepEqual(errors(typed), []);
  assert.deepEqual(
    errors({
      ...typed,
      mailAddresses: ['', 'hanako', 'a@b.example', 'Ａ@b.example'],
      contractNumbers: ['abc1234567', 'ABC1234567', 'x'],
    }),
    [
      'mailAddresses.1 not-an-address',
      'mailAddresses.3 repeated',
      'contractNumbers.1 repeated',
      'contractNumbers.2 not-a-contract-number',
    ],
  );
  assert.deepEqual(errors({ ...typed, mailAddresses: [], contractNumbers: [''] }, 'any'), []);
});

test('SUP-04 a project has at most 100 accounts and 100 contracts', () => {
  const addresses = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@b.example`);
  assert.deepEqual(errors({ ...typed, mailAddresses: addresses(mostProjectRows) }), []);
  assert.deepEqual(errors({ ...typed, mailAddresses: addresses(mostProjectRows + 1) }), ['mailAddresses.100 too-many']);
  const full = { ...typed, mailAddresses: addresses(mostProjectRows) };
  assert.equal(withAnotherRow(full, 'mailAddresses'), full);
});

test('SUP-04 what is pasted with several entries becomes as many rows', () => {
  const pasted = withProjectRow(typed, {
    field: 'contractNumbers',
    index: 0,
    text: 'ABC1234567\nDEF1234567、ghi1234567 ',
  });
  assert.deepEqual(pasted.contractNumbers, ['ABC1234567', 'DEF1234567', 'ghi1234567']);
  const one = withProjectRow(typed, { field: 'mailAddresses', index: 0, text: ' a ' });
  assert.deepEqual(one.mailAddresses, [' a '], 'what is typed stays as it is');
  assert.equal(withProjectRow(typed, { field: 'mailAddresses', index: 1, text: 'b' }), typed);
  assert.deepEqual(withAnotherRow(typed, 'mailAddresses').mailAddresses, ['hanako@aozora.example', '']);
  assert.deepEqual(withoutRow(typed, 'mailAddresses', 0).mailAddresses, ['']);
  assert.deepEqual(withoutRow(pasted, 'contractNumbers', 1).contractNumbers, ['ABC1234567', 'ghi1234567']);
});
