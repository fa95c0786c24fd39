import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command.ts';
import { countsOfNodeTest } from './counts.ts';
import type { Outcome } from './stage.ts';

export interface NodeTestOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly minutes?: number;
  /** Whether the files run one after another in one process, and so share what is made once for each. */
  readonly together?: boolean;
}

export const testsOfPackages = 'packages/{sdk,server,mocks,demo}/src/**/*';

/** Runs test files on the sources, with node's own runner. */
export async function nodeTests(
  patterns: readonly string[],
  exclude: RegExp | undefined,
  { env, minutes = 25, together = false }: NodeTestOptions = {},
): Promise<Outcome> {
  const files: string[] = [];
  for await (const file of glob(patterns, { exclude: ['**/node_modules', '**/dist'] }))
    if (!exclude?.test(file)) files.push(file);
  const options = ['--conditions=source', '--test', '--test-reporter=spec'];
  const [args, sorted] = [[...options], files.toSorted()];
  if (together) args.push('--test-isolation=none', join(import.meta.dirname, 'together.ts'));
  else args.push(...sorted);
  const { status, output } = await command(process.execPath, args, {
    minutes,
    env: { ...env, MADO_TEST_FILES: together ? sorted.join('\n') : undefined },
  });
  const failures = output.indexOf('✖ failing tests:');
  return { ...countsOfNodeTest(output, status), output: failures < 0 ? output : output.slice(failures) };
}
