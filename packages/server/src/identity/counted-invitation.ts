import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { inTurn } from '../portal/transaction.ts';
import { countedAs, linkLimit, refuse, reserve, takeBack } from './attempts.ts';

/**
 * Sends the mail of an invitation, where the portal has not sent as many to the address within the hour as may be
 * (`linkLimit`), whoever invited to whichever contract: nobody fills a stranger's mailbox (LIC-09, ours). What is refused
 * sent none, and does not count.
 *
 * @param mailKey The address, normalised.
 */
export async function countInvitation<T>(
  { server: { database }, portal, now }: CustomerCall,
  mailKey: string,
  send: () => Promise<T>,
): Promise<T> {
  const as = await countedAs(portal.configuration.id, 'invitation-address', mailKey);
  refuse(await reserve(database, as, linkLimit, now), 'rate-limited');
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal) await inTurn(database, (transaction) => takeBack(transaction, as, linkLimit, now));
    throw error;
  }
}
