import {
  confirmAddressChange,
  inspectAddressChange,
  requestContactAddress,
  requestIdentifierChange,
} from '@madoguchi/sdk/identity/address-change.endpoints.js';
import { applyForAccount } from '@madoguchi/sdk/identity/account-application.endpoints.js';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import { giveInitialPassword, unlockAccount } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import {
  inspectPasswordLink,
  requestPasswordLink,
  setPassword,
} from '@madoguchi/sdk/identity/password-link.endpoints.js';
import {
  inspectInvitation,
  invite,
  join,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { checkLeaving, leave, readLeavingConsequences } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { readClientCertificate } from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import {
  requestOneTimePassword,
  signInWithOneTimePassword,
} from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import {
  beginRecovery,
  finishRecovery,
  giveSecretAnswer,
  inspectRecovery,
  proveByAnswer,
  proveByCode,
} from '@madoguchi/sdk/identity/recovery.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { agreeToTerms, readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { customerOperation, operation, operatorOperation, type Operation } from '../portal/operation.ts';
import { requestOwnContact, requestOwnIdentifier } from './address-change.service.ts';
import { confirmChange, inspectChange } from './address-confirmation.service.ts';
import { applyForOwnAccount } from './account-application.service.ts';
import { agreeForApplication, readTermsOfKind } from './application-terms.service.ts';
import {
  inviteToContract,
  readOwnInvitations,
  resendOwnInvitation,
  withdrawOwnInvitation,
} from './invitations.service.ts';
import { inspectOwnInvitation, joinByInvitation } from './joining.service.ts';
import { checkOwnLeaving, leavePortal, readOwnLeaving } from './leaving.service.ts';
import { readShownCertificate } from './login-certificate.ts';
import { sendOneTimePassword } from './one-time-password.service.ts';
import { signInWithCode } from './one-time-sign-in.service.ts';
import { giveInitial, unlock } from './operator.service.ts';
import { changeOwnPassword } from './password-change.service.ts';
import { inspectLink, requestLink } from './password-link.service.ts';
import { beginOwnRecovery, giveOwnAnswer } from './recovery.service.ts';
import { finishOwnRecovery, inspectOwnRecovery, proveByOwnAnswer, proveByOwnCode } from './recovery-proof.service.ts';
import { registrationOperations } from './registration.routes.ts';
import { setPasswordByLink } from './set-password.service.ts';
import { signInWithPassword } from './sign-in.service.ts';
import { agree, readTermsInForce } from './terms.service.ts';

export const identityOperations: readonly Operation[] = [
  operation(readClientCertificate, readShownCertificate),
  operation(signIn, signInWithPassword),
  operation(requestOneTimePassword, sendOneTimePassword),
  operation(signInWithOneTimePassword, signInWithCode),
  ...registrationOperations,
  operation(requestPasswordLink, requestLink),
  operation(inspectPasswordLink, inspectLink),
  operation(setPassword, setPasswordByLink),
  operation(applyForAccount, applyForOwnAccount),
  customerOperation(changePassword, changeOwnPassword),
  customerOperation(readTerms, readTermsInForce),
  customerOperation(agreeToTerms, agree),
  customerOperation(readApplicationTerms, readTermsOfKind),
  customerOperation(agreeToApplicationTerms, agreeForApplication),
  customerOperation(readInvitations, readOwnInvitations),
  customerOperation(invite, inviteToContract),
  customerOperation(resendInvitation, resendOwnInvitation),
  customerOperation(withdrawInvitation, withdrawOwnInvitation),
  operation(inspectInvitation, inspectOwnInvitation),
  operation(join, joinByInvitation),
  customerOperation(requestContactAddress, requestOwnContact),
  customerOperation(requestIdentifierChange, requestOwnIdentifier),
  operation(inspectAddressChange, inspectChange),
  operation(confirmAddressChange, confirmChange),
  operation(beginRecovery, beginOwnRecovery),
  operation(giveSecretAnswer, giveOwnAnswer),
  operation(inspectRecovery, inspectOwnRecovery),
  operation(proveByAnswer, proveByOwnAnswer),
  operation(proveByCode, proveByOwnCode),
  operation(finishRecovery, finishOwnRecovery),
  operation(checkLeaving, checkOwnLeaving),
  customerOperation(readLeavingConsequences, readOwnLeaving),
  customerOperation(leave, leavePortal),
  operatorOperation(unlockAccount, unlock),
  operatorOperation(giveInitialPassword, giveInitial),
];
