import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { DayCursor } from '../portal/cursor.ts';

/** How a list of contracts is ordered that names no order of its own. */
export interface InForceFirst {
  /** What comes after the cursor; everything from the beginning. */
  readonly next: Expression<SqlBool>;
  readonly order: RawBuilder<unknown>;
}

/** Those that have not ended on a day, by their last one, and after them those that have, the latest first (ours). */
export function inForceFirst(
  table: 'contract' | 'maintenance_contract',
  today: string,
  after: DayCursor | undefined,
): InForceFirst {
  const [endsOn, id] = [sql.ref(`${table}.ends_on`), sql.ref(`${table}.id`)];
  const order = sql`case when ${endsOn} < ${today} then 1 else 0 end,
    case when ${endsOn} < ${today} then ${endsOn} else '' end desc, ${endsOn}, ${id}`;
  if (!after) return { next: sql.lit(true), order };
  const [, lastDay, lastId] = after;
  const sameDay = sql`${endsOn} = ${lastDay} and ${id} > ${lastId}`;
  const next =
    lastDay < today
      ? sql<SqlBool>`${endsOn} < ${today} and (${endsOn} < ${lastDay} or (${sameDay}))`
      : sql<SqlBool>`(${endsOn} < ${today} or ${endsOn} > ${lastDay} or (${sameDay}))`;
  return { next, order };
}
