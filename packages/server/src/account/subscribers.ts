import { deviceKey, nameKanaKey, subscriberRole, telephoneKey } from '@madoguchi/sdk/account/subscriber.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { findRecipient, type Recipient } from '../identity/recipient.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { Refusal } from '../portal/problem.ts';
import type { SubscribedServiceTable, SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/viewer.ts';
import { visible } from '../portal/visible.ts';

export type Subscriber = Selectable<SubscriberTable>;

/** Whom the provider has made a contract with. */
export interface NewSubscriber {
  readonly customerNumber: string;
  readonly name: string;
  /** Full-width katakana. */
  readonly kana: string;
  readonly telephone: string;
  readonly bankAccountEnding?: string | undefined;
  readonly cardEnding?: string | undefined;
  readonly devices?: readonly string[] | undefined;
  readonly secondProof?: boolean | undefined;
  readonly postalCode: string;
  readonly address: string;
  readonly building?: string | undefined;
  readonly contactAddress?: string | undefined;
  readonly storedContactAddress?: string | undefined;
  readonly services: readonly Pick<SubscribedServiceTable, 'service_id' | 'started_on'>[];
  /** Where an ID is registered already. */
  readonly accountId?: string | undefined;
}

/** Adds a subscriber with devices and services, within a transaction. Gives the id. */
export async function addSubscriber(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  one: NewSubscriber,
): Promise<string> {
  const id = randomToken(random, 16);
  const portal_id = configuration.id;
  await database
    .insertInto('subscriber')
    .values({
      id,
      portal_id,
      customer_number: one.customerNumber,
      name: one.name,
      kana: one.kana,
      kana_key: nameKanaKey(one.kana),
      telephone: one.telephone,
      telephone_key: telephoneKey(one.telephone) ?? '',
      bank_account_ending: one.bankAccountEnding ?? null,
      card_ending: one.cardEnding ?? null,
      second_proof: one.secondProof ? 1 : 0,
      postal_code: one.postalCode,
      address: one.address,
      building: one.building ?? null,
      contact_address: one.contactAddress ?? null,
      stored_contact_address: one.storedContactAddress ?? null,
      account_id: one.accountId ?? null,
      registered_at: one.accountId === undefined ? null : now,
      search_text: searchable([one.name, one.kana, one.customerNumber].join('\n')),
      version: 1,
    })
    .execute();
  for (const device of one.devices ?? [])
    await database
      .insertInto('subscriber_device')
      .values({ portal_id, subscriber_id: id, device_key: deviceKey(device) })
      .execute();
  for (const service of one.services)
    await database
      .insertInto('subscribed_service')
      .values({ id: randomToken(random, 16), portal_id, subscriber_id: id, ends_on: null, ...service })
      .execute();
  return id;
}

/** The subscriber whom somebody who is signed in is; undefined for an account without one. */
export function findSubscriber(database: Kysely<Tables>, viewer: Viewer): Promise<Subscriber | undefined> {
  return viewer.actor.type === 'customer'
    ? database.selectFrom('subscriber').selectAll().where(visible.subscriber(viewer)).executeTakeFirst()
    : Promise.resolve(undefined);
}

/** The subscriber whom the caller is; `not-found` for an account without a contract, which has nothing to see or change. */
export async function ownSubscriber(database: Kysely<Tables>, call: CustomerCall): Promise<Subscriber> {
  const found = await findSubscriber(database, call);
  authorized(call, found && { accountId: found.account_id ?? '' });
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Where mails about a contract go: to its contact address, else to the account's. Undefined where nobody is to be told. */
export async function subscriberRecipient(
  database: Kysely<Tables>,
  portalId: string,
  { account_id: accountId, contact_address }: Subscriber,
): Promise<Recipient | undefined> {
  const recipient = accountId === null ? undefined : await findRecipient(database, portalId, { accountId });
  return recipient && { ...recipient, mailAddress: contact_address ?? recipient.mailAddress };
}

/** The ids of the roles that come with what a subscriber has on a calendar day, `YYYY-MM-DD` (MYP-17). */
export async function rolesOfSubscriber(
  database: Kysely<Tables>,
  subscriberId: string,
  today: string,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('subscribed_service') // oxlint-disable-line madoguchi/visible -- before there is an account that could look
    .innerJoin('offered_service', (join) =>
      join
        .onRef('offered_service.portal_id', '=', 'subscribed_service.portal_id')
        .onRef('offered_service.id', '=', 'subscribed_service.service_id'),
    )
    .select('offered_service.kind')
    .where('subscribed_service.subscriber_id', '=', subscriberId)
    .where('subscribed_service.started_on', '<=', today)
    .where((eb) => eb.or([eb('subscribed_service.ends_on', 'is', null), eb('subscribed_service.ends_on', '>=', today)]))
    .execute();
  return [subscriberRole(rows.map(({ kind }) => kind))];
}
