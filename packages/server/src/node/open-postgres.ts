import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from '../portal/migrate.ts';
import type { Database } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';

/** PostgreSQL's type number of a 64-bit integer: times and versions, all below 2^53. */
const int8 = 20;

export interface PostgresOptions {
  /** The schema to live in, made where it does not exist. Default `public`. */
  readonly schema?: string;
  /** How many connections at most. Default 10. */
  readonly connections?: number;
}

/** Opens a PostgreSQL database by its URL (`postgres://user:password@host/name`) and brings it up to date. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { schema = 'public' } = options;
  const pool = postgresPool(url, options);
  if (schema !== 'public') await pool.query(`create schema if not exists ${schema}`);
  const database = postgresDatabase(pool);
  await migrate(database);
  return database;
}

/** Connections to a PostgreSQL database, whatever is in it. */
export function postgresPool(url: string, { schema = 'public', connections = 10 }: PostgresOptions = {}): Pool {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new TypeError(`openPostgres: ${schema} cannot name a schema.`);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    // compiling a query of milliseconds takes PostgreSQL seconds
    options: `-c search_path=${schema} -c jit=off`,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === int8 && format !== 'binary' ? Number : types.getTypeParser(id, format),
    },
  });
  pool.on('error', () => undefined); // an idle connection that broke: the pool opens another one
  return pool;
}

/** Makes a `Database` of connections; closing it ends them. */
export function postgresDatabase(pool: PostgresPool): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, dialect: 'postgres', close: () => kysely.destroy() };
}
