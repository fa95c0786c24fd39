import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { visibleCertificates } from './visible-certificates.ts';
import { visibleSubscribers, type VisibleSubscriberTables } from './visible-subscribers.ts';
import { visibleSupport } from './visible-support.ts';
import type { Tables } from './tables.ts';
import { own, portalOf, type Asked, type Viewer, type Visible } from './viewer.ts';

export type { Asked, Viewer, Visible } from './viewer.ts';

/** A viewer and the systems whose content they may see (INF-09). */
export interface Audience extends Viewer {
  readonly systems: readonly string[];
}

/** A viewer, and the calendar day in the portal's time zone on which contracts have to be in force (SUP-09). */
export interface Reader extends Viewer {
  readonly today: string;
  /** What of the knowledge base is open to them, where it was asked before: then no article is told by its time. */
  readonly known?: KnownProducts | undefined;
}

/** The products that somebody has maintained in force. */
export interface KnownProducts {
  /** Whether the knowledge base is open at all. */
  readonly any: boolean;
  readonly products: readonly string[];
}

/**
 * One filter for each table whose rows are shown to whoever is signed in. Every query of such a table goes through it; the
 * lint refuses a `selectFrom` that does not (joins, updates and deletes are the reviewer's to see). Where the server asks
 * for itself, as for the next number of a list, the query says so to the lint, with its reason.
 *
 * What belongs to a contract (environments, assignments, activations, products, participants, invitations, group companies,
 * quote requests) has no filter of its own: `openContract` comes first, and the lint refuses a query that names no contract.
 * The vendor’s products and register of companies are shown by the operations that offer them; resources by the contracts
 * that have their product.
 */
export interface VisibleTables extends VisibleSubscriberTables {
  /** A customer's own; the operator's all. */
  preferences(viewer: Viewer): Visible<'preferences'>;
  /** Anyone's who is signed in. */
  notificationTopic(viewer: Viewer): Visible<'notification_topic'>;
  /** A customer's own; the operator's all. */
  notificationSettings(viewer: Viewer): Visible<'notification_settings'>;
  /** A customer's own; the operator's all. */
  listSettings(viewer: Viewer): Visible<'list_settings'>;
  /** A customer's own; the operator's all. */
  termsAgreement(viewer: Viewer): Visible<'terms_agreement'>;
  /** Anyone's who is signed in. */
  terms(viewer: Viewer): Visible<'terms'>;
  /** Those the customer takes part in; the operator's all. */
  contract(viewer: Viewer): Visible<'contract'>;
  /** A customer's own; the operator's all. */
  upload(viewer: Viewer): Visible<'upload'>;
  /** The operator's; decoys are nobody's. */
  outbox(viewer: Viewer): Visible<'outbox'>;
  /** The operator's. */
  audit(viewer: Viewer): Visible<'audit'>;
  /** A customer's, as far as they are for everybody or for the users of a system in use; the operator's all. */
  announcement(audience: Audience): Visible<'announcement'>;
  /** A customer's own; the operator's all. */
  announcementReading(viewer: Viewer): Visible<'announcement_reading'>;
  /** Anyone's who is signed in: menus name every system (INF-09). */
  system(viewer: Viewer): Visible<'system'>;
  /** Of the systems in use; the operator's all. */
  video(audience: Audience): Visible<'video'>;
  /** A customer's own; the operator's all. */
  videoPosition(viewer: Viewer): Visible<'video_position'>;
  /** Of the systems in use; the operator's all. */
  faqProcess(audience: Audience): Visible<'faq_process'>;
  /** Of the systems in use; the operator's all. */
  faqEntry(audience: Audience): Visible<'faq_entry'>;
  /** A customer's own; the operator's all. */
  application(viewer: Viewer): Visible<'application'>;
  /** A customer's own; the operator's all. */
  applicationDraft(viewer: Viewer): Visible<'application_draft'>;
  /** A customer's own; the operator's all. */
  certificateContract(viewer: Viewer): Visible<'certificate_contract'>;
  /** Of a customer's own applications; the operator's all. */
  certificate(viewer: Viewer): Visible<'certificate'>;
  /** Of a customer's own applications; the operator's all. */
  applicationEvent(viewer: Viewer): Visible<'application_event'>;
  /** Of a customer's own applications; the operator's all. */
  applicationDocument(viewer: Viewer): Visible<'application_document'>;
  /** A customer's own; the operator's all. */
  accountDetails(viewer: Viewer): Visible<'account_details'>;
  /** A customer's own; the operator's all. */
  certificateCustomer(viewer: Viewer): Visible<'certificate_customer'>;
  /** Of the agency whose code a customer stored; the operator's all. */
  coupon(viewer: Viewer): Visible<'coupon'>;
  /** A customer's own; the operator's all. */
  domainValidation(viewer: Viewer): Visible<'domain_validation'>;
  /** Of the projects of a customer's groups, or else of their company (SUP-03); the operator's all. */
  maintenanceContract(viewer: Viewer, asked?: Asked): Visible<'maintenance_contract'>;
  /** Of the maintenance contracts that a customer sees; the operator's all. */
  device(viewer: Viewer, asked?: Asked): Visible<'device'>;
  /** Of the maintenance contracts that a customer sees, for who may ask; the operator's all. */
  ticket(viewer: Viewer, asked?: Asked): Visible<'ticket'>;
  /** Of the tickets that a customer sees; the operator's all. */
  ticketEntry(viewer: Viewer, asked?: Asked): Visible<'ticket_entry'>;
  /** A customer's own; the operator's all. */
  ticketSeen(viewer: Viewer): Visible<'ticket_seen'>;
  /** Of the tickets that a customer sees; the operator's all. */
  ticketFile(viewer: Viewer, asked?: Asked): Visible<'ticket_file'>;
  /** Of the maintenance contracts that a customer sees, for who has to do with prices; the operator's all. */
  renewalQuote(viewer: Viewer, asked?: Asked): Visible<'renewal_quote'>;
  /** Of the maintenance contracts that a customer sees, for who has to do with prices; the operator's all. */
  billingDocument(viewer: Viewer, asked?: Asked): Visible<'billing_document'>;
  /** Alerts, and for customers with product maintenance in force what is known of their products; the operator's all. */
  article(reader: Reader): Visible<'article'>;
  /** Anyone's who is signed in. */
  supportService(viewer: Viewer): Visible<'support_service'>;
  /** Anyone's who is signed in. */
  supportChannel(viewer: Viewer): Visible<'support_channel'>;
  /** A customer's own; the operator's all. */
  accessApplication(viewer: Viewer): Visible<'access_application'>;
  /** The operator's. */
  accountApplication(viewer: Viewer): Visible<'account_application'>;
  /** Those whose groups a customer is in; the operator's all. */
  project(viewer: Viewer): Visible<'project'>;
}

export const visible: VisibleTables = {
  preferences: (viewer) => (eb) =>
    eb.and([
      eb('preferences.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('preferences.account_id', '=', id), eb),
    ]),
  notificationTopic: (viewer) => (eb) =>
    eb.and([eb('notification_topic.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  notificationSettings: (viewer) => (eb) =>
    eb.and([
      eb('notification_settings.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('notification_settings.account_id', '=', id), eb),
    ]),
  listSettings: (viewer) => (eb) =>
    eb.and([
      eb('list_settings.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('list_settings.account_id', '=', id), eb),
    ]),
  termsAgreement: (viewer) => (eb) =>
    eb.and([
      eb('terms_agreement.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('terms_agreement.account_id', '=', id), eb),
    ]),
  terms: (viewer) => (eb) =>
    eb.and([eb('terms.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  contract: (viewer) => (eb) =>
    eb.and([
      eb('contract.portal_id', '=', portalOf(viewer)),
      own(
        viewer,
        (id) =>
          eb.exists(
            eb
              .selectFrom('participant')
              .select('participant.id')
              .whereRef('participant.contract_id', '=', 'contract.id')
              .where('participant.account_id', '=', id),
          ),
        eb,
      ),
    ]),
  upload: (viewer) => (eb) =>
    eb.and([eb('upload.portal_id', '=', portalOf(viewer)), own(viewer, (id) => eb('upload.account_id', '=', id), eb)]),
  outbox: (viewer) => (eb) =>
    eb.and([
      eb('outbox.portal_id', '=', portalOf(viewer)),
      eb('outbox.state', '!=', 'decoy'),
      eb.lit(viewer.actor.type === 'operator'),
    ]),
  audit: (viewer) => (eb) =>
    eb.and([eb('audit.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type === 'operator')]),
  announcement: (audience) => (eb) =>
    eb.and([
      eb('announcement.portal_id', '=', portalOf(audience)),
      ofSystems(audience, eb, (systems) =>
        eb.or([
          eb('announcement.for_all', '=', 1),
          eb.exists(
            eb
              .selectFrom('announcement_system')
              .select('announcement_system.system_id')
              .whereRef('announcement_system.announcement_id', '=', 'announcement.id')
              .where('announcement_system.system_id', 'in', systems),
          ),
        ]),
      ),
    ]),
  announcementReading: (viewer) => (eb) =>
    eb.and([
      eb('announcement_reading.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('announcement_reading.account_id', '=', id), eb),
    ]),
  system: (viewer) => (eb) =>
    eb.and([eb('system.portal_id', '=', portalOf(viewer)), eb.lit(viewer.actor.type !== 'nobody')]),
  video: (audience) => (eb) =>
    eb.and([
      eb('video.portal_id', '=', portalOf(audience)),
      ofSystems(audience, eb, (systems) => eb('video.system_id', 'in', systems)),
    ]),
  videoPosition: (viewer) => (eb) =>
    eb.and([
      eb('video_position.portal_id', '=', portalOf(viewer)),
      own(viewer, (id) => eb('video_position.account_id', '=', id), eb),
    ]),
  faqProcess: (audience) => (eb) =>
    eb.and([
      eb('faq_process.portal_id', '=', portalOf(audience)),
      ofSystems(audience, eb, (systems) => eb('faq_process.system_id', 'in', systems)),
    ]),
  faqEntry: (audience) => (eb) =>
    eb.and([
      eb('faq_entry.portal_id', '=', portalOf(audience)),
      ofSystems(audience, eb, (systems) => eb('faq_entry.system_id', 'in', systems)),
    ]),
  ...visibleCertificates,
  ...visibleSubscribers,
  ...visibleSupport,
};

/** What customers see of the content of systems; with none in use the list holds a name that no system has. */
function ofSystems<Name extends keyof Tables>(
  { actor, systems }: Audience,
  eb: ExpressionBuilder<Tables, Name>,
  ofThese: (systems: readonly string[]) => Expression<SqlBool>,
): Expression<SqlBool> {
  return actor.type === 'customer' ? ofThese(systems.length > 0 ? systems : ['']) : eb.lit(actor.type === 'operator');
}
