import type { Change } from '@madoguchi/sdk/portal/change.model.js';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { visible, type Viewer } from './visible.ts';

type FindVisible = (database: Kysely<Tables>, viewer: Viewer, ids: readonly string[]) => Promise<readonly Found[]>;
type Found = { readonly id: string };

/** How it is found out for each kind of thing which of some a person may see. */
const finders: ReadonlyMap<string, FindVisible> = new Map<string, FindVisible>([
  [
    'ticket',
    (database, viewer, ids) =>
      database.selectFrom('ticket').select('id').where(visible.ticket(viewer)).where('id', 'in', ids).execute(),
  ],
  [
    'renewal-quote',
    (database, viewer, ids) =>
      database
        .selectFrom('renewal_quote')
        .select('id')
        .where(visible.renewalQuote(viewer))
        .where('id', 'in', ids)
        .execute(),
  ],
]);

/** Those of `changes` that are about something the viewer may see at this moment, in their order. */
export async function visibleChanges<One extends Change>(
  database: Kysely<Tables>,
  viewer: Viewer,
  changes: readonly One[],
): Promise<readonly One[]> {
  const seen = new Set<string>();
  for (const [kind, of] of Map.groupBy(changes, (one) => one.kind)) {
    const ids = [...new Set(of.map(({ id }) => id))];
    for (const { id } of (await finders.get(kind)?.(database, viewer, ids)) ?? []) seen.add(`${kind} ${id}`);
  }
  return changes.filter(({ kind, id }) => seen.has(`${kind} ${id}`));
}
