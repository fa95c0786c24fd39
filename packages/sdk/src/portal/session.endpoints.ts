import { defineEndpoint, type Endpoint } from './endpoint.ts';
import { activeSession, sessionAnswer, type ActiveSession, type SessionAnswer } from './session.model.ts';

/** Who is signed in. It is asked in the background and does not extend the idle time. */
export const readSession: Endpoint<void, SessionAnswer> = defineEndpoint({
  name: 'readSession',
  summary: 'Who is signed in, and what they have to do first',
  method: 'GET',
  path: '/session',
  output: sessionAnswer,
  status: 200,
  access: 'anyone',
  activity: false,
});

/** Ends the session (AUTH-04). It succeeds without a session too. */
export const signOut: Endpoint<void, void> = defineEndpoint({
  name: 'signOut',
  summary: 'Sign out',
  method: 'DELETE',
  path: '/session',
  status: 204,
  access: 'anyone',
});

/** Goes on with the session: the person said that they are still there (AUTH-03). The idle time begins anew. */
export const extendSession: Endpoint<void, ActiveSession> = defineEndpoint({
  name: 'extendSession',
  summary: 'Go on with the session',
  method: 'POST',
  path: '/session/extension',
  output: activeSession,
  status: 200,
  access: 'customer',
  passes: ['password-change', 'terms', 'contact-address'],
  idempotent: false,
  problems: ['unauthenticated'],
});
