import { writeAudit } from '../portal/audit.ts';
import type { ServerPorts } from '../portal/ports.ts';
import { transaction } from '../portal/transaction.ts';
import { issueLink, prepareLink } from './password-link.service.ts';
import { findRecipient } from './recipient.ts';

/**
 * Sends the link for an account's first password, as the vendor does when it has made the account (SUP-01). It works
 * for the portal's `invitationDays` and takes the place of older ones.
 *
 * @throws {Error} when the portal or an active account of that id does not exist.
 */
export async function sendFirstPasswordLink(
  ports: Pick<ServerPorts, 'portals' | 'database' | 'random' | 'clock'>,
  portalId: string,
  accountId: string,
): Promise<void> {
  const { portals, random, clock } = ports;
  const portal = portals.find(({ configuration }) => configuration.id === portalId);
  if (!portal) throw new Error(`There is no portal ${portalId}.`);
  const link = await prepareLink(random);
  const now = clock.now();
  await transaction(ports, async (open) => {
    const recipient = await findRecipient(open, portalId, { accountId });
    if (!recipient) throw new Error(`${portalId} has no active account ${accountId}.`);
    await issueLink(open, { random, portal, now }, link, 'first', recipient);
    await writeAudit(open, random, {
      portalId,
      at: now,
      actor: 'vendor',
      operation: 'sendFirstPasswordLink',
      subject: `account:${accountId}`,
      outcome: 'ok',
      requestId: '',
    });
  });
}
