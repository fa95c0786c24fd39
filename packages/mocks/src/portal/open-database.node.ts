import type { Database } from '@madoguchi/server';
import { openSqlite } from '@madoguchi/server/node.js';

/** Opens an empty database in memory, up to date. */
export function openDatabase(): Promise<Database> {
  return openSqlite(':memory:');
}
