import { minute } from './time.ts';

/** In which an answer hands out an access token, to a client in bearer mode. Across origins it has to be exposed. */
export const accessTokenHeader = 'mado-access-token';

/** With the value `bearer`: the client wants its session by access token, and no session cookie. */
export const credentialsHeader = 'mado-credentials';

/** How long an access token works, in milliseconds: not any more at that very moment. */
export const accessTokenLife: number = 10 * minute;
