import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './tables.ts';
import { own, portalOf, type Viewer } from './viewer.ts';
import type { VisibleTables } from './visible.ts';

type VisibleSubscribers = Pick<
  VisibleTables,
  'subscriber' | 'subscriberDevice' | 'subscribedService' | 'offeredService' | 'mailbox' | 'mailboxAllowance'
>;

/** The filters of the tables of subscribers. */
export const visibleSubscribers: VisibleSubscribers = {
  subscriber: (viewer) => (eb) =>
    eb.and([
      eb('subscriber.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('subscriber.account_id', '=', id), eb),
    ]),
  subscriberDevice: (viewer) => (eb) => ofSubscriber(viewer, eb, 'subscriber_device'),
  subscribedService: (viewer) => (eb) => ofSubscriber(viewer, eb, 'subscribed_service'),
  mailbox: (viewer) => (eb) => ofSubscriber(viewer, eb, 'mailbox'),
  mailboxAllowance: (viewer) => (eb) => ofSubscriber(viewer, eb, 'mailbox_allowance'),
  offeredService: (viewer) => (eb) =>
    eb.and([eb('offered_service.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
};

type OfSubscriber = 'subscriber_device' | 'subscribed_service' | 'mailbox' | 'mailbox_allowance';

function ofSubscriber<Name extends OfSubscriber>(
  viewer: Viewer,
  eb: ExpressionBuilder<Tables, Name>,
  table: Name,
): Expression<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const isOwn = (id: string) =>
    sql<SqlBool>`exists (select 1 from subscriber as visible_subscriber
      where visible_subscriber.id = ${column('subscriber_id')} and visible_subscriber.account_id = ${id})`;
  return eb.and([sql<SqlBool>`${column('portal_id')} = ${portalOf(viewer)}`, own(viewer, isOwn, eb)]);
}
