import { withPostgres } from './postgres.ts';
import { spawnSync } from 'node:child_process';
await withPostgres(async (url: unknown) => {
  const u = typeof url === 'string' ? url : (url as { url: string }).url;
  spawnSync(process.execPath, ['--conditions=source', '--no-warnings', '--test', '--test-reporter=dot', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, MADO_TEST_POSTGRES_URL: u } });
});
