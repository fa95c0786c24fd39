import type { ServiceEvent, ServiceHistoryPage, SubscribedService } from '@madoguchi/sdk/account/service.model.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { CustomerCall } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';
import { confirmationName } from './contract-confirmation.ts';
import { changesOf, subscribedBy, type ChangeRow } from './service-rows.ts';
import { offeredServices } from './service-offers.ts';
import { ownSubscriber } from './subscribers.ts';

const eventsShown = 500;

/** サービス加入・変更履歴, with the link of the 契約内容確認書 (MYP-12). */
export async function readOwnServiceHistory(call: CustomerCall): Promise<ServiceHistoryPage> {
  const { kysely } = call.server.database;
  const subscriber = await ownSubscriber(kysely, call);
  const offered = await offeredServices(kysely, call);
  const names = new Map(offered.map(({ id, name }) => [id, name]));
  const changes = await changesOf(kysely, subscriber.id);
  const subscribed = await subscribedBy(kysely, subscriber.id);
  const events = eventsOf(subscribed, changes, (id) => names.get(id) ?? { ja: id });
  const links = call.server.pdf && (await fileLinks(call, 'contract-confirmations'));
  const name = confirmationName(subscriber);
  return {
    events: events.slice(0, eventsShown),
    ...(links && { confirmation: { name, url: await links(subscriber.id, name) } }),
  };
}

/** What happened and will, the newest first. A change of course is one event and not two. */
function eventsOf(
  subscribed: readonly SubscribedService[],
  changes: readonly ChangeRow[],
  nameOf: (id: string) => LocalizedText,
): readonly ServiceEvent[] {
  const courses = changes.filter(({ type, state }) => type === 'course' && ['accepted', 'completed'].includes(state));
  const began = subscribed.map(({ serviceId, startedOn }): ServiceEvent => {
    const course = courses.find((one) => one.service_id === serviceId && one.effective_on === startedOn);
    const name = nameOf(serviceId);
    return course?.from_service_id == null
      ? { type: 'joined', on: startedOn, name }
      : { type: 'course', on: startedOn, name, fromName: nameOf(course.from_service_id) };
  });
  const ended = subscribed.flatMap(({ serviceId, endsOn }): ServiceEvent[] => {
    const isCourse = courses.some(
      (one) => one.from_service_id === serviceId && endsOn !== undefined && addDays(endsOn, 1) === one.effective_on,
    );
    return endsOn === undefined || isCourse ? [] : [{ type: 'ended', on: endsOn, name: nameOf(serviceId) }];
  });
  const undone = changes.flatMap(({ state, settled_on, service_id, note }): ServiceEvent[] =>
    (state === 'withdrawn' || state === 'refused') && settled_on !== null
      ? [{ type: state, on: settled_on, name: nameOf(service_id), ...(note !== null && { note }) }]
      : [],
  );
  return [...began, ...ended, ...undone].toSorted((a, b) => (a.on < b.on ? 1 : Number(a.on > b.on) * -1));
}
