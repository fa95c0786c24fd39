import {
  readAccountDetails,
  readCoupons,
  updateAccountDetails,
} from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import {
  createApplicationDraft,
  deleteApplicationDraft,
  readApplicationDraft,
  readApplicationDrafts,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import {
  acceptApplication,
  askForDocuments,
  completeApplication,
  confirmByTelephone,
  grantCoupon,
  issueCertificate,
  readApplicationWork,
  recordDocuments,
  recordDomainValidation,
  refuseApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import {
  readApplication,
  readApplications,
  readCertificateCatalogue,
  readCertificateChain,
  readCertificateFiles,
  requestRevocation,
  requestTermination,
  withdrawApplication,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import {
  customerEdit,
  customerOperation,
  operatorEdit,
  operatorOperation,
  type Operation,
} from '../portal/operation.ts';
import { readOwnCoupons, readOwnAccountDetails, updateOwnAccountDetails } from './account-details.service.ts';
import { readOwnApplications } from './application-list.service.ts';
import { readWorkAsOperator } from './application-work.service.ts';
import { acceptAsOperator } from './acceptance.service.ts';
import { readOwnChain, readOwnFiles } from './certificate-files.service.ts';
import { completeAsOperator, confirmAsOperator } from './completion.service.ts';
import { grantCouponAsOperator } from './coupon-rows.ts';
import { askAsOperator, recordAsOperator, refuseAsOperator } from './documents.service.ts';
import { recordValidationAsOperator } from './domain-validation.service.ts';
import { createOwnDraft, deleteOwnDraft, readOwnDraft, readOwnDrafts, updateOwnDraft } from './drafts.service.ts';
import { issueAsOperator } from './issue.service.ts';
import { readOwnCatalogue } from './offer-of.ts';
import { openApplication } from './open-application.ts';
import { requestOwnRevocation, requestOwnTermination } from './requests.service.ts';
import { submitOwnDraft } from './submission.service.ts';
import { withdrawOwn } from './withdrawal.service.ts';

export const certificatesOperations: readonly Operation[] = [
  customerOperation(readCertificateCatalogue, readOwnCatalogue),
  customerOperation(readApplications, readOwnApplications),
  customerOperation(
    readApplication,
    async (call, { applicationId }) => (await openApplication(call.server.database.kysely, call, applicationId)).detail,
  ),
  customerOperation(withdrawApplication, withdrawOwn),
  customerOperation(requestRevocation, requestOwnRevocation),
  customerOperation(requestTermination, requestOwnTermination),
  customerOperation(readCertificateFiles, readOwnFiles),
  customerOperation(readCertificateChain, readOwnChain),
  customerOperation(readApplicationDrafts, readOwnDrafts),
  customerOperation(createApplicationDraft, createOwnDraft),
  customerOperation(readApplicationDraft, readOwnDraft),
  customerEdit(updateApplicationDraft, updateOwnDraft),
  customerOperation(deleteApplicationDraft, deleteOwnDraft),
  customerEdit(submitApplicationDraft, submitOwnDraft),
  customerOperation(readAccountDetails, readOwnAccountDetails),
  customerEdit(updateAccountDetails, updateOwnAccountDetails),
  customerOperation(readCoupons, readOwnCoupons),
  operatorOperation(readApplicationWork, readWorkAsOperator),
  operatorEdit(acceptApplication, acceptAsOperator),
  operatorEdit(askForDocuments, askAsOperator),
  operatorEdit(recordDocuments, recordAsOperator),
  operatorEdit(recordDomainValidation, recordValidationAsOperator),
  operatorEdit(issueCertificate, issueAsOperator),
  operatorEdit(refuseApplication, refuseAsOperator),
  operatorEdit(confirmByTelephone, confirmAsOperator),
  operatorEdit(completeApplication, completeAsOperator),
  operatorOperation(grantCoupon, grantCouponAsOperator),
];
