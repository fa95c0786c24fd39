import type { Server } from '../portal/call.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { endContracts, renewContracts } from './contract-upkeep.ts';
import { remindOfEnds } from './reminders.service.ts';
import { takeRevocationsIntoEffect } from './deferred-revocations.ts';
import { tellAuthority } from './revocations.ts';

/** What is done of a kind that time brings, once however many do it at once. */
export interface UpkeepContext {
  readonly server: Server;
  readonly portal: ServedPortal;
  readonly now: number;
}

/**
 * Does what time brings: revocations that were deferred take effect (CRT-11), contracts that renew themselves go on, those
 * that were terminated end (CRT-21), mails tell ahead of ends (CRT-18), and the authority hears what it has not heard.
 * Never rejects.
 */
export async function keepUp(server: Server): Promise<void> {
  for (const portal of server.portals) {
    if (!portal.certificates) continue;
    const context: UpkeepContext = { server, portal, now: server.clock.now() };
    for (const task of [takeRevocationsIntoEffect, renewContracts, endContracts, remindOfEnds])
      await task(context).catch((error: unknown) => {
        server.log('error', 'upkeep-stopped', {
          task: task.name,
          reason: error instanceof Error ? error.name : typeof error,
        });
      });
    await tellAuthority(server, portal, context.now).catch(() => server.log('error', 'upkeep-stopped'));
  }
}
