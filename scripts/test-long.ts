import { glob } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withPostgres } from './postgres.ts';
import { command, tool } from './run/command.ts';
import { nodeTests, testsOfPackages } from './run/node-tests.ts';
import { chosen, schedule } from './run/schedule.ts';
import { verdict, type Stage } from './run/stage.ts';
import { lineOf, total } from './run/summary.ts';

// npm run test:long: what takes too long for every change. `npm run test:long -- long` or `-- mutation` runs one part.

/** Timing, crashes under writes, many generated inputs: the files *.long.test.ts. */
const long: Stage = {
  name: 'long',
  run: () =>
    withPostgres((postgres) =>
      nodeTests([`${testsOfPackages}.long.test.ts`], undefined, {
        minutes: 120,
        ...(postgres.ok && { env: { MADO_TEST_POSTGRES_URL: postgres.url } }),
      }),
    ),
};

/** Whether the tests would notice: every package that has a stryker.config.json. */
const mutation: Stage = {
  name: 'mutation',
  async run() {
    const outputs: string[] = [];
    let failed = 0;
    for await (const file of glob('packages/*/stryker.config.json')) {
      const stryker = `${process.cwd()}/node_modules/@stryker-mutator/core/bin/stryker.js`;
      const { status, output } = await command(process.execPath, [stryker, 'run'], {
        cwd: dirname(file),
        minutes: 240,
      });
      if (status !== 0) failed++;
      outputs.push(`${dirname(file)}\n${output}`);
    }
    return { ...verdict(failed === 0, outputs.join('\n')), passed: outputs.length - failed, failed };
  },
};

const built = await tool('typescript/bin/tsc', '-b');
if (built.status !== 0) console.log(built.output);
const stages = chosen([long, mutation], process.argv.slice(2));
// one after the other, as the first measures times
const finished = await schedule(stages, 1, (one) => {
  if (one.outcome.failed > 0 || one.stage === mutation) console.log(one.outcome.output);
  console.log(lineOf(one));
});
const { failed, line } = total(finished, 0);
console.log(`\n${line}`);
process.exitCode = failed > 0 ? 1 : 0;
