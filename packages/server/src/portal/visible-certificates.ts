import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './tables.ts';
import { own, portalOf, type Viewer } from './viewer.ts';
import type { VisibleTables } from './visible.ts';

type VisibleCertificates = Pick<
  VisibleTables,
  | 'application'
  | 'applicationDraft'
  | 'certificateContract'
  | 'certificate'
  | 'applicationEvent'
  | 'applicationDocument'
  | 'accountDetails'
  | 'certificateCustomer'
  | 'coupon'
  | 'domainValidation'
>;

/** The filters of the tables of certificates. */
export const visibleCertificates: VisibleCertificates = {
  application: (viewer) => (eb) => owned(viewer, eb, 'application'),
  applicationDraft: (viewer) => (eb) => owned(viewer, eb, 'application_draft'),
  certificateContract: (viewer) => (eb) => owned(viewer, eb, 'certificate_contract'),
  certificate: (viewer) => (eb) => ofApplication(viewer, eb, 'certificate'),
  applicationEvent: (viewer) => (eb) => ofApplication(viewer, eb, 'application_event'),
  applicationDocument: (viewer) => (eb) => ofApplication(viewer, eb, 'application_document'),
  accountDetails: (viewer) => (eb) => owned(viewer, eb, 'account_details'),
  certificateCustomer: (viewer) => (eb) => owned(viewer, eb, 'certificate_customer'),
  domainValidation: (viewer) => (eb) => owned(viewer, eb, 'domain_validation'),
  coupon: (viewer) => (eb) =>
    eb.and([
      eb('coupon.portal_id', '=', portalOf(viewer)),
      own(
        viewer,
        (id) =>
          sql<SqlBool>`coupon.agency_code in (select kept.agency_code from account_details as kept
            where kept.account_id = ${id} and kept.agency_code <> '')`,
        eb,
      ),
    ]),
};

type Owned =
  | 'application'
  | 'application_draft'
  | 'certificate_contract'
  | 'account_details'
  | 'certificate_customer'
  | 'domain_validation';
type OfApplication = 'certificate' | 'application_event' | 'application_document';

function owned<Name extends Owned>(
  viewer: Viewer,
  eb: ExpressionBuilder<Tables, Name>,
  table: Name,
): Expression<SqlBool> {
  const equals = (column: string, value: string) => sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${value}`;
  return eb.and([equals('portal_id', portalOf(viewer)), own(viewer, (id) => equals('account_id', id), eb)]);
}

function ofApplication<Name extends OfApplication>(
  viewer: Viewer,
  eb: ExpressionBuilder<Tables, Name>,
  table: Name,
): Expression<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const isOwn = (id: string) =>
    sql<SqlBool>`exists (select 1 from application as visible_application
      where visible_application.id = ${column('application_id')} and visible_application.account_id = ${id})`;
  return eb.and([sql<SqlBool>`${column('portal_id')} = ${portalOf(viewer)}`, own(viewer, isOwn, eb)]);
}
