import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import type { Pool } from 'pg';
import { postgresDatabase, postgresPool } from '../node/open-postgres.ts';
import { connectSqlite } from '../node/open-sqlite.ts';
import { migrate } from './migrate.ts';
import type { Database } from './ports.ts';

/** Where a suite runs: on SQLite, and on PostgreSQL where `MADO_TEST_POSTGRES_URL` names one. */
export type OpenDatabase = () => Promise<Database>;

let migrated: Uint8Array | undefined;

/** Opens an empty SQLite database in memory. The steps to its schema are taken once, and copied. */
export const emptySqlite: OpenDatabase = async () => {
  const { connection, database } = connectSqlite(':memory:');
  if (migrated) connection.deserialize(migrated);
  else {
    await migrate(database);
    migrated = connection.serialize();
  }
  return database;
};

/** A schema that is up to date. */
interface Schema {
  readonly name: string;
  readonly pool: Pool;
  /** The names of its tables and indexes, and of the steps that made it. */
  readonly shape: string;
  /** Empties every table. */
  readonly clear: string;
}

const schemas = new Set<Schema>();
const free: Schema[] = [];
after(() => Promise.all([...schemas].map(drop)));

/**
 * Opens an empty PostgreSQL database: a schema of its own for as long as it is open. Making one takes longer than most
 * tests, so one that was closed is emptied and kept for the next, unless something still runs in it or it has changed.
 */
export function postgresFor(url: string): OpenDatabase {
  return async () => {
    const schema = free.pop() ?? (await make(url));
    const { pool } = schema;
    return postgresDatabase({
      options: pool.options,
      connect: () => pool.connect(),
      end: async () => {
        if (pool.idleCount < pool.totalCount || (await shapeOf(schema)) !== schema.shape) return drop(schema);
        await pool.query(schema.clear);
        free.push(schema);
      },
    });
  };
}

/** Opens a database without a table: on SQLite one in memory, on PostgreSQL a schema that goes when it is closed. */
export const bareSqlite: OpenDatabase = async () => connectSqlite(':memory:').database;

export function barePostgresFor(url: string): OpenDatabase {
  return async () => {
    const { name, pool } = await makeBare(url);
    return postgresDatabase({
      options: pool.options,
      connect: () => pool.connect(),
      end: async () => {
        await pool.query(`drop schema ${name} cascade`);
        await pool.end();
      },
    });
  };
}

async function makeBare(url: string): Promise<Pick<Schema, 'name' | 'pool'>> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const pool = postgresPool(url, { schema: name });
  await pool.query(`create schema ${name}`);
  return { name, pool };
}

async function make(url: string): Promise<Schema> {
  const { name, pool } = await makeBare(url);
  await migrate(postgresDatabase(pool));
  // the newest first, as a table refers to those that were there before it
  const tables = await pool.query<{ readonly name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = '${name}'::regnamespace
     and relname <> 'migration' order by oid desc`,
  );
  const clear = tables.rows.map((table) => `delete from ${table.name}`).join(';');
  const schema = { name, pool, clear, shape: await shapeOf({ name, pool }) };
  schemas.add(schema);
  return schema;
}

async function shapeOf({ name, pool }: Pick<Schema, 'name' | 'pool'>): Promise<string> {
  const { rows } = await pool.query(
    `select relname from pg_class where relnamespace = '${name}'::regnamespace union all select name from migration order by 1`,
  );
  return JSON.stringify(rows);
}

async function drop(schema: Schema): Promise<void> {
  schemas.delete(schema);
  await schema.pool.query(`drop schema ${schema.name} cascade`);
  await schema.pool.end();
}
