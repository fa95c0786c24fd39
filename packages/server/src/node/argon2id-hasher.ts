import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHasher } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import { createQueue } from './queue.ts';

const argon2Async = promisify(argon2);

/** 19 MiB, two passes, one lane: the smaller of OWASP's recommended settings for argon2id. About 25 ms. */
const settings = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
/** At most so many at once, in 80 MiB; the others wait, and beyond `waiting` they are told to come again. */
const atOnce = 4;
const waiting = 64;

/** Hashes with argon2id (RFC 9106) into PHC strings. Rejects with `unavailable` when too many wait. */
export function argon2idHasher(): PasswordHasher {
  const queue = createQueue(atOnce, waiting, () => new Refusal('unavailable', { retryAfter: 2 }));
  const derive = (password: string, nonce: Uint8Array, { memory, passes, parallelism }: Settings): Promise<Buffer> =>
    queue(() => argon2Async('argon2id', { message: password, nonce, memory, passes, parallelism, tagLength }));
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const hash = await derive(password, salt, settings);
      const { memory, passes, parallelism } = settings;
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
    },
    async verify(hash, password) {
      const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{43})$/.exec(hash);
      const [, memory, passes, parallelism, salt = '', stored = ''] = parts ?? [];
      if (!parts) throw new Error('A stored password hash is not one of argon2id.');
      const numbers = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
      return timingSafeEqual(
        await derive(password, Buffer.from(salt, 'base64'), numbers),
        Buffer.from(stored, 'base64'),
      );
    },
  };
}

interface Settings {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
