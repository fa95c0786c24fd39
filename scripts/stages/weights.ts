import { command } from '../run/command.ts';
import { countsOfLines } from '../run/counts.ts';
import type { Outcome, Stage } from '../run/stage.ts';

/** What a page loads until somebody is signed in, against its budgets. */
export const weights: Stage = {
  name: 'weights',
  after: ['types'],
  run: () => weigh(),
};

/** Weighs against the budgets; with `MADO_LONG` in `env` each further part too. */
export async function weigh(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { status, output } = await command(process.execPath, ['scripts/weights/weights.ts'], { env });
  return { ...countsOfLines(output, status), output };
}
