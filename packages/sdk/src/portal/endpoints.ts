import { readNotificationSettings, updateNotificationSettings } from '../account/notification-settings.endpoints.ts';
import { readPreferences, updatePreferences } from '../account/preferences.endpoints.ts';
import { serviceEndpoints } from '../account/service-endpoints.ts';
import { readAccountDetails, readCoupons, updateAccountDetails } from '../certificates/account-details.endpoints.ts';
import {
  createApplicationDraft,
  deleteApplicationDraft,
  readApplicationDraft,
  readApplicationDrafts,
  submitApplicationDraft,
  updateApplicationDraft,
} from '../certificates/application-drafts.endpoints.ts';
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
} from '../certificates/application-work.endpoints.ts';
import {
  readApplication,
  readApplications,
  readCertificateCatalogue,
  readCertificateChain,
  readCertificateFiles,
  requestRevocation,
  requestTermination,
  withdrawApplication,
} from '../certificates/applications.endpoints.ts';
import { openAnnouncement, readAnnouncements } from '../content/announcements.endpoints.ts';
import { readFaq } from '../content/faq.endpoints.ts';
import {
  publishAnnouncement,
  publishFaqEntry,
  publishVideo,
  readMediaFiles,
  readOfferedSystems,
} from '../content/publish.endpoints.ts';
import { keepVideoPosition, readVideos } from '../content/videos.endpoints.ts';
import { readQuoteOptions, readQuoteRequests, requestQuote } from '../billing/quote-requests.endpoints.ts';
import { addProductByKey, inspectLicenseKey, readContractProducts } from '../contracts/contract-products.endpoints.ts';
import {
  addGroupCompany,
  findCompanies,
  readGroupCompanies,
  removeGroupCompany,
} from '../contracts/group-companies.endpoints.ts';
import { readParticipants, removeParticipant, updateParticipant } from '../contracts/participants.endpoints.ts';
import {
  inspectInvitation,
  invite,
  join,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '../identity/invitations.endpoints.ts';
import { checkLeaving, leave, readLeavingConsequences } from '../identity/leaving.endpoints.ts';
import { makeContract } from '../contracts/contract-making.endpoints.ts';
import { renewContractProduct } from '../contracts/contract-renewal.endpoints.ts';
import { issueLicenseKey, publishResource, readSoldProducts } from '../contracts/sold-products.endpoints.ts';
import { answerQuoteRequest, readRequestedQuotes } from '../billing/quote-answers.endpoints.ts';
import { sendProductNotice } from '../contracts/product-notices.endpoints.ts';
import { readContract, readContracts } from '../contracts/contracts.endpoints.ts';
import { activate, readActivation, readActivationKeys } from '../environments/activation.endpoints.ts';
import { readAssignment, updateAssignment } from '../environments/assignment.endpoints.ts';
import { createEnvironment, readEnvironments, updateEnvironment } from '../environments/environments.endpoints.ts';
import { readResources } from '../contracts/resources.endpoints.ts';
import { readSystems } from '../contracts/systems.endpoints.ts';
import { agreeToApplicationTerms, readApplicationTerms } from '../identity/application-terms.endpoints.ts';
import { giveInitialPassword, unlockAccount } from '../identity/operator.endpoints.ts';
import { changePassword } from '../identity/password-change.endpoints.ts';
import { inspectPasswordLink, requestPasswordLink, setPassword } from '../identity/password-link.endpoints.ts';
import { readClientCertificate } from '../identity/client-certificate.endpoints.ts';
import { requestOneTimePassword, signInWithOneTimePassword } from '../identity/one-time-password.endpoints.ts';
import { statementEndpoints } from '../billing/statement-endpoints.ts';
import { signIn } from '../identity/sign-in.endpoints.ts';
import { agreeToTerms, readTerms } from '../identity/terms.endpoints.ts';
import { readAudit } from './audit.endpoints.ts';
import { renewSession } from './bearer.endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { readListSettings, updateListSettings } from './list-settings.endpoints.ts';
import { moveClock, readClock, readMailbox } from './operator.endpoints.ts';
import { extendSession, readSession, signOut } from './session.endpoints.ts';
import { upload } from './upload.endpoints.ts';
import { customerEndpoints } from './customer-endpoints.ts';
import { mailboxEndpoints } from '../account/mailboxes.endpoints.ts';
import { supportEndpoints } from './support-endpoints.ts';

import {
  addRegistrationProof,
  beginRegistration,
  chooseIdentifier,
  confirmRegistration,
  inspectRegistration,
} from '../identity/registration.endpoints.ts';

/** Every operation there is: for servers, matrices and documents. A page imports only the ones it calls. */
export const endpoints: readonly Endpoint<unknown, unknown>[] = [
  readSession,
  extendSession,
  renewSession,
  readClientCertificate,
  signIn,
  requestOneTimePassword,
  signInWithOneTimePassword,
  signOut,
  beginRegistration,
  addRegistrationProof,
  chooseIdentifier,
  inspectRegistration,
  confirmRegistration,
  requestPasswordLink,
  inspectPasswordLink,
  setPassword,
  changePassword,
  readTerms,
  agreeToTerms,
  readApplicationTerms,
  agreeToApplicationTerms,
  readPreferences,
  updatePreferences,
  readSystems,
  readContracts,
  readContract,
  readContractProducts,
  inspectLicenseKey,
  addProductByKey,
  readEnvironments,
  createEnvironment,
  updateEnvironment,
  readAssignment,
  updateAssignment,
  readActivation,
  activate,
  readActivationKeys,
  readResources,
  readGroupCompanies,
  findCompanies,
  addGroupCompany,
  removeGroupCompany,
  readParticipants,
  updateParticipant,
  removeParticipant,
  readInvitations,
  invite,
  resendInvitation,
  withdrawInvitation,
  inspectInvitation,
  join,
  readLeavingConsequences,
  leave,
  checkLeaving,
  readQuoteOptions,
  readQuoteRequests,
  requestQuote,
  upload,
  readAnnouncements,
  openAnnouncement,
  readVideos,
  keepVideoPosition,
  readFaq,
  publishAnnouncement,
  readMediaFiles,
  readOfferedSystems,
  publishVideo,
  publishFaqEntry,
  makeContract,
  renewContractProduct,
  sendProductNotice,
  readSoldProducts,
  issueLicenseKey,
  publishResource,
  readRequestedQuotes,
  answerQuoteRequest,
  readNotificationSettings,
  updateNotificationSettings,
  readListSettings,
  updateListSettings,
  readCertificateCatalogue,
  readApplications,
  readApplication,
  withdrawApplication,
  requestRevocation,
  requestTermination,
  readCertificateChain,
  readCertificateFiles,
  readApplicationDrafts,
  createApplicationDraft,
  readApplicationDraft,
  updateApplicationDraft,
  deleteApplicationDraft,
  submitApplicationDraft,
  readAccountDetails,
  updateAccountDetails,
  readCoupons,
  readApplicationWork,
  acceptApplication,
  askForDocuments,
  recordDocuments,
  recordDomainValidation,
  issueCertificate,
  refuseApplication,
  confirmByTelephone,
  completeApplication,
  grantCoupon,
  ...supportEndpoints,
  ...serviceEndpoints,
  ...statementEndpoints,
  ...customerEndpoints,
  ...mailboxEndpoints,
  unlockAccount,
  giveInitialPassword,
  readMailbox,
  readAudit,
  readClock,
  moveClock,
];
