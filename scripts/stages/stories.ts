import { join } from 'node:path';
import { command } from '../run/command.ts';
import { verdict, type Outcome, type Stage } from '../run/stage.ts';
import { checkStories } from '../stories/check-stories.ts';
import { inTurn, type Views } from '../stories/turns.ts';

const folder = 'storybook-static';

/** Every story, built as designers get it, in two of four combinations in turn, so that every element is seen in all four. */
export const stories: Stage = {
  name: 'stories',
  after: ['types', 'manifest'],
  run: () => storiesIn(inTurn),
};

/** Builds Storybook and looks at its stories in the combinations that `viewsOf` chooses for each. */
export async function storiesIn(viewsOf: (stories: readonly string[]) => Views): Promise<Outcome> {
  const storybook = join('node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js');
  const built = await command(process.execPath, [storybook, 'build', '--quiet', '-o', folder], {
    env: { NODE_OPTIONS: '' },
  });
  if (built.status !== 0) return verdict(false, built.output);
  const { checked, findings } = await checkStories(folder, viewsOf);
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
