import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkElements, type DescribedElement } from './elements.ts';

const list: DescribedElement = {
  source: 'packages/elements/src/contracts/mado-contract-list.ts',
  element: { name: 'MadoContractList', tagName: 'mado-contract-list' },
  reachable: 'return html`<form novalidate><slot></slot></form>`;',
};
const provider: DescribedElement = {
  source: 'packages/elements/src/portal/mado-portal.ts',
  element: { name: 'MadoPortal', tagName: 'mado-portal' },
  reachable: '',
};
const [states, stories, examples, suites] = [
  'stories/contracts/contract-list.states.ts',
  'stories/contracts/contract-list.stories.ts',
  'stories/harness/examples.ts',
  'packages/elements/src/contracts/mado-contract-list.test.ts',
] as const;
const complete: Readonly<Record<string, string>> = {
  [states]: `export const contractListStates: StateExamples<ContractListState> = {\n  loading: { type: 'loading' },\n};\n`,
  [stories]: `const meta: Meta<Args> = { title: 'contracts/mado-contract-list', component: 'mado-contract-list', render };
({
  loading: Loading,
}) satisfies StoryOfEach<'mado-contract-list'>;
`,
  [examples]: `const ofElements = {\n  'mado-contract-list': each('mado-contract-list', { ...contractListStates }),\n};\n`,
  [suites]: `const subject = {\n  tag: 'mado-contract-list',\n};\nformSuite(subject);\nelementSuite<'mado-contract-list'>({});\n`,
  'stories/portal/portal.stories.ts': `const meta: Meta = { title: 'portal/mado-portal', component: 'mado-portal' };\n`,
  'packages/elements/src/portal/mado-portal.test.ts': '',
};
const check = (changed: Readonly<Record<string, string | undefined>>, one = list): readonly string[] => {
  const files = { ...complete, ...changed };
  return checkElements([one, provider], (path) => files[path]);
};

test('an element with all its examples, stories and suites is complete', () => {
  assert.deepEqual(check({}), []);
});

test('states that two elements share stand once; examples and stories may be short or long', () => {
  const other = 'stories/contracts/contract-detail.states.ts';
  const imported = `import { contractDetailStates } from './contract-detail.states.ts';\n`;
  const files = { [states]: undefined, [stories]: `${imported}${complete[stories]}` };
  assert.deepEqual(check({ ...files, [other]: complete[states] }), []);
  assert.deepEqual(check(files), [`mado-contract-list: there is no ${other}`]);
  const short = complete[stories]?.replace('({\n  loading: Loading,\n})', '({ loading: Loading })');
  assert.match(short ?? '', /^\(\{ loading/m);
  const long = complete[examples]?.replace(`each('mado-contract-list', `, `each(\n    'mado-contract-list',\n    `);
  assert.deepEqual(check({ [stories]: short, [examples]: long }), []);
});

test('a file that is not there is named', () => {
  for (const path of Object.keys(complete)) {
    const [problem = '', ...more] = check({ [path]: undefined });
    assert.match(problem, new RegExp(`^mado-[\\w-]+: there is no ${path}$`));
    assert.deepEqual(more, []);
  }
});

test('what a file lacks is named; in a comment it does not count', () => {
  for (const [path, part] of [
    [states, 'export const contractListStates: StateExamples<ContractListState>'],
    [stories, `}) satisfies StoryOfEach<'mado-contract-list'>`],
    [stories, `component: 'mado-contract-list'`],
    [examples, `each('mado-contract-list', `],
    [suites, `tag: 'mado-contract-list'`],
    [suites, 'formSuite('],
    [suites, `elementSuite<'mado-contract-list'>(`],
  ] as const) {
    const [problem = '', ...more] = check({ [path]: complete[path]?.replace(part, '') });
    assert.ok(problem.startsWith(`mado-contract-list: ${path} has no `), `${part}: ${problem}`);
    assert.deepEqual(more, []);
  }
  const commented = complete[suites]?.replace('elementSuite', '// elementSuite');
  assert.equal(check({ [suites]: commented }).length, 1);
});

test('an element without a form needs no suite of forms', () => {
  const suite = complete[suites]?.replace('formSuite(subject);\n', '');
  assert.equal(check({ [suites]: suite }).length, 1);
  assert.deepEqual(check({ [suites]: suite }, { ...list, reachable: 'html`<p class="mado-form"></p>`' }), []);
});

test('a check that finds no element has looked in the wrong place', () => {
  assert.deepEqual(
    checkElements([], () => ''),
    ['no element was found at all'],
  );
});
