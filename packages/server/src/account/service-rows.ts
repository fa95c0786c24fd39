import type { ServiceChange, SubscribedService } from '@madoguchi/sdk/account/service.model.js';
import { isPendingOn, withChange, type ServiceFacts } from '@madoguchi/sdk/account/service-change.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { ServerPorts } from '../portal/ports.ts';
import type { ServiceChangeTable } from '../portal/subscription-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { offeredServices } from './service-offers.ts';

export type ChangeRow = Selectable<ServiceChangeTable>;

/** What a subscriber whom the caller may see has, will have and had, in the order in which it began. */
export async function subscribedBy(
  database: Kysely<Tables>,
  subscriberId: string,
): Promise<readonly SubscribedService[]> {
  const rows = await database
    .selectFrom('subscribed_service') // oxlint-disable-line madoguchi/visible -- of a subscriber that was found through it
    .select(['service_id', 'started_on', 'ends_on'])
    .where('subscriber_id', '=', subscriberId)
    .orderBy('started_on')
    .orderBy('id')
    .execute();
  return rows.map(({ service_id, started_on, ends_on }) => ({
    serviceId: service_id,
    startedOn: started_on,
    ...(ends_on !== null && { endsOn: ends_on }),
  }));
}

/** The changes of a subscriber whom the caller may see, the oldest first. */
export function changesOf(database: Kysely<Tables>, subscriberId: string): Promise<ChangeRow[]> {
  return database
    .selectFrom('service_change') // oxlint-disable-line madoguchi/visible -- of a subscriber that was found through it
    .selectAll()
    .where('subscriber_id', '=', subscriberId)
    .orderBy('applied_at')
    .orderBy('id')
    .execute();
}

/** What a change of a subscriber is decided by. */
export async function factsOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  subscriberId: string,
  today: string,
): Promise<ServiceFacts> {
  const changes = (await changesOf(database, subscriberId)).map(shownChange);
  return {
    offered: await offeredServices(database, call),
    subscribed: await subscribedBy(database, subscriberId),
    pending: changes
      .filter((one) => isPendingOn(one, today))
      .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn))),
  };
}

/** A change as it is shown. */
export const shownChange = (row: ChangeRow): ServiceChange => ({
  id: row.id,
  type: row.type,
  serviceId: row.service_id,
  ...(row.from_service_id !== null && { fromServiceId: row.from_service_id }),
  appliedAt: new Date(row.applied_at).toISOString(),
  effectiveOn: row.effective_on,
  state: row.state,
  ...(row.note !== null && { note: row.note }),
  version: row.version,
});

/** Keeps a change with what it does, within a transaction: it takes effect by its days. */
export async function keepChange(
  work: Kysely<Tables>,
  { random }: Pick<ServerPorts, 'random'>,
  row: ChangeRow,
): Promise<void> {
  await work.insertInto('service_change').values(row).execute();
  const { portal_id, subscriber_id } = row;
  const before = await subscribedBy(work, subscriber_id);
  const after = withChange(before, shownChange(row));
  for (const [place, one] of after.entries()) {
    const was = before[place];
    if (!was)
      await work
        .insertInto('subscribed_service')
        .values({
          id: randomToken(random, 16),
          portal_id,
          subscriber_id,
          service_id: one.serviceId,
          started_on: one.startedOn,
          ends_on: null,
        })
        .execute();
    else if (was.endsOn !== one.endsOn) await setEnd(work, subscriber_id, was, one.endsOn ?? null);
  }
}

async function setEnd(
  work: Kysely<Tables>,
  subscriberId: string,
  { serviceId, startedOn }: SubscribedService,
  ends_on: string | null,
): Promise<void> {
  await work
    .updateTable('subscribed_service')
    .set({ ends_on })
    .where('subscriber_id', '=', subscriberId)
    .where('service_id', '=', serviceId)
    .where('started_on', '=', startedOn)
    .execute();
}

/** Takes back what a change did, within a transaction. */
export async function undoChange(work: Kysely<Tables>, row: ChangeRow): Promise<void> {
  const { type, subscriber_id, service_id, from_service_id, effective_on } = row;
  if (type !== 'cancel')
    await work
      .deleteFrom('subscribed_service')
      .where('subscriber_id', '=', subscriber_id)
      .where('service_id', '=', service_id)
      .where('started_on', '=', effective_on)
      .execute();
  const ended = type === 'cancel' ? service_id : from_service_id;
  const subscribed = await subscribedBy(work, subscriber_id);
  const last = subscribed.findLast(({ serviceId, endsOn }) => serviceId === ended && endsOn !== undefined);
  if (last) await setEnd(work, subscriber_id, last, null);
}

/** Keeps what became of a change, within a transaction. */
export async function settleChange(
  work: Kysely<Tables>,
  row: ChangeRow,
  facts: Pick<ChangeRow, 'state' | 'note' | 'settled_on'>,
): Promise<ChangeRow> {
  const next = { ...row, ...facts, version: row.version + 1 };
  await work
    .updateTable('service_change')
    .set({ ...facts, version: next.version })
    .where('id', '=', row.id)
    .execute();
  return next;
}
