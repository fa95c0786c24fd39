import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@madoguchi/server';
import { openPostgres, openSqlite } from '@madoguchi/server/node.js';
import type { StartArguments } from './arguments.ts';
import { claimFolder } from './claim-folder.ts';

/**
 * Opens the embedded database in the data folder, or the one of `DATABASE_URL`, and empties it first when told to.
 *
 * @throws {Error} when it is to be emptied and another demo uses it.
 */
export async function openDatabase(options: Pick<StartArguments, 'databaseUrl' | 'data' | 'reset'>): Promise<Database> {
  const { databaseUrl, data, reset } = options;
  if (databaseUrl !== undefined) {
    if (reset) throw new Error('--reset empties the embedded database only: empty the one of DATABASE_URL yourself.');
    return openPostgres(databaseUrl);
  }
  await mkdir(data, { recursive: true });
  const file = join(data, 'madoguchi.sqlite');
  if (reset) {
    const leave = claimFolder(data, true);
    await Promise.all([file, `${file}-wal`, `${file}-shm`].map((path) => rm(path, { force: true })));
    leave();
  }
  const leave = claimFolder(data, false);
  const database = await openSqlite(file);
  return {
    ...database,
    async close() {
      await database.close();
      leave();
    },
  };
}
