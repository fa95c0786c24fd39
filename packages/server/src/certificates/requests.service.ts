import type {
  RequestRevocationInput,
  RequestTerminationInput,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { entriesFrom } from '@madoguchi/sdk/certificates/entries-from.rules.js';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { refuseWithoutAgreement } from './application-agreement.ts';
import { addApplication } from './application-writes.ts';
import { refuseClosed } from './draft-subject.ts';
import { catalogueFor } from './offer-of.ts';
import { openApplication } from './open-application.ts';

/** 失効申請: nothing is revoked before the vendor telephoned (CRT-13). */
export function requestOwnRevocation(
  call: CustomerCall,
  { applicationId, reason, agreementId }: RequestRevocationInput,
): Promise<ApplicationDetail> {
  return request(call, applicationId, { kind: 'revocation', action: 'revoke', reason, agreementId });
}

/** 解約申請: the contract ends with its period (CRT-21). */
export function requestOwnTermination(
  call: CustomerCall,
  { applicationId, agreementId }: RequestTerminationInput,
): Promise<ApplicationDetail> {
  return request(call, applicationId, { kind: 'termination', action: 'terminate', reason: null, agreementId });
}

interface Request {
  readonly kind: 'revocation' | 'termination';
  readonly action: 'revoke' | 'terminate';
  readonly reason: string | null;
  readonly agreementId: string;
}

/** Makes a record of its own, about another one. */
function request(
  call: CustomerCall,
  applicationId: string,
  { kind, action, reason, agreementId }: Request,
): Promise<ApplicationDetail> {
  return call.write(async (transaction) => {
    const source = await openApplication(transaction, call, applicationId);
    const { row, contract, certificate, detail } = source;
    refuseClosed(action, detail, await catalogueFor(transaction, call), call);
    const made = await addApplication(transaction, call, {
      account_id: row.account_id,
      kind,
      service_id: row.service_id,
      contract_type: row.contract_type,
      months: row.months,
      price: null,
      contract_id: contract?.id ?? null,
      source_id: row.id,
      certificate_id: kind === 'revocation' ? (certificate?.id ?? null) : null,
      coupon_id: null,
      agreement_id: await refuseWithoutAgreement(transaction, call, kind, agreementId),
      reason,
      entries: entriesFrom('contact-change', { ...detail.entries, contacts: source.currentContacts }, undefined),
      contractCode: contract?.code,
      couponNumber: undefined,
    });
    await audit(transaction, call, { subject: `application:${made.id}` });
    return (await openApplication(transaction, call, made.id)).detail;
  });
}
