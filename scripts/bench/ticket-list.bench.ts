import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { presets, type TicketPage } from '@madoguchi/sdk';
import type { Database } from '@madoguchi/server';
import { openPostgres, openSqlite } from '@madoguchi/server/node.js';
import { servePage } from '../lib/page-server.ts';
import { withPostgres } from '../postgres.ts';
import { addSignedIn } from './people.ts';
import { median, ratioLine } from './median.ts';
import { floorPage, type Seen } from './tickets/floor.ts';
import { count, seedTickets } from './tickets/seed.ts';

// The list of 100,000 tickets with its text search, as a customer gets it over HTTP, against the plainest SQL that finds the
// same on the same database: in turns, so that whatever else the machine does meets both alike.
const rounds = 15;
/**
 * So many times what plain SQL takes: who may see a ticket, the session and the answer are all that is to be added. Where few are
 * seen the floor takes less than the request, so that no ratio tells anything.
 */
const mostTimes = 4;
const searches = ['', '電源障害', '東京本社 通信断', '証', '042195', '決して見つからない'];

const folder = await mkdtemp(join(tmpdir(), 'mado-bench-'));
try {
  await compare('SQLite', await openSqlite(join(folder, 'bench.sqlite')));
} finally {
  await rm(folder, { recursive: true });
}
await withPostgres(async (postgres) => {
  if (postgres.ok) await compare(postgres.name, await openPostgres(postgres.url, { schema: 'mado_bench_tickets' }));
  else console.log(postgres.reason);
});

async function compare(name: string, database: Database): Promise<void> {
  await using served = await servePage(new Map(), presets.support, { database });
  const cookies = {
    all: await addSignedIn(served, 'all'),
    half: await addSignedIn(served, 'half'),
    few: await addSignedIn(served, 'few'),
  };
  const start = performance.now();
  await seedTickets(database, 'all');
  await passed(1_000); // connections that the server gave up while nothing else ran are seen to be closed
  console.log(
    `${name}, ${count} tickets (made in ${((performance.now() - start) / 1_000).toFixed(0)} s); medians of ${rounds}`,
  );
  for (const seen of ['all', 'half', 'few'] as const)
    for (const search of searches) {
      const read = async (): Promise<TicketPage> => {
        const response = await fetch(
          `${served.url}/api/${presets.support.id}/tickets?${new URLSearchParams({ search })}`,
          {
            // a connection of its own: one that is kept is given up by the server while the other side's queries run
            headers: { cookie: cookies[seen], connection: 'close' },
          },
        );
        if (response.status !== 200) throw new Error(await response.text());
        return response.json();
      };
      await compareSearch(database, seen, search, read);
    }
}

async function compareSearch(
  database: Database,
  seen: Seen,
  search: string,
  read: () => Promise<TicketPage>,
): Promise<void> {
  const ours: number[] = [];
  const plain: number[] = [];
  let total = 0;
  for (let round = -2; round < rounds; round++) {
    const began = performance.now();
    const page = await read();
    const between = performance.now();
    const expected = await floorPage(database, seen, search);
    const ended = performance.now();
    const found = [page.total, ...page.items.map(({ id }) => id)].join(' ');
    if (found !== expected) throw new Error(`${search} finds ${found}, not ${expected}`);
    total = page.total;
    if (round < 0) continue;
    ours.push(between - began);
    plain.push(ended - between);
  }
  const what = `who sees ${seen}, ${search === '' ? 'no words' : `「${search}」`}, ${total} found`;
  console.log(ratioLine(what, median(ours), median(plain), 'ms', seen === 'few' ? undefined : mostTimes));
}
