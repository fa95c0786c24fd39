import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { linkTokenInput, type PasswordLinkToken } from './password-link.endpoints.ts';
import {
  beginRecoveryInput,
  begunRecovery,
  finishRecoveryInput,
  proveByAnswerInput,
  proveByCodeInput,
  recoveryGrant,
  recoveryLink,
  secretAnswerInput,
  type BeginRecoveryInput,
  type BegunRecovery,
  type FinishRecoveryInput,
  type ProveByAnswerInput,
  type ProveByCodeInput,
  type RecoveryGrant,
  type RecoveryLink,
  type SecretAnswerInput,
} from './recovery.model.ts';

/**
 * Begins to recover a password (MYP-06). Which branch comes is decided by the ID alone; known or not, the same is answered. In
 * the branch `code` a code is on its way to the contact address. `not-found` where the portal recovers in another way.
 */
export const beginRecovery: Endpoint<BeginRecoveryInput, BegunRecovery> = defineEndpoint({
  name: 'beginRecovery',
  summary: 'Begin to recover a password',
  method: 'POST',
  path: '/recoveries',
  input: beginRecoveryInput,
  output: begunRecovery,
  status: 201,
  access: 'anyone',
  problems: ['invalid-input', 'not-found'],
});

/** Chooses a secret question with its answer (MYP-06); a link is on its way to the contact address. */
export const giveSecretAnswer: Endpoint<SecretAnswerInput, void> = defineEndpoint({
  name: 'giveSecretAnswer',
  summary: 'Choose a secret question, and ask for a link by mail',
  method: 'POST',
  path: '/recoveries/answers',
  input: secretAnswerInput,
  status: 202,
  access: 'anyone',
  idempotent: true,
  problems: ['invalid-input', 'one-time-password-ended'],
  secrets: ['challenge', 'answer'],
});

/** Looks at a link without using it (MYP-06). */
export const inspectRecovery: Endpoint<PasswordLinkToken, RecoveryLink> = defineEndpoint({
  name: 'inspectRecovery',
  summary: 'Whether the link of a recovery still works',
  method: 'POST',
  path: '/recoveries/inspection',
  input: linkTokenInput,
  output: recoveryLink,
  status: 200,
  access: 'anyone',
  activity: false,
  problems: ['invalid-input', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});

/** Shows identity by the same question and answer, at the link from the mail (MYP-06). Which of the two is wrong is not told. */
export const proveByAnswer: Endpoint<ProveByAnswerInput, RecoveryGrant> = defineEndpoint({
  name: 'proveByAnswer',
  summary: 'Show identity by a secret answer',
  method: 'POST',
  path: '/recoveries/answer-proofs',
  input: proveByAnswerInput,
  output: recoveryGrant,
  status: 201,
  access: 'anyone',
  problems: [
    'invalid-input',
    'link-unknown',
    'link-expired',
    'link-used',
    'link-superseded',
    'one-time-password-ended',
  ],
  secrets: ['answer'],
});

/** Shows identity by the code from the mail (MYP-06). Five may be tried. */
export const proveByCode: Endpoint<ProveByCodeInput, RecoveryGrant> = defineEndpoint({
  name: 'proveByCode',
  summary: 'Show identity by a code from a mail',
  method: 'POST',
  path: '/recoveries/code-proofs',
  input: proveByCodeInput,
  output: recoveryGrant,
  status: 201,
  access: 'anyone',
  problems: ['invalid-input', 'one-time-password-ended'],
  secrets: ['challenge', 'code'],
});

/** Sets the new password (MYP-06): ends every session, and sends a mail that the password was changed. */
export const finishRecovery: Endpoint<FinishRecoveryInput, void> = defineEndpoint({
  name: 'finishRecovery',
  summary: 'Set the password after identity was shown',
  method: 'POST',
  path: '/recoveries/redemption',
  input: finishRecoveryInput,
  status: 204,
  access: 'anyone',
  idempotent: true,
  problems: ['invalid-input', 'one-time-password-ended'],
  secrets: ['grant', 'password'],
});
