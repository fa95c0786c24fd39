import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFunctions, readFunctions } from './check.ts';

const page = `# Functions
| id | function | state |
| --- | --- | --- |
| AUTH-01 | Signing in | delivered |
| AUTH-02   | A lock        | planned     |
`;
const functions = readFunctions(page);
// put together here, so that nobody who looks for ids in titles finds these
const [one, two, unknown] = ['AUTH-01', 'AUTH-02', 'AUTH-77'];
const rule = { path: 'packages/sdk/src/identity/a.test.ts', source: `test('${one} signs in', () => {});` };
const journey = { path: 'a.e2e.ts', source: `it("from the mail to home, ${one}", () => {});` };

test('a page of functions is read as a table', () => {
  assert.deepEqual(functions, [
    { id: 'AUTH-01', words: 'Signing in', state: 'delivered' },
    { id: 'AUTH-02', words: 'A lock', state: 'planned' },
  ]);
  assert.throws(() => readFunctions(page.replace('planned', 'soon')), /AUTH-02 is neither/);
});

test('a delivered function needs a test and a journey that name it in a title', () => {
  assert.deepEqual(checkFunctions(functions, [rule, journey]), []);
  assert.match(checkFunctions(functions, [rule]).join(), /AUTH-01 is delivered, and no title of a journey/);
  assert.match(checkFunctions(functions, [journey]).join(), /AUTH-01 is delivered, and no title of a test/);
  const commented = { ...rule, source: `// ${one}\ntest('signs in', () => {});` };
  assert.match(checkFunctions(functions, [commented, journey]).join(), /no title of a test/);
});

test('only tests of sdk, server and elements that every run takes prove a function', () => {
  for (const path of [
    'packages/mocks/src/a.test.ts',
    'packages/server/src/a.long.test.ts',
    'packages/sdk/src/a.suite.ts',
  ])
    assert.match(checkFunctions(functions, [{ ...rule, path }, journey]).join(), /no title of a test/, path);
  assert.deepEqual(checkFunctions(functions, [{ ...rule, path: 'packages/server/src/a.test.ts' }, journey]), []);
});

test('a test that does not run is refused', () => {
  // put together here, so that this file has none itself
  for (const asleep of ['skip', 'todo', 'only']) {
    const called = { ...rule, source: `test.${asleep}('${one} signs in', () => {});` };
    assert.match(checkFunctions(functions, [called, journey]).join(), /does not run/);
    const told = { ...rule, source: `test('${one} signs in', { ${asleep}: true }, () => {});` };
    assert.match(checkFunctions(functions, [told, journey]).join(), /does not run/);
  }
});

test('an id in a title has to be known; a planned one may be named', () => {
  const files = [rule, journey, { path: 'b.test.ts', source: `describe(\`${two} and ${unknown}\`, () => {});` }];
  assert.deepEqual(checkFunctions(functions, files), [
    'b.test.ts names AUTH-77, which docs/functions.md does not know',
  ]);
});
