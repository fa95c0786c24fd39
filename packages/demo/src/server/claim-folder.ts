import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Notes that this process uses the data folder, until the returned function is called or the process ends, however it
 * does. Any number may use it; with `alone` no other.
 *
 * @throws {Error} when that cannot be: another process uses it, or clears it.
 */
export function claimFolder(folder: string, alone: boolean): () => void {
  const lock = new DatabaseSync(join(folder, 'in-use.sqlite'), { timeout: 0 });
  try {
    lock.exec(alone ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema');
  } catch (cause) {
    lock.close();
    const other = alone
      ? 'is being used by another demo that runs: stop that one first'
      : 'is being cleared: try again';
    throw new Error(`The data in ${folder} ${other}.`, { cause });
  }
  return () => lock.close();
}
