import { execFile } from 'node:child_process';
import { chown, glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findInstalled } from './browsers/installed.ts';
import { freePort } from './lib/loopback.ts';

const run = promisify(execFile);

export type FoundPostgres =
  | { readonly ok: true; readonly url: string; readonly name: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Gives a PostgreSQL to `use`: the one that `MADO_TEST_POSTGRES_URL` names, else an empty one of its own where the
 * server's programs are installed, which is gone afterwards.
 */
export async function withPostgres<Result>(use: (postgres: FoundPostgres) => Promise<Result>): Promise<Result> {
  const url = process.env['MADO_TEST_POSTGRES_URL'];
  if (url) return use({ ok: true, url, name: 'PostgreSQL of MADO_TEST_POSTGRES_URL' });
  const programs = await findPrograms();
  if (!programs)
    return use({ ok: false, reason: 'PostgreSQL is not installed (initdb), and MADO_TEST_POSTGRES_URL names none' });
  const cluster = await startCluster(programs).catch((error: unknown) => String(error));
  if (typeof cluster === 'string') return use({ ok: false, reason: `PostgreSQL did not start: ${cluster}` });
  try {
    return await use({ ok: true, url: cluster.url, name: cluster.name });
  } finally {
    await cluster.stop();
  }
}

/** The folder of the newest server's programs: Debian keeps them out of `PATH`. */
async function findPrograms(): Promise<string | undefined> {
  const folders: string[] = [];
  for (const pattern of ['/usr/lib/postgresql/*/bin/initdb', '/opt/homebrew/opt/postgresql*/bin/initdb'])
    for await (const file of glob(pattern)) folders.push(dirname(file));
  const newest = folders.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  const inPath = findInstalled(['initdb']);
  return newest ?? (inPath && dirname(inPath));
}

async function startCluster(programs: string): Promise<{ url: string; name: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mado-postgres-'));
  const asServer = await serverUser(folder);
  const pg = (program: string, ...args: readonly string[]): Promise<{ stdout: string }> => {
    const [file = '', ...rest] = [...asServer, join(programs, program), ...args];
    return run(file, rest, { cwd: '/' });
  };
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const data = join(folder, 'data');
    const initialise = (...order: readonly string[]) =>
      pg('initdb', '-D', data, '-U', 'mado', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync', ...order);
    // it sorts as Japanese does: what relies on the order of a database that was made in another way is noticed
    const byIcu = await initialise('--locale-provider=icu', '--icu-locale=ja').then(
      () => true,
      () => false,
    );
    if (!byIcu) await initialise(); // without ICU, or older than 15
    const port = await freePort();
    // nothing here outlives the run, so nothing waits for the disk
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=200`;
    await pg('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
    const { stdout } = await pg('postgres', '--version');
    return {
      url: `postgres://mado@127.0.0.1:${port}/postgres`,
      name: `PostgreSQL ${/\d+/.exec(stdout)?.[0] ?? ''}${byIcu ? ' with ICU' : ''}`,
      async stop() {
        await pg('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made, who is given the folder. */
async function serverUser(folder: string): Promise<readonly string[]> {
  if (process.getuid?.() !== 0) return [];
  const { stdout } = await run('id', ['-u', 'postgres']);
  await chown(folder, Number(stdout), -1);
  return ['runuser', '-u', 'postgres', '--'];
}
