import type { Transaction } from 'kysely';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Call } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { inTurn } from '../portal/transaction.ts';
import {
  addressLimit,
  countedAs,
  forget,
  refuse,
  refuseLocked,
  reserve,
  takeBack,
  type CountedAs,
  type IfWrong,
} from './attempts.ts';

/** A password about to be tried, counted as wrong until it proves right. */
export interface CountedTry extends IfWrong {
  readonly identifier: CountedAs;
  /** Undefined when the runtime does not know the client's address. */
  readonly address: { readonly as: CountedAs; readonly limit: LockoutConfiguration } | undefined;
  readonly at: Instant;
}

/**
 * Counts the try as a failure before it is made; a success takes that back. A locked address is refused before the
 * identifier is counted, so that it cannot lock anybody out.
 *
 * @param key The identifier, normalised.
 */
export async function countTry({ server, portal, clientAddress, now }: Call, key: string): Promise<CountedTry> {
  const { database } = server;
  const { id, lockout } = portal.configuration;
  const identifier = await countedAs(id, 'sign-in-identifier', key);
  const address =
    clientAddress === ''
      ? undefined
      : { as: await countedAs(id, 'sign-in-address', clientAddress), limit: addressLimit(lockout) };
  if (address) await refuseLocked(database, address.as, address.limit, now, 'rate-limited');
  const reserved = await reserve(database, identifier, lockout, now);
  refuse(reserved, 'locked');
  if (address) {
    const decision = await reserve(database, address.as, address.limit, now);
    // the address was locked meanwhile: no try is made
    if (!decision.ok) await inTurn(database, (transaction) => takeBack(transaction, identifier, lockout, now));
    refuse(decision, 'rate-limited');
  }
  return { ...reserved, identifier, address, at: now };
}

/** What was tried is not to count at all, and says nothing of what was tried before. */
export async function discount(
  transaction: Transaction<Tables>,
  { portal }: Pick<Call, 'portal'>,
  { identifier, address, at }: CountedTry,
): Promise<void> {
  await takeBack(transaction, identifier, portal.configuration.lockout, at);
  if (address) await takeBack(transaction, address.as, address.limit, at);
}

/** The password was right: the failures before it are forgotten, and the address has not failed. */
export async function uncount(
  transaction: Transaction<Tables>,
  { identifier, address, at }: CountedTry,
): Promise<void> {
  await forget(transaction, identifier);
  if (address) await takeBack(transaction, address.as, address.limit, at);
}
