import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRules } from './rules.ts';

const path = 'packages/sdk/src/contracts/price.rules.ts';
const check = (source: string, testSource: string, exempt: Readonly<Record<string, string>> = {}): readonly string[] =>
  checkRules(
    [
      { path, source },
      { path: 'packages/sdk/src/contracts/price.test.ts', source: testSource },
    ],
    exempt,
  );
const rule = 'export function checkPrice(raw: string): boolean {\n  return raw !== "";\n}\n';
const property = `import fc from 'fast-check';\nrule('checkPrice', anyText, (raw) => {\n  checkPrice(raw);\n});\n`;
const lacks = [`${path}: checkPrice is called in no property test`];

test('a rule that a property test calls is complete', () => {
  assert.deepEqual(check(rule, property), []);
  assert.deepEqual(check(rule, property.replace('fast-check', '../portal/property.suite.ts')), []);
});

test('a rule without a property test is named; an example, a title or a comment is none', () => {
  for (const without of [
    '',
    property.replace("import fc from 'fast-check';\n", ''),
    property.replace('  checkPrice(raw);', '  // checkPrice(raw);'),
    property.replace('  checkPrice(raw);', '  checkPrices(raw);'),
  ])
    assert.deepEqual(check(rule, without), lacks, without);
});

test('a rule is found however it is written', () => {
  for (const other of [
    rule.replace('export function', 'export async function'),
    'export const checkPrice = (raw: string): boolean => raw !== "";\n',
    'export const checkPrice: (raw: string) => boolean = (raw) => raw !== "";\n',
    'export const checkPrice: Check = async (raw) => raw !== "";\n',
  ])
    assert.deepEqual(check(other, ''), lacks, other);
  assert.deepEqual(
    check(`${rule}export const most = 5;\nexport const kinds: readonly string[] = ['a'];\n`, property),
    [],
  );
});

test('a rule may be exempt with a reason, as long as it is there and has no property', () => {
  assert.deepEqual(check(rule, '', { checkPrice: 'because' }), []);
  assert.equal(check(rule, property, { checkPrice: 'because' }).length, 1);
  assert.equal(check(rule, property, { checkCost: 'because' }).length, 1);
});

test('a check that finds no rule has looked in the wrong place', () => {
  assert.deepEqual(checkRules([], {}), ['no rule was found at all']);
});
