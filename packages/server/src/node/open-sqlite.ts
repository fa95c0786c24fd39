import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../portal/migrate.ts';
import type { Database } from '../portal/ports.ts';
import { sqliteDatabase, type SqliteStatement } from '../portal/sqlite.ts';

/** Milliseconds to wait for another process's write. */
const busyTimeout = 5_000;
const cachedStatements = 500;

/**
 * Opens the SQLite file at `path` (`:memory:` for none), makes it where it does not exist, and brings it up to date. A
 * commit is on the disk before it is answered.
 */
export async function openSqlite(path: string): Promise<Database> {
  const { database } = connectSqlite(path);
  await migrate(database);
  return database;
}

/** Opens an SQLite file, whatever is in it. */
export function connectSqlite(path: string): { readonly connection: DatabaseSync; readonly database: Database } {
  const connection = new DatabaseSync(path, {
    timeout: busyTimeout,
    enableForeignKeyConstraints: true,
    defensive: true,
  });
  connection.exec(
    'pragma journal_mode = WAL; pragma synchronous = FULL; pragma trusted_schema = OFF; pragma cell_size_check = ON',
  );
  const statements = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const cached = statements.get(sql);
    if (cached) return cached;
    const prepared = connection.prepare(sql);
    const statement: SqliteStatement = {
      reader: prepared.columns().length > 0,
      all: (parameters) => prepared.all(...parameters),
      run: (parameters) => prepared.run(...parameters),
      iterate: (parameters) => prepared.iterate(...parameters),
    };
    if (statements.size >= cachedStatements) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
  return { connection, database: sqliteDatabase({ prepare, close: () => connection.close() }) };
}
