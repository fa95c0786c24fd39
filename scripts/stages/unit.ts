import { withPostgres } from '../postgres.ts';
import { nodeTests, type NodeTestOptions } from '../run/node-tests.ts';
import { sumOf, type Outcome, type Stage } from '../run/stage.ts';

/** The test files of each of these share a process: to load what they test takes longer than most of them. */
const together = ['{packages/demo/src,docs,scripts}', 'packages/sdk/src', 'packages/server/src', 'packages/mocks/src'];
/** What measures the memory of its process, and so has one to itself. */
const alone = 'packages/server/src/portal/uploads.test.ts';

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
  const outcomes = [await nodeTests([alone], undefined, { env })];
  for (const folder of together)
    outcomes.push(
      await nodeTests([`${folder}/**/*.test.ts`], /\.long\.test\.ts$|[/\\]uploads\.test\.ts$/, { env, together: true }),
    );
  return outcomes;
}
