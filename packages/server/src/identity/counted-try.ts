import type { Kysely } from 'kysely';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { addressLimit, countedAs, forget, refuseLocked, reserve, takeBack, type CountedAs } from './attempts.ts';

/** A password about to be tried, counted as wrong until it proves right. */
export interface CountedTry {
  readonly identifier: CountedAs;
  /** Undefined when the runtime does not know the client's address. */
  readonly address: CountedAs | undefined;
}

/**
 * Counts the try as a failure before it is made; a success takes that back. A locked address is refused before the
 * identifier is counted, so that it cannot lock anybody out.
 *
 * @param key The identifier, normalised.
 */
export async function countTry({ server, portal, clientAddress, now }: Call, key: string): Promise<CountedTry> {
  const { kysely } = server.database;
  const { id, lockout } = portal.configuration;
  const limit = addressLimit(lockout);
  const identifier = await countedAs(id, 'sign-in-identifier', key);
  const address = clientAddress === '' ? undefined : await countedAs(id, 'sign-in-address', clientAddress);
  if (address) await refuseLocked(kysely, address, limit, now, 'rate-limited');
  if (!(await reserve(kysely, identifier, lockout, now))) {
    await refuseLocked(kysely, identifier, lockout, now, 'locked');
    throw new Refusal('locked', { params: { minutes: 1 }, retryAfter: 1 }); // the lock ended in this very moment
  }
  if (address && !(await reserve(kysely, address, limit, now))) {
    await takeBack(kysely, identifier); // the address was locked meanwhile: no try was made
    await refuseLocked(kysely, address, limit, now, 'rate-limited');
    throw new Refusal('rate-limited', { retryAfter: 1 }); // the lock ended in this very moment
  }
  return { identifier, address };
}

/** The password was right: the failures before it are forgotten, and the address has not failed. */
export async function uncount(database: Kysely<Tables>, { identifier, address }: CountedTry): Promise<void> {
  await forget(database, identifier);
  if (address) await takeBack(database, address);
}
