import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  agreeToApplicationTermsInput,
  applicationTermsAgreement,
  applicationTermsInput,
  type AgreeToApplicationTermsInput,
  type ApplicationTermsAgreement,
  type ApplicationTermsInput,
} from './application-terms.model.ts';
import { terms, type Terms } from './terms.model.ts';

/** The terms in force for a kind of application (AUTH-09); `not-found` for a kind that has none. */
export const readApplicationTerms: Endpoint<ApplicationTermsInput, Terms> = defineEndpoint({
  name: 'readApplicationTerms',
  summary: 'Terms in force for a kind of application',
  method: 'GET',
  path: '/application-terms/{kind}',
  input: applicationTermsInput,
  output: terms,
  status: 200,
  access: 'customer',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** 同意する: agrees to the version that was shown, for one application (AUTH-09). Each application has its own agreement. */
export const agreeToApplicationTerms: Endpoint<AgreeToApplicationTermsInput, ApplicationTermsAgreement> =
  defineEndpoint({
    name: 'agreeToApplicationTerms',
    summary: 'Agree to the terms for one application',
    method: 'POST',
    path: '/application-terms/{kind}/agreements',
    input: agreeToApplicationTermsInput,
    output: applicationTermsAgreement,
    status: 201,
    access: 'customer',
    idempotent: true,
    problems: [...customerProblems, 'invalid-input', 'terms-changed', 'not-found'],
  });
