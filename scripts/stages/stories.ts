import { join } from 'node:path';
import { command } from '../run/command.ts';
import { verdict, type Outcome, type Stage } from '../run/stage.ts';
import { checkStories } from '../stories/check-stories.ts';
import { combinations, type Combination } from '../stories/combinations.ts';

const folder = 'storybook-static';

/** Every story, built as designers get it, in four combinations. */
export const stories: Stage = {
  name: 'stories',
  after: ['types', 'manifest'],
  run: () => storiesIn(combinations),
};

/** Builds Storybook and looks at every story in each of these combinations. */
export async function storiesIn(wanted: readonly Combination[]): Promise<Outcome> {
  const storybook = join('node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js');
  const built = await command(process.execPath, [storybook, 'build', '--quiet', '-o', folder], {
    env: { NODE_OPTIONS: '' },
  });
  if (built.status !== 0) return verdict(false, built.output);
  const { checked, findings } = await checkStories(folder, wanted);
  const output = findings
    .map(({ story, combination, problems }) => `${story} (${combination})\n  ${problems.join('\n  ')}`)
    .join('\n');
  return {
    passed: checked - findings.length,
    failed: findings.length,
    skipped: 0,
    output,
    note: `${checked} views`,
    parts: { chromium: true },
  };
}
