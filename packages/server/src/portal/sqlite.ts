import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './ports.ts';
import type { Tables } from './tables.ts';

/** One connection to an SQLite database: what `openSqlite` and a browser's WebAssembly build have in common. */
export interface SqliteConnection {
  close(): void;
  prepare(sql: string): SqliteStatement;
}

export interface SqliteStatement {
  /** Whether it answers with rows. */
  readonly reader: boolean;
  all(parameters: readonly SqliteValue[]): unknown[];
  run(parameters: readonly SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly SqliteValue[]): IterableIterator<unknown>;
}

export type SqliteValue = string | number | bigint | Uint8Array | null;

/** Makes a `Database` of an open SQLite connection. Transactions begin as writers, so that none fails half way for a lock. */
export function sqliteDatabase(connection: SqliteConnection): Database {
  const kysely = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => connection.close(),
        prepare(sql) {
          const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql);
          return {
            reader: statement.reader,
            all: (parameters) => statement.all(parameters.map(toSqlite)),
            run: (parameters) => statement.run(parameters.map(toSqlite)),
            iterate: (parameters) => statement.iterate(parameters.map(toSqlite)),
          };
        },
      },
    }),
  });
  return { kysely, dialect: 'sqlite', close: () => kysely.destroy() };
}

function toSqlite(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  )
    return value;
  throw new TypeError(`An SQLite parameter cannot be a ${typeof value}.`);
}
