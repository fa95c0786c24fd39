import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './tables.ts';
import { own, portalOf, type Viewer, type Visible } from './viewer.ts';

/** The filters of what is kept of subscribers: see `VisibleTables`. */
export interface VisibleSubscriberTables {
  /** The customer themselves; the operator's all. */
  subscriber(viewer: Viewer): Visible<'subscriber'>;
  /** A customer's own; the operator's all. */
  subscriberDevice(viewer: Viewer): Visible<'subscriber_device'>;
  /** A customer's own; the operator's all. */
  subscribedService(viewer: Viewer): Visible<'subscribed_service'>;
  /** A customer's own; the operator's all. */
  mailbox(viewer: Viewer): Visible<'mailbox'>;
  /** A customer's own; the operator's all. */
  mailboxAllowance(viewer: Viewer): Visible<'mailbox_allowance'>;
  /** A customer's own; the operator's all. */
  statement(viewer: Viewer): Visible<'statement'>;
  /** A customer's own; the operator's all. */
  paymentMethod(viewer: Viewer): Visible<'payment_method'>;
  /** A customer's own; the operator's all. */
  paymentSetup(viewer: Viewer): Visible<'payment_setup'>;
  /** Anyone's who is signed in. */
  offeredService(viewer: Viewer): Visible<'offered_service'>;
  /** A customer's own; the operator's all. */
  serviceChange(viewer: Viewer): Visible<'service_change'>;
  /** A customer's own; the operator's all. */
  securityUse(viewer: Viewer): Visible<'security_use'>;
  /** A customer's own; the operator's all. */
  referralCode(viewer: Viewer): Visible<'referral_code'>;
  /** Those by a customer's own code; the operator's all. */
  referralArrival(viewer: Viewer): Visible<'referral_arrival'>;
  /** Anyone's who is signed in. */
  helpWindow(viewer: Viewer): Visible<'help_window'>;
}

/** The filters of the tables of subscribers. */
export const visibleSubscribers: VisibleSubscriberTables = {
  subscriber: (viewer) => (eb) =>
    eb.and([
      eb('subscriber.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('subscriber.account_id', '=', id), eb),
    ]),
  subscriberDevice: (viewer) => (eb) => ofSubscriber(viewer, eb, 'subscriber_device'),
  subscribedService: (viewer) => (eb) => ofSubscriber(viewer, eb, 'subscribed_service'),
  mailbox: (viewer) => (eb) => ofSubscriber(viewer, eb, 'mailbox'),
  mailboxAllowance: (viewer) => (eb) => ofSubscriber(viewer, eb, 'mailbox_allowance'),
  statement: (viewer) => (eb) => ofSubscriber(viewer, eb, 'statement'),
  paymentMethod: (viewer) => (eb) => ofSubscriber(viewer, eb, 'payment_method'),
  paymentSetup: (viewer) => (eb) =>
    eb.and([
      eb('payment_setup.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('payment_setup.account_id', '=', id), eb),
    ]),
  offeredService: (viewer) => (eb) =>
    eb.and([eb('offered_service.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  serviceChange: (viewer) => (eb) => ofSubscriber(viewer, eb, 'service_change'),
  securityUse: (viewer) => (eb) => ofSubscriber(viewer, eb, 'security_use'),
  referralCode: (viewer) => (eb) => ofSubscriber(viewer, eb, 'referral_code'),
  referralArrival: (viewer) => (eb) => ofSubscriber(viewer, eb, 'referral_arrival'),
  helpWindow: (viewer) => (eb) =>
    eb.and([eb('help_window.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
};

type OfSubscriber =
  | 'subscriber_device'
  | 'subscribed_service'
  | 'service_change'
  | 'security_use'
  | 'referral_code'
  | 'mailbox'
  | 'mailbox_allowance'
  | 'referral_arrival'
  | 'statement'
  | 'payment_method';

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
