import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { PasswordHasher } from '@madoguchi/server';

/** Hashes quickly, so that stories and tests do not wait. It protects nothing and is for made-up passwords only. */
export const quickHasher: PasswordHasher = {
  async hash(password) {
    const salt = randomToken(cryptoRandom, 8);
    return `$quick$${salt}$${await digest(salt, password)}`;
  },
  async verify(hash, password) {
    const [, , salt = '', stored = ''] = hash.split('$');
    return stored === (await digest(salt, password));
  },
};

async function digest(salt: string, password: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}:${password}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
