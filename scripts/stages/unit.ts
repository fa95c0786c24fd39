import { withPostgres } from '../postgres.ts';
import { nodeTests, testsOfPackages } from '../run/node-tests.ts';
import type { Stage } from '../run/stage.ts';

/** SDK, server, mocks, demo and these scripts in Node: on SQLite always, on PostgreSQL where there is one. */
export const unit: Stage = {
  name: 'unit',
  after: ['types'],
  run: () =>
    withPostgres(async (postgres) => {
      const env = postgres.ok ? { MADO_TEST_POSTGRES_URL: postgres.url } : {};
      const outcome = await nodeTests(
        [`${testsOfPackages}.test.ts`, '{docs,scripts}/**/*.test.ts'],
        /\.long\.test\.ts$/,
        {
          env,
        },
      );
      const note = postgres.ok ? `SQLite, ${postgres.name}` : 'SQLite only';
      return { ...outcome, note, parts: { postgres: postgres.ok || postgres.reason } };
    }),
};
