import { tool } from '../run/command.ts';
import { verdict, type Stage } from '../run/stage.ts';

export const format: Stage = {
  name: 'format',
  async run() {
    const { status, output } = await tool('oxfmt/bin/oxfmt', '--check');
    return verdict(status === 0, `${output}\nnpm run format puts it right.`);
  },
};
