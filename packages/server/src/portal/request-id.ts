import type { Random } from '@madoguchi/sdk/portal/time.js';

/** No I, L, O and U, which are heard or read as others (Crockford's Base32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number of a request or an application, such as `7KQM-3XV2-9HTP`: people quote it by telephone. 60 random bits. */
export function makeRequestId(random: Random): string {
  const characters = [...random(new Uint8Array(12))].map((byte) => letters[byte % letters.length]).join('');
  return characters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
