import {
  canWithdrawChange,
  decideServiceChange,
  type ServiceFacts,
} from '@madoguchi/sdk/account/service-change.rules.js';
import type { ContractServices, ServiceChangeType } from '@madoguchi/sdk/account/service.model.js';
import type { ChangeServiceInput, ServiceChangeInput } from '@madoguchi/sdk/account/services.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call, CustomerCall } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { serviceChangeMail, type ServiceChangeMail } from './service-change.mail.ts';
import { factsOf, keepChange, settleChange, shownChange, undoChange, type ChangeRow } from './service-rows.ts';
import { ownSubscriber, subscriberRecipient, type Subscriber } from './subscribers.ts';

export const todayOf = ({ now, portal }: Pick<Call, 'now' | 'portal'>): string =>
  calendarDay(now, portal.configuration.timeZone);

/** ご契約情報 (MYP-12). */
export async function readOwnServices(call: CustomerCall): Promise<ContractServices> {
  return contractOf(call.server.database.kysely, call);
}

async function contractOf(database: Kysely<Tables>, call: CustomerCall): Promise<ContractServices> {
  const subscriber = await ownSubscriber(database, call);
  const { customer_number: customerNumber, name, postal_code: postalCode } = subscriber;
  const address = [subscriber.address, subscriber.building ?? ''].join(' ').trim();
  const { contact } = call.portal.configuration;
  return {
    customerNumber,
    name,
    postalCode,
    address,
    ...(await factsOf(database, call, subscriber.id, todayOf(call))),
    ...(contact?.telephone !== undefined && { window: { name: contact.name, telephone: contact.telephone } }),
  };
}

/** Applies for a change (MYP-12). Of several at once for the same thing one is taken. */
export function changeOwnService(
  call: CustomerCall,
  { type, serviceId, effectiveOn }: ChangeServiceInput,
): Promise<ContractServices> {
  const today = todayOf(call);
  return call.write(async (work) => {
    const subscriber = await ownSubscriber(work, call);
    const facts = await factsOf(work, call, subscriber.id, today);
    const decision = decideServiceChange(facts, { type, serviceId }, today);
    if (!decision.ok) throw new Refusal('action-closed', { params: { reason: decision.code, ...decision.params } });
    if (decision.effectiveOn !== effectiveOn) throw new Refusal('action-closed', { params: { reason: 'day-changed' } });
    const { fromServiceId } = decision;
    await applyFor(work, call, subscriber, { type, serviceId, fromServiceId, effectiveOn });
    return contractOf(work, call);
  });
}

interface AppliedChange {
  readonly type: ServiceChangeType;
  readonly serviceId: string;
  readonly fromServiceId?: string | undefined;
  readonly effectiveOn: string;
}

/** Keeps a change that was decided on, and mails that it has come, within a transaction. */
export async function applyFor(
  work: Kysely<Tables>,
  call: CustomerCall,
  subscriber: Subscriber,
  { type, serviceId, fromServiceId, effectiveOn }: AppliedChange,
): Promise<void> {
  const row: ChangeRow = {
    id: randomToken(call.server.random, 16),
    portal_id: subscriber.portal_id,
    subscriber_id: subscriber.id,
    type,
    service_id: serviceId,
    from_service_id: fromServiceId ?? null,
    applied_at: call.now,
    effective_on: effectiveOn,
    state: 'accepted',
    settled_on: null,
    note: null,
    version: 1,
  };
  await keepChange(work, call.server, row);
  await mailAbout(work, call, subscriber, row, 'accepted');
  await audit(work, call, { subject: `service-change:${row.id}` });
}

/** Withdraws a change that has not taken effect (MYP-12). One that is somebody else's is not there. */
export function withdrawOwnChange(call: CustomerCall, { changeId }: ServiceChangeInput): Promise<ContractServices> {
  const today = todayOf(call);
  return call.write(async (work) => {
    const subscriber = await ownSubscriber(work, call);
    const row = await work
      .selectFrom('service_change')
      .selectAll()
      .where(visible.serviceChange(call))
      .where('id', '=', changeId)
      .executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    if (!canWithdrawChange(shownChange(row), today))
      throw new Refusal('action-closed', { params: { reason: 'in-effect' } });
    if (await isBuiltUpon(work, call, subscriber, row, today))
      throw new Refusal('action-closed', { params: { reason: 'needed-by' } });
    await undoChange(work, row);
    await settleChange(work, row, { state: 'withdrawn', settled_on: today, note: null });
    await mailAbout(work, call, subscriber, row, 'withdrawn');
    await audit(work, call, { subject: `service-change:${row.id}` });
    return contractOf(work, call);
  });
}

/** Whether something else that is still to come needs what would not come any more. */
async function isBuiltUpon(
  work: Kysely<Tables>,
  call: CustomerCall,
  subscriber: Subscriber,
  row: ChangeRow,
  today: string,
): Promise<boolean> {
  if (row.type === 'cancel') return false;
  const { offered, subscribed, pending }: ServiceFacts = await factsOf(work, call, subscriber.id, today);
  return pending.some(({ type, serviceId }) => {
    const needs = offered.find(({ id }) => id === serviceId)?.needs ?? [];
    const others = subscribed.some((one) => one.serviceId !== row.service_id && needs.includes(one.serviceId));
    return type !== 'cancel' && needs.includes(row.service_id) && !others;
  });
}

/** Mails about a change to where the subscriber's mails go. */
export async function mailAbout(
  work: Kysely<Tables>,
  call: Call,
  subscriber: Subscriber,
  row: ChangeRow,
  about: ServiceChangeMail['about'],
): Promise<void> {
  const { portal, server, now } = call;
  const portalId = portal.configuration.id;
  const person = await subscriberRecipient(work, portalId, subscriber);
  if (!person) return;
  const names = await work
    .selectFrom('offered_service') // oxlint-disable-line madoguchi/visible -- what a change that was found is about
    .select(['id', 'name'])
    .where('portal_id', '=', portalId)
    .where('id', 'in', [row.service_id, row.from_service_id ?? row.service_id])
    .execute();
  const nameOf = (id: string | null): string | undefined => names.find((one) => one.id === id)?.name;
  const mail = serviceChangeMail(
    {
      portal,
      name: subscriber.name,
      about,
      change: shownChange(row),
      serviceName: nameOf(row.service_id) ?? '{}',
      fromName: nameOf(row.from_service_id),
    },
    person.mailLocale,
  );
  await putMail(work, { random: server.random, portalId, now }, { ...mail, to: person.mailAddress });
}
