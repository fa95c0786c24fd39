import { isPendingOn } from '@madoguchi/sdk/account/service-change.rules.js';
import type {
  CompleteServiceChangeInput,
  ReadServiceChangesInput,
  RefuseServiceChangeInput,
} from '@madoguchi/sdk/account/service-work.endpoints.js';
import type { ServiceChangeWork, ServiceChangeWorkPage } from '@madoguchi/sdk/account/service.model.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { localizedText } from '../portal/localized-text.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { settleChange, shownChange, undoChange, type ChangeRow } from './service-rows.ts';
import { mailAbout, todayOf } from './services.service.ts';

const changes = (database: Kysely<Tables>, call: OperatorCall) =>
  database
    .selectFrom('service_change')
    .innerJoin('subscriber', 'subscriber.id', 'service_change.subscriber_id')
    .innerJoin('offered_service as service', (join) =>
      join
        .onRef('service.portal_id', '=', 'service_change.portal_id')
        .onRef('service.id', '=', 'service_change.service_id'),
    )
    .leftJoin('offered_service as former', (join) =>
      join
        .onRef('former.portal_id', '=', 'service_change.portal_id')
        .onRef('former.id', '=', 'service_change.from_service_id'),
    )
    .where(visible.serviceChange(call))
    .selectAll('service_change')
    .select(['customer_number', 'subscriber.name as subscriberName', 'service.name as serviceName'])
    .select('former.name as fromName');

interface WorkRow extends ChangeRow {
  readonly customer_number: string;
  readonly subscriberName: string;
  readonly serviceName: string;
  readonly fromName: string | null;
}

const shown = (row: WorkRow): ServiceChangeWork => ({
  change: shownChange(row),
  customerNumber: row.customer_number,
  subscriberName: row.subscriberName,
  serviceName: localizedText(row.serviceName),
  ...(row.fromName !== null && { fromName: localizedText(row.fromName) }),
});

/** The changes that subscribers applied for, the newest first (MYP-12). */
export async function readChangesAsOperator(
  call: OperatorCall,
  { state, cursor }: ReadServiceChangesInput,
): Promise<ServiceChangeWorkPage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const rows = await changes(kysely, call)
    .$if(state !== undefined, (query) => query.where('service_change.state', '=', state ?? 'accepted'))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('service_change.applied_at', 'service_change.id'), '<', eb.tuple(...(after ?? [0, '']))),
      ),
    )
    .orderBy('service_change.applied_at', 'desc')
    .orderBy('service_change.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await kysely
    .selectFrom('service_change')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(visible.serviceChange(call))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'accepted'))
    .executeTakeFirstOrThrow();
  return pageOf(rows, total, shown, ({ applied_at: at, id }) => [at, id]);
}

async function openChange(work: Kysely<Tables>, call: OperatorCall & Replaces, changeId: string): Promise<WorkRow> {
  const found = await changes(work, call).where('service_change.id', '=', changeId).executeTakeFirst();
  if (!found) throw new Refusal('not-found');
  if (found.version !== call.ifMatch) throw new Refusal('version-conflict', { current: shown(found) });
  if (found.state !== 'accepted') throw new Refusal('action-closed', { params: { reason: found.state } });
  return found;
}

/** Notes that a change is done (MYP-12). */
export function completeChangeAsOperator(
  call: OperatorCall & Replaces,
  { changeId }: CompleteServiceChangeInput,
): Promise<ServiceChangeWork> {
  return call.write(async (work) => {
    const found = await openChange(work, call, changeId);
    const next = await settleChange(work, found, { state: 'completed', settled_on: todayOf(call), note: null });
    await audit(work, call, { subject: `service-change:${changeId}` });
    return shown({ ...found, ...next });
  });
}

/** Refuses a change and takes back what it did (MYP-12); what is cancelled and over by now is not there again by that. */
export function refuseChangeAsOperator(
  call: OperatorCall & Replaces,
  { changeId, note }: RefuseServiceChangeInput,
): Promise<ServiceChangeWork> {
  const today = todayOf(call);
  return call.write(async (work) => {
    const found = await openChange(work, call, changeId);
    if (found.type !== 'add' && !isPendingOn(shownChange(found), today))
      throw new Refusal('action-closed', { params: { reason: 'in-effect' } });
    await undoChange(work, found);
    const next = await settleChange(work, found, { state: 'refused', settled_on: today, note });
    const subscriber = await work
      .selectFrom('subscriber')
      .selectAll()
      .where(visible.subscriber(call))
      .where('id', '=', found.subscriber_id)
      .executeTakeFirstOrThrow();
    await mailAbout(work, call, subscriber, next, 'refused');
    await audit(work, call, { subject: `service-change:${changeId}` });
    return shown({ ...found, ...next });
  });
}
