import { migrate, sqliteDatabase, type Database, type SqliteStatement } from '@madoguchi/server';
import initialise, { type PreparedStatement, type Sqlite3Static, type SqlValue } from '@sqlite.org/sqlite-wasm';

/** The compiled module, which holds no database: compiling it takes longer than all the rest, so once for a page. */
let compiled: Promise<Sqlite3Static> | undefined;

/** Opens an empty database in memory, up to date. It needs WebAssembly, so a page without a strict CSP. */
export async function openDatabase(): Promise<Database> {
  const sqlite = await (compiled ??= initialise());
  const connection = new sqlite.oo1.DB(':memory:', 'c');
  connection.exec('pragma foreign_keys = on');
  const use = <T>(sql: string, work: (prepared: PreparedStatement) => T): T => {
    const prepared = connection.prepare(sql);
    try {
      return work(prepared);
    } finally {
      prepared.finalize();
    }
  };
  const database = sqliteDatabase({
    close: () => connection.close(),
    prepare: (sql): SqliteStatement => ({
      reader: use(sql, ({ columnCount }) => columnCount > 0),
      all: (parameters) => use(sql, (prepared) => [...rows(prepared, parameters)]),
      run: (parameters) =>
        use(sql, (prepared) => {
          bind(prepared, parameters).step();
          return { changes: connection.changes(), lastInsertRowid: 0 }; // nothing has a numbered key
        }),
      iterate: (parameters) => use(sql, (prepared) => [...rows(prepared, parameters)]).values(),
    }),
  });
  await migrate(database);
  return database;
}

function* rows(prepared: PreparedStatement, parameters: readonly SqlValue[]): Generator<Record<string, SqlValue>> {
  bind(prepared, parameters);
  while (prepared.step()) yield prepared.get({});
}

function bind(prepared: PreparedStatement, parameters: readonly SqlValue[]): PreparedStatement {
  return parameters.length > 0 ? prepared.bind(parameters) : prepared;
}
