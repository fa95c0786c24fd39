import type { Transaction } from 'kysely';
import { reasonOf } from '../portal/reason-of.ts';
import type { Tables } from '../portal/tables.ts';
import { transaction } from '../portal/transaction.ts';
import type { UpkeepContext } from './upkeep.ts';

/**
 * Does what is due of each, in a transaction of its own. One that fails is logged and tried again with the next upkeep; it
 * keeps no other from being done.
 */
export async function forEachDue<Row extends { readonly id: string }>(
  { server, portal }: UpkeepContext,
  task: string,
  due: readonly Row[],
  work: (transaction: Transaction<Tables>, row: Row) => Promise<void>,
): Promise<void> {
  for (const row of due)
    await transaction(server, (open) => work(open, row)).catch((error: unknown) =>
      server.log('error', 'upkeep-failed', {
        task,
        portal: portal.configuration.id,
        id: row.id,
        reason: reasonOf(error),
      }),
    );
}
