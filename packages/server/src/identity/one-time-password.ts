import { oneTimePassword } from '@madoguchi/sdk/identity/one-time-password.rules.js';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import { digest } from '../portal/digest.ts';

/** A code, each as likely. */
export function makeCode(random: Random): string {
  const limit = 10 ** oneTimePassword.digits;
  for (;;) {
    const [value = 0] = new Uint32Array(random(new Uint8Array(4)).buffer);
    // what lies above the last whole multiple would make the first codes likelier
    if (value < 2 ** 32 - (2 ** 32 % limit)) return String(value % limit).padStart(oneTimePassword.digits, '0');
  }
}

/**
 * What is kept of a code: it goes with the challenge, without which six digits would be found out, and with the password that
 * it was asked for with, so that another password ends it.
 */
export async function codeHash(challenge: string, code: string, passwordHash: string): Promise<string> {
  return digest(JSON.stringify([challenge, code, passwordHash]));
}
