import { defineEndpoint, type Endpoint } from './endpoint.ts';

/**
 * Hands out a new access token in the header `mado-access-token`, for the refresh cookie that only this operation gets, and
 * puts another cookie in its place. An earlier one that turns up again ends the session: somebody has a copy. It is
 * done in the background and does not extend the idle time (AUTH-03).
 */
export const renewSession: Endpoint<void, void> = defineEndpoint({
  name: 'renewSession',
  summary: 'A new access token',
  method: 'POST',
  path: '/session/token',
  status: 204,
  access: 'anyone',
  activity: false,
  problems: ['unauthenticated'],
});
