import { tool } from '../run/command.ts';
import { verdict, type Stage } from '../run/stage.ts';

export const lint: Stage = {
  name: 'lint',
  after: ['types'],
  async run() {
    const { status, output } = await tool('oxlint/bin/oxlint', '--deny-warnings', '--report-unused-disable-directives');
    return verdict(status === 0, output, /on (\d+ files with \d+ rules)/.exec(output)?.[1]);
  },
};
