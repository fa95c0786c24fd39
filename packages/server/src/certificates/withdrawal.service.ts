import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import type { Kysely, Selectable } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { undoAcceptance } from './acceptance-undone.ts';
import { tellOfApplication } from './application-mails.ts';
import { moveApplication } from './application-writes.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { refuseClosed } from './draft-subject.ts';
import { catalogueFor } from './offer-of.ts';
import { openApplication } from './open-application.ts';

/** 申請取消 (CRT-22). While its certificate is being issued it is as good as decided. */
export function withdrawOwn(call: CustomerCall, { applicationId }: ApplicationInput): Promise<ApplicationDetail> {
  return call.write(async (transaction) => {
    const { row, detail } = await openApplication(transaction, call, applicationId);
    refuseClosed('withdraw', detail, await catalogueFor(transaction, call), call);
    if (row.issuing_at !== null) throw new Refusal('action-closed', { params: { reason: 'decided' } });
    await giveCouponBack(transaction, row);
    const moved = await moveApplication(transaction, call, row, 'withdrawn');
    await undoAcceptance(transaction, row);
    await tellOfApplication(transaction, call, moved, { kind: 'withdrawn' });
    await audit(transaction, call, { subject: `application:${row.id}` });
    return (await openApplication(transaction, call, row.id)).detail;
  });
}

/** Gives back the coupon of an application that comes to nothing (CRT-17). */
export async function giveCouponBack(
  database: Kysely<Tables>,
  { coupon_id }: Selectable<ApplicationTable>,
): Promise<void> {
  if (coupon_id === null) return;
  await database
    .updateTable('coupon')
    .set((eb) => ({ balance: eb('balance', '+', 1) }))
    .where('id', '=', coupon_id)
    .execute();
}
