import type { Server } from '../portal/call.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { endContracts, renewContracts } from './contract-upkeep.ts';
import { remindOfEnds } from './reminders.service.ts';
import { takeRevocationsIntoEffect } from './deferred-revocations.ts';
import { tellAuthority } from './revocations.ts';
import { reasonOf } from '../portal/reason-of.ts';

/** What is done of a kind that time brings, once however many do it at once. */
export interface UpkeepContext {
  readonly server: Server;
  readonly portal: ServedPortal;
  readonly now: number;
}

const tasks: Readonly<Record<string, (context: UpkeepContext) => Promise<void>>> = {
  revocations: takeRevocationsIntoEffect,
  renewals: renewContracts,
  ends: endContracts,
  reminders: remindOfEnds,
  authority: ({ server, portal, now }) => tellAuthority(server, portal, now),
};

/**
 * Does what time brings: revocations that were deferred take effect (CRT-11), contracts that renew themselves go on, those
 * that were terminated end (CRT-21), mails tell ahead of ends (CRT-18), and the authority hears what it has not heard. What
 * fails keeps nothing else from being done, and is tried again the next time. Never rejects.
 */
export async function keepUp(server: Server): Promise<void> {
  for (const portal of server.portals) {
    if (!portal.certificates) continue;
    const context: UpkeepContext = { server, portal, now: server.clock.now() };
    const failed: Record<string, string> = {};
    for (const [name, task] of Object.entries(tasks))
      await task(context).catch((error: unknown) => {
        failed[name] = reasonOf(error);
      });
    if (Object.keys(failed).length > 0) server.log('error', 'upkeep-stopped', failed);
  }
}
