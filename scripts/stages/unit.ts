import { withPostgres } from '../postgres.ts';
import { nodeTests, type NodeTestOptions } from '../run/node-tests.ts';
import { sumOf, type Outcome, type Stage } from '../run/stage.ts';

/** The test files of these share a process for each package: to load what they test takes longer than most of them. */
const together = ['sdk', 'server', 'mocks'];
/** What measures the memory of its process, and so has one to itself, as has every file elsewhere. */
const alone = 'packages/server/src/portal/uploads.test.ts';
const others = ['packages/demo/src/**/*.test.ts', '{docs,scripts}/**/*.test.ts', alone];

/** SDK, server, mocks, demo and these scripts in Node: on SQLite always, on PostgreSQL where there is one. */
export const unit: Stage = {
  name: 'unit',
  after: ['types'],
  run: () =>
    withPostgres(async (postgres) => {
      const env = postgres.ok ? { MADO_TEST_POSTGRES_URL: postgres.url } : {};
      const outcome = sumOf(await inTurn(env));
      const note = postgres.ok ? `SQLite, ${postgres.name}` : 'SQLite only';
      return { ...outcome, note, parts: { postgres: postgres.ok || postgres.reason } };
    }),
};

async function inTurn(env: NodeTestOptions['env'] = {}): Promise<readonly Outcome[]> {
  const outcomes = [await nodeTests(others, /\.long\.test\.ts$/, { env })];
  for (const name of together)
    outcomes.push(
      await nodeTests([`packages/${name}/src/**/*.test.ts`], /\.long\.test\.ts$|[/\\]uploads\.test\.ts$/, {
        env,
        together: true,
      }),
    );
  return outcomes;
}
