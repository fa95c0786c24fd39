import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command.ts';
import { countsOfNodeTest, filesOfFailures } from './counts.ts';
import type { Outcome } from './stage.ts';

export interface NodeTestOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly minutes?: number;
  /** Whether the files run one after another in one process, and so share what is made once for each. */
  readonly together?: boolean;
  /**
   * Whether the files of up to three failures are run once more by themselves: for what is done in a browser beside other
   * work, where one slow moment among thousands is no fault. What passed only then is printed as such.
   */
  readonly again?: boolean;
}

export const testsOfPackages = 'packages/{sdk,server,mocks,demo}/src/**/*';

/** Runs test files on the sources, with node's own runner. */
export async function nodeTests(
  patterns: readonly string[],
  exclude: RegExp | undefined,
  options: NodeTestOptions = {},
): Promise<Outcome> {
  const files: string[] = [];
  for await (const file of glob(patterns, { exclude: ['**/node_modules', '**/dist'] }))
    if (!exclude?.test(file)) files.push(file);
  const first = await run(files.toSorted(), options);
  const unsteady = options.again === true ? filesOfFailures(first.output) : [];
  if (unsteady.length === 0 || unsteady.length > 3) return first;
  const second = await run(unsteady, options);
  if (second.failed > 0) return first;
  return { ...first, passed: first.passed + first.failed, failed: 0, unsteady: first.output };
}

async function run(files: readonly string[], options: NodeTestOptions): Promise<Outcome> {
  const { env, minutes = 25, together = false } = options;
  const args = ['--conditions=source', '--test', '--test-reporter=spec'];
  if (together) args.push('--test-isolation=none', join(import.meta.dirname, 'together.ts'));
  else args.push(...files);
  const { status, output } = await command(process.execPath, args, {
    minutes,
    env: { ...env, MADO_TEST_FILES: together ? files.join('\n') : undefined },
  });
  const failures = output.indexOf('✖ failing tests:');
  return { ...countsOfNodeTest(output, status), output: failures < 0 ? output : output.slice(failures) };
}
