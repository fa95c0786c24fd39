import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { inTurn } from '../portal/transaction.ts';
import { countedAs, linkAddressLimit, linkLimit, refuse, reserve, takeBack } from './attempts.ts';

/**
 * Sends the mail of an invitation, where within the hour neither the address has got as many as may be (`linkLimit`),
 * whoever invited to whichever contract, nor the account has sent as many (`linkAddressLimit`), to whomever: nobody fills
 * a stranger's mailbox, or writes to any number of strangers (LIC-09, ours). What is refused sent none, and does not count.
 *
 * @param mailKey The address, normalised.
 */
export async function countInvitation<T>(
  { server: { database }, portal, actor, now }: CustomerCall,
  mailKey: string,
  send: () => Promise<T>,
): Promise<T> {
  const { id } = portal.configuration;
  const limits = [
    { as: await countedAs(id, 'invitation-account', actor.account.id), rule: linkAddressLimit },
    { as: await countedAs(id, 'invitation-address', mailKey), rule: linkLimit },
  ];
  const counted: typeof limits = [];
  try {
    for (const limit of limits) {
      refuse(await reserve(database, limit.as, limit.rule, now), 'rate-limited');
      counted.push(limit);
    }
    return await send();
  } catch (error) {
    if (error instanceof Refusal)
      await inTurn(database, async (transaction) => {
        for (const { as, rule } of counted) await takeBack(transaction, as, rule, now);
      });
    throw error;
  }
}
