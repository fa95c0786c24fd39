import { checkSubscriberDraft } from '@madoguchi/sdk/account/subscriber-draft.rules.js';
import type {
  SubscriberDraft,
  SubscriberPage,
  SubscriberRecord,
  SubscriberRow,
} from '@madoguchi/sdk/account/subscriber-work.model.js';
import type { ReadSubscribersInput, SubscriberInput } from '@madoguchi/sdk/account/subscribers.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Kysely, type Selectable } from 'kysely';
import { readSorted } from '../portal/sorted-page.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { localizedText } from '../portal/localized-text.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { addSubscriber } from './subscribers.ts';

/** The subscribers by their customer numbers (OPS-03). */
export async function readSubscribersAsOperator(
  call: OperatorCall,
  { search = '', cursor }: ReadSubscribersInput,
): Promise<SubscriberPage> {
  const found = call.server.database.kysely
    .selectFrom('subscriber')
    .where(visible.subscriber(call))
    .where((eb) => eb.and(searchWords(search).map((word) => containing(eb.ref('subscriber.search_text'), word))));
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const column = { type: 'text', expression: sql<string>`${sql.ref('subscriber.customer_number')}` } as const;
  const page = await readSorted(
    { cursor, direction: 'ascending', column, id: sql<string>`${sql.ref('subscriber.id')}`, total },
    ({ where, key, order, limit }) =>
      found
        .where(where)
        .selectAll('subscriber')
        .select(key.as('key'))
        .orderBy(key, order)
        .orderBy('subscriber.id', order)
        .limit(limit)
        .execute(),
  );
  return { ...page, items: page.items.map(rowOf) };
}

/** One subscriber with all facts (OPS-03). */
export function readSubscriberAsOperator(
  call: OperatorCall,
  { subscriberId }: SubscriberInput,
): Promise<SubscriberRecord> {
  return recordOf(call.server.database.kysely, call, subscriberId);
}

/** Adds a subscriber, by whom an ID can be registered from then on (OPS-03, MYP-01). */
export function addSubscriberAsOperator(call: OperatorCall, asked: SubscriberDraft): Promise<SubscriberRecord> {
  const checked = checkSubscriberDraft(asked);
  if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
  const { value } = checked;
  const { server, portal, now } = call;
  const context = { random: server.random, configuration: portal.configuration, now };
  return call.write(async (work) => {
    const taken = await work
      .selectFrom('subscriber')
      .select('id')
      .where(visible.subscriber(call))
      .where('customer_number', '=', value.customerNumber)
      .executeTakeFirst();
    if (taken) throw wrong('customerNumber', 'taken');
    const offered = await work.selectFrom('offered_service').select('id').where(visible.offeredService(call)).execute();
    if (value.services.some(({ serviceId }) => !offered.some(({ id }) => id === serviceId)))
      throw wrong('services', 'unknown');
    const id = await addSubscriber(work, context, {
      ...value,
      building: value.building || undefined,
      bankAccountEnding: value.bankAccountEnding || undefined,
      cardEnding: value.cardEnding || undefined,
      storedContactAddress: value.storedContactAddress || undefined,
      services: value.services.map(({ serviceId, startedOn }) => ({ service_id: serviceId, started_on: startedOn })),
    });
    await audit(work, call, { subject: `subscriber:${id}` });
    return recordOf(work, call, id);
  });
}

const rowOf = (row: Selectable<SubscriberTable>): SubscriberRow => ({
  id: row.id,
  customerNumber: row.customer_number,
  name: row.name,
  kana: row.kana,
  registered: row.account_id !== null,
});

async function recordOf(database: Kysely<Tables>, call: OperatorCall, id: string): Promise<SubscriberRecord> {
  const row = await database
    .selectFrom('subscriber')
    .leftJoin('account', 'account.id', 'subscriber.account_id')
    .selectAll('subscriber')
    .select('account.identifier')
    .where(visible.subscriber(call))
    .where('subscriber.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const devices = await database
    .selectFrom('subscriber_device')
    .select('device_key')
    .where(visible.subscriberDevice(call))
    .where('subscriber_id', '=', id)
    .orderBy('device_key')
    .execute();
  const services = await database
    .selectFrom('subscribed_service')
    .innerJoin('offered_service', (join) =>
      join
        .onRef('offered_service.portal_id', '=', 'subscribed_service.portal_id')
        .onRef('offered_service.id', '=', 'subscribed_service.service_id'),
    )
    .select(['service_id', 'started_on', 'ends_on', 'offered_service.name'])
    .where(visible.subscribedService(call))
    .where('subscriber_id', '=', id)
    .orderBy('started_on')
    .orderBy('offered_service.position')
    .execute();
  return {
    ...rowOf(row),
    telephone: row.telephone,
    postalCode: row.postal_code,
    address: row.address,
    ...(row.building !== null && { building: row.building }),
    ...(row.bank_account_ending !== null && { bankAccountEnding: row.bank_account_ending }),
    ...(row.card_ending !== null && { cardEnding: row.card_ending }),
    devices: devices.map(({ device_key }) => device_key),
    secondProof: row.second_proof === 1,
    ...(row.contact_address !== null && { contactAddress: row.contact_address }),
    ...(row.stored_contact_address !== null && { storedContactAddress: row.stored_contact_address }),
    ...(row.identifier !== null && { identifier: row.identifier }),
    ...(row.registered_at !== null && { registeredAt: new Date(row.registered_at).toISOString() }),
    services: services.map((one) => ({
      serviceId: one.service_id,
      startedOn: one.started_on,
      name: localizedText(one.name),
      ...(one.ends_on !== null && { endsOn: one.ends_on }),
    })),
  };
}
