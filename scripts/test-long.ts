import { glob } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { writeManifest } from './manifest/manifest.ts';
import { withPostgres } from './postgres.ts';
import { command, tool } from './run/command.ts';
import { nodeTests, testsOfPackages } from './run/node-tests.ts';
import { chosen, schedule } from './run/schedule.ts';
import { sumOf, verdict, type Outcome, type Stage } from './run/stage.ts';
import { lineOf, total } from './run/summary.ts';
import { elementTests } from './stages/elements.ts';
import { storiesIn } from './stages/stories.ts';
import { weigh } from './stages/weights.ts';
import { everyCombination } from './stories/combinations.ts';

// npm run test:long: what takes too long for every change. `npm run test:long -- long`, `-- properties`, `-- databases`,
// `-- pages`, `-- journeys`, `-- keyboard`, `-- combinations`, `-- weights` or `-- mutation` runs one part.

/** Timing and crashes under writes: the files *.long.test.ts. */
const long: Stage = {
  name: 'long',
  run: () =>
    withPostgres(async (postgres) =>
      withFigures(
        await nodeTests([`${testsOfPackages}.long.test.ts`], undefined, {
          minutes: 120,
          ...(postgres.ok && { env: { MADO_TEST_POSTGRES_URL: postgres.url } }),
        }),
      ),
    ),
};

/** The rules on 100,000 generated inputs each; and what else is generated, on more. */
const properties: Stage = {
  name: 'properties',
  run: () =>
    nodeTests(
      [`${testsOfPackages}.property.test.ts`, 'packages/server/src/portal/{generated-inputs,visible-support}.test.ts'],
      undefined,
      { minutes: 120, env: { MADO_LONG: '1' } },
    ),
};

/** Every operation with every caller, and with something wrong in every field, on PostgreSQL too. */
const databases: Stage = {
  name: 'databases',
  run: () =>
    withPostgres((postgres) =>
      nodeTests(
        [
          'packages/server/src/app.test.ts',
          'packages/server/src/portal/{access-matrix,foreign-ids,generated-inputs,support-access}.test.ts',
        ],
        undefined,
        { minutes: 120, env: { MADO_LONG: '1', ...(postgres.ok && { MADO_TEST_POSTGRES_URL: postgres.url }) } },
      ),
    ),
};

/** In the page: each element made and taken away 1,000 times, 200 times in each browser, each payload and each host's sheet by itself. */
const pages: Stage = {
  name: 'pages',
  async run() {
    const env = { MADO_LONG: '1' };
    const inChromium = await nodeTests(
      ['packages/elements/src/portal/{heap,hostile-sheets,payloads}.e2e.ts'],
      undefined,
      {
        minutes: 120,
        env,
      },
    );
    return sumOf([inChromium, await elementTests(env)]);
  },
};

/** Every journey of the demo, in each of the ways that it can be gone: on a desktop and on a phone. */
const journeys: Stage = { name: 'journeys', run: () => everyWay({}) };

/** The same with the keyboard alone. */
const keyboard: Stage = { name: 'keyboard', run: () => everyWay({ MADO_KEYBOARD: '1' }) };

async function everyWay(env: Readonly<Record<string, string>>): Promise<Outcome> {
  const outcome = await nodeTests(['packages/demo/src/**/*.e2e.ts'], undefined, {
    together: true,
    minutes: 120,
    env: { ...env, MADO_LONG: '1' },
  });
  return { ...outcome, parts: { chromium: true } };
}

/** What each further part adds to a page on which somebody is signed in. */
const weights: Stage = { name: 'weights', run: () => weigh({ MADO_LONG: '1' }) };

/** Every story in every combination of language, width, colour scheme and palette. */
const combinations: Stage = { name: 'combinations', run: () => storiesIn(everyCombination) };

/** What the tests measured, in the summary: the lines of `t.diagnostic`. */
function withFigures(outcome: Outcome): Outcome {
  const told = [...outcome.output.matchAll(/^\s*ℹ (.*)$/gm)].map(([, text = '']) => text);
  return { ...outcome, note: told.filter((text) => !/^(?:[a-z]+|duration_ms) [\d.]+$/.test(text)).join(', ') };
}

/** Whether the tests would notice: rules and client, then controllers, each with a stryker.*config.json. */
const mutation: Stage = {
  name: 'mutation',
  async run() {
    const outputs: string[] = [];
    let failed = 0;
    for await (const file of glob('packages/*/stryker*.config.json')) {
      const stryker = `${process.cwd()}/node_modules/@stryker-mutator/core/bin/stryker.js`;
      const { status, output } = await command(process.execPath, [stryker, 'run', basename(file)], {
        cwd: dirname(file),
        minutes: 240,
      });
      if (status !== 0) failed++;
      outputs.push(`${file}\n${output}`);
    }
    return { ...verdict(failed === 0, outputs.join('\n')), passed: outputs.length - failed, failed };
  },
};

const failedManifest = await writeManifest(); // which the build imports
if (failedManifest !== undefined) console.log(failedManifest);
const built = await tool('typescript/bin/tsc', '-b');
if (built.status !== 0) console.log(built.output);
const stages = chosen(
  [long, properties, databases, pages, journeys, keyboard, combinations, weights, mutation],
  process.argv.slice(2),
);
// one after the other, as the first measures times
const finished = await schedule(stages, 1, (one) => {
  if (one.outcome.failed > 0 || one.stage === mutation) console.log(one.outcome.output);
  console.log(lineOf(one));
});
const { failed, line } = total(finished, 0);
console.log(`\n${line}`);
process.exitCode = failed > 0 ? 1 : 0;
