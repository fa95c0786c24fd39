import { stripVTControlCharacters } from 'node:util';
import type { Counts } from './stage.ts';

/** What node's test runner says at its end. A run that ends without it has failed. */
export function countsOfNodeTest(output: string, status: number): Counts {
  const count = (name: string): number =>
    [...output.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].reduce((sum, [, n]) => sum + Number(n), 0);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
  return counted(counts, status);
}

/** The files of which node's runner says at its end that a test in them failed, as it names them. */
export function filesOfFailures(output: string): readonly string[] {
  return [...new Set([...output.matchAll(/^test at (.+):\d+:\d+$/gm)].map(([, file = '']) => file))];
}

/** The sum of the lines `N passed, N failed` with an optional `, N skipped`. A run that ends without one has failed. */
export function countsOfLines(output: string, status: number): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, skipped] of stripVTControlCharacters(output).matchAll(
    /^(?:[\w ]+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm,
  )) {
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.skipped += Number(skipped ?? 0);
  }
  return counted(sum, status);
}

/** No run that ended badly, or ran nothing, counts as passed. */
function counted(counts: Counts, status: number): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (status !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}
