import { command } from '../run/command.ts';
import { countsOfLines } from '../run/counts.ts';
import type { Stage } from '../run/stage.ts';

/** What pages load, against the budgets. */
export const weights: Stage = {
  name: 'weights',
  after: ['types'],
  async run() {
    const { status, output } = await command(process.execPath, ['scripts/weights/weights.ts']);
    return { ...countsOfLines(output, status), output };
  },
};
