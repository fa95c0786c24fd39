import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosen, schedule } from './schedule.ts';
import { verdict, type Stage } from './stage.ts';
import { lineOf, missing, partsOf, total } from './summary.ts';

/** Stages that write down when they begin and end. */
function recorded(shape: Readonly<Record<string, readonly string[]>>): { stages: readonly Stage[]; log: string[] } {
  const log: string[] = [];
  const stages = Object.entries(shape).map(([name, after]) => ({
    name,
    after,
    async run() {
      log.push(`+${name}`);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      log.push(`-${name}`);
      return verdict(name !== 'bad', `${name} said so`);
    },
  }));
  return { stages, log };
}

test('two stages run at a time, each after those it needs', async () => {
  const { stages, log } = recorded({ late: ['first'], first: [], other: [], last: ['late', 'other'] });
  const finished = await schedule(stages, 2, () => undefined);
  assert.equal(finished.length, 4);
  const at = (entry: string): number => log.indexOf(entry);
  assert.ok(at('-first') < at('+late') && at('-late') < at('+last') && at('-other') < at('+last'), log.join(' '));
  let running = 0;
  for (const entry of log) {
    running += entry.startsWith('+') ? 1 : -1;
    assert.ok(running <= 2, log.join(' '));
  }
});

test('a stage that throws has failed, and the others run', async () => {
  const broken: Stage = { name: 'broken', run: () => Promise.reject(new Error('no such file')) };
  const finished = await schedule([broken, ...recorded({ good: [], bad: [] }).stages], 2, () => undefined);
  assert.deepEqual(total(finished, 0).line, '1 passed, 2 failed');
  assert.match(finished.find(({ stage }) => stage === broken)?.outcome.output ?? '', /no such file/);
});

test('stages that wait for each other are said, not waited for', async () => {
  await assert.rejects(
    schedule(recorded({ a: ['b'], b: ['a'] }).stages, 2, () => undefined),
    /a, b wait for each other/,
  );
});

test('--only takes the stages with those they need; an unknown name is said', () => {
  const { stages } = recorded({ manifest: [], types: ['manifest'], unit: ['types'], lint: ['types'] });
  const names = (only: readonly string[]): readonly string[] => chosen(stages, only).map(({ name }) => name);
  assert.deepEqual(names(['unit']), ['manifest', 'types', 'unit']);
  assert.deepEqual(names([]), ['manifest', 'types', 'unit', 'lint']);
  assert.throws(() => names(['units']), /no stage units\. There are manifest, types, unit, lint/);
});

test('a required part that did not take part fails the run, and is named with its reason', async () => {
  const parts = { chromium: true, firefox: 'not installed', webkit: 'not installed' } as const;
  const stage: Stage = { name: 'elements', run: async () => ({ ...verdict(true, ''), parts }) };
  const finished = await schedule([stage], 2, () => undefined);
  const missed = missing(partsOf(finished), ['chromium', 'firefox', 'postgres']);
  assert.deepEqual(missed, ['firefox is required and did not take part: not installed']);
  assert.equal(total(finished, missed.length).line, '1 passed, 1 failed');
  assert.match(finished.map(lineOf).join(), /^✓ elements +\d+\.\d s {2}1 passed$/);
});
