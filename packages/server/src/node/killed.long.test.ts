import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openSqlite } from './open-sqlite.ts';

const rounds = 200;
const writer = fileURLToPath(new URL('killed-writer.suite.ts', import.meta.url));

test(`nothing that was answered is lost, and nothing is half written, over ${rounds} kills`, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mado-'));
  const file = join(folder, 'portal.sqlite');
  const answered = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const key of await writeUntilKilled(file)) answered.add(key);
    const database = await openSqlite(file);
    const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(database.kysely);
    assert.deepEqual(
      rows.map(({ integrity_check }) => integrity_check),
      ['ok'],
    );
    const kept = await database.kysely
      .selectFrom('idempotency')
      .select('key')
      .where('answer', 'is not', null)
      .execute();
    const keys = new Set(kept.map(({ key }) => key));
    assert.deepEqual(
      [...answered].filter((key) => !keys.has(key)),
      [],
      'lost',
    );
    for (const table of ['password_link', 'outbox', 'audit'] as const) {
      const { n } = await database.kysely
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      assert.equal(n, keys.size, `${table} is torn`);
    }
    await database.close();
  }
  t.diagnostic(`${answered.size} writes answered`);
  assert.ok(answered.size > rounds);
  await rm(folder, { recursive: true });
});

/** Runs the writer, kills it at a random moment, and gives the keys it had printed. */
async function writeUntilKilled(file: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--conditions=source', writer, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const closed = once(child, 'close');
  while (text.split('\n').length < 3) await once(child.stdout, 'data'); // it is writing
  await wait(Math.random() * 150);
  child.kill('SIGKILL');
  await closed;
  return text
    .split('\n')
    .slice(1, -1)
    .filter((key) => /^[\w-]{22}$/.test(key)); // what follows the last line end is cut
}
