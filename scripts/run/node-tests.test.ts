import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test, type TestContext } from 'node:test';
import { nodeTests } from './node-tests.ts';

// node's runner runs nothing where it finds itself below another one
const env = { NODE_TEST_CONTEXT: undefined };

/** A folder with one test file that fails the first time it is run, or always. */
async function failing(t: TestContext, always: boolean): Promise<string> {
  const folder = await mkdtemp(join(import.meta.dirname, 'tried-'));
  t.after(() => rm(folder, { recursive: true }));
  const ran = JSON.stringify(join(folder, 'ran'));
  await writeFile(
    join(folder, 'one.test.mjs'),
    `import { existsSync, writeFileSync } from 'node:fs';
    import { test } from 'node:test';
    test('steady', () => {});
    test('unsteady', () => {
      if (!existsSync(${ran}) || ${always}) { writeFileSync(${ran}, ''); throw new Error('slow moment'); }
    });`,
  );
  return join(relative(process.cwd(), folder), '*.test.mjs');
}

for (const together of [true, false])
  test(`what fails once is run again by itself and told, ${together ? 'in one process' : 'in a process each'}`, async (t) => {
    const { passed, failed, unsteady } = await nodeTests([await failing(t, false)], undefined, {
      env,
      again: true,
    });
    assert.deepEqual([passed, failed], [2, 0]);
    assert.match(unsteady ?? '', /slow moment/);
  });

test('what fails twice has failed; nothing is run again that is not asked for', async (t) => {
  const twice = await nodeTests([await failing(t, true)], undefined, { env, again: true });
  assert.deepEqual([twice.passed, twice.failed, twice.unsteady], [1, 1, undefined]);
  const once = await nodeTests([await failing(t, false)], undefined, { env });
  assert.deepEqual([once.passed, once.failed], [1, 1]);
});

test('what is generated is the same in every run of files in one process', async (t) => {
  const folder = await mkdtemp(join(import.meta.dirname, 'generated-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, 'one.test.mjs'),
    `import { test } from 'node:test';
    import fc from 'fast-check';
    const drawn = [];
    fc.assert(fc.property(fc.integer(), (one) => void drawn.push(one)));
    test(drawn.join(' '), () => Promise.reject(new Error('to be told by its name')));`,
  );
  const told = async (together: boolean): Promise<string> =>
    /test at .*\n✖ ([-\d ]+)\(/.exec(
      (await nodeTests([join(relative(process.cwd(), folder), '*.test.mjs')], undefined, { env, together })).output,
    )?.[1] ?? '';
  const first = await told(true);
  assert.notEqual(first, '');
  assert.equal(await told(true), first);
  assert.notEqual(await told(false), first);
});
