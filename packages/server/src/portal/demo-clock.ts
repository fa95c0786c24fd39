import type { Clock } from '@madoguchi/sdk/portal/time.js';
import type { Transaction } from 'kysely';
import type { Database, MovableClock, ServerPorts } from './ports.ts';
import type { Tables } from './tables.ts';
import { transaction } from './transaction.ts';

const setting = 'demo-clock-offset';

/** A clock ahead of `real` by an offset that the database keeps. */
export async function openDemoClock(
  ports: Pick<ServerPorts, 'database' | 'random'>,
  real: Clock,
): Promise<MovableClock> {
  let shown = await readOffset(ports.database.kysely);
  const keep = async (open: Transaction<Tables>, by: number): Promise<number> => {
    const offset = (await readOffset(open)) + by;
    const value = String(offset);
    await open
      .insertInto('setting')
      .values({ name: setting, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    return offset;
  };
  const show = (offset: number): void => {
    shown = Math.max(shown, offset); // of two moves at once the later one may be shown first
  };
  return {
    now: () => real.now() + shown,
    get offset() {
      return shown;
    },
    move: async (by) => show(await transaction(ports, (open) => keep(open, by))),
    keep,
    show,
  };
}

async function readOffset(database: Database['kysely']): Promise<number> {
  const row = await database.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst();
  return Number(row?.value ?? 0);
}
