import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkControllers } from './controllers.ts';

const folder = 'packages/sdk/src/contracts';
const controller = `
export interface ContractList extends Readable<ContractListState> {
  retry(this: void): Promise<void>;
}

export function createContractList(portal: Portal, { done }: { done: () => void }): ContractList {
  const store = createStore<ContractListState>({ type: 'loading' }, () => {
    void read();
    return () => reading?.abort();
  });
  return { subscribe: store.subscribe };
}

export function createStoreOf(other: Store<unknown>): ContractList {
  return other;
}
`;
const tested = `
const one = {
  make: (portal) => createContractList(portal, { done }),
  reads: { route: 'GET /contracts', reply: json(200, []), becomes: 'ready' },
};
controllerSuite<ContractListState, ContractList>(one);
readingSuite<ContractListState, ContractList>(one);
`;
const quiet = controller.replace(/, \(\) => \{[^]*?\n {2}\}\);/, ');');
const check = (source: string, testSource: string): readonly string[] =>
  checkControllers([
    { path: `${folder}/contract-list.ts`, source },
    { path: `${folder}/contract-list.test.ts`, source: testSource },
  ]);
const problem = (text: string): readonly string[] => [`${folder}/contract-list.ts: createContractList ${text}`];

test('a controller that runs its suites is complete', () => {
  assert.deepEqual(check(controller, tested), []);
  assert.deepEqual(check(quiet, tested.replace(/^ {2}reads.*\n/m, '').replace(/^readingSuite.*\n/m, '')), []);
});

test('a controller without controllerSuite is named; a call for another one or in a comment is none', () => {
  const lacks = problem('runs no controllerSuite<…, ContractList>({ make: createContractList, … }) in a test');
  for (const without of [
    '',
    tested.replace('controllerSuite<', 'suite<'),
    tested.replace('controllerSuite<', '// controllerSuite<'),
    tested.replace('controllerSuite<ContractListState, ContractList>', 'controllerSuite<OrderListState, OrderList>'),
    tested.replace('createContractList(portal', 'createOrderList(portal'),
  ])
    assert.deepEqual(check(controller, without), lacks);
});

test('a controller is found however its interface and its function are written', () => {
  for (const other of [
    controller.replace('extends Readable<', 'extends Listed, Readable<'),
    controller.replace('extends Readable<ContractListState>', 'extends List') +
      'export interface List extends Readable<ContractListState> {}\n',
    controller.replace('(portal: Portal, {', '(\n  portal: Portal,\n  {').replace('void }): C', 'void },\n): C'),
    controller.replace('export function createContractList(', 'export const createContractList = ('),
  ])
    assert.equal(check(other, '').length, 1, other);
});

test('a controller that reads runs readingSuite, except for the session, which is the portal’s', () => {
  const without = tested.replace(/^readingSuite.*\n/m, '');
  assert.deepEqual(check(controller, without), problem('reads, and runs no readingSuite<…, ContractList>'));
  assert.deepEqual(check(controller, without.replace('GET /contracts', 'GET /session')), []);
});

test('a controller that begins something for its first subscriber says what it reads', () => {
  const lacks = problem('begins something for its first subscriber; its controllerSuite names no reads');
  const silent = tested.replace(/^ {2}reads.*\n/m, '');
  assert.deepEqual(check(controller, silent), lacks);
  assert.deepEqual(check(controller.replace(/, \(\) => \{[^]*?\n {2}\}\);/, ', start);'), silent), lacks);
  const restoring = controller.replace(/, \(\) => \{[^]*?\n {2}\}\);/, ', () => void restore());');
  assert.deepEqual(check(restoring, silent), [], 'what was kept in this browser is no reading');
});

test('a controller that follows the session names no reads when it is made in a session that is known', () => {
  const inSession = tested
    .replace(/^  reads.*\n/m, '')
    .replace(/^readingSuite.*\n/m, '')
    .replace(
      /make: .*\n/,
      'make: (portal) => {\n    portal.session.adopt(session); // known\n    return createContractList(portal);\n  },\n',
    );
  assert.deepEqual(check(controller, inSession), []);
  assert.equal(check(controller, inSession.replace('portal.session.adopt(session);', '')).length, 1);
});

test('a check that finds no controller has looked in the wrong place', () => {
  assert.deepEqual(checkControllers([]), ['no controller was found at all']);
});
