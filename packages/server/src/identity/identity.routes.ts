import {
  inspectPasswordLink,
  requestPasswordLink,
  setPassword,
} from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { agreeToTerms, readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { customerOperation, operation, type Operation } from '../portal/operation.ts';
import { inspectLink, requestLink } from './password-link.service.ts';
import { setPasswordByLink } from './set-password.service.ts';
import { signInWithPassword } from './sign-in.service.ts';
import { agree, readTermsInForce } from './terms.service.ts';

export const identityOperations: readonly Operation[] = [
  operation(signIn, signInWithPassword),
  operation(requestPasswordLink, requestLink),
  operation(inspectPasswordLink, inspectLink),
  operation(setPassword, setPasswordByLink),
  customerOperation(readTerms, readTermsInForce),
  customerOperation(agreeToTerms, agree),
];
