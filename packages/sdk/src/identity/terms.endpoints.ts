import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activeSession, type ActiveSession } from '../portal/session.model.ts';
import { agreeToTermsInput, terms, type AgreeToTermsInput, type Terms } from './terms.model.ts';

/** The terms in force, and whether the person agreed to them (AUTH-09). */
export const readTerms: Endpoint<void, Terms> = defineEndpoint({
  name: 'readTerms',
  summary: 'Terms of use in force',
  method: 'GET',
  path: '/terms',
  output: terms,
  status: 200,
  access: 'customer',
  passes: ['terms', 'password-change', 'contact-address'],
  problems: ['unauthenticated', 'not-found'],
});

/** Agrees to the version that was read, and answers with the session, in which the gate is gone (AUTH-09). */
export const agreeToTerms: Endpoint<AgreeToTermsInput, ActiveSession> = defineEndpoint({
  name: 'agreeToTerms',
  summary: 'Agree to the terms of use',
  method: 'POST',
  path: '/terms/agreements',
  input: agreeToTermsInput,
  output: activeSession,
  status: 201,
  access: 'customer',
  passes: ['terms', 'password-change', 'contact-address'],
  idempotent: true,
  problems: ['unauthenticated', 'invalid-input', 'terms-changed', 'not-found'],
});
