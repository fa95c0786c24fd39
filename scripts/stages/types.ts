import { tool } from '../run/command.ts';
import { verdict, type Stage } from '../run/stage.ts';

/** Type-checks everything, and builds the packages that later stages use. */
export const types: Stage = {
  name: 'types',
  after: ['manifest'], // which Storybook imports
  async run() {
    const { status, output } = await tool('typescript/bin/tsc', '-b');
    return verdict(status === 0, output);
  },
};
