import type { Portal } from './create-portal.ts';
import { readSession } from './session.endpoints.ts';
import type { ActiveSession } from './session.model.ts';

/**
 * Asks the server who is signed in now: what `session.refresh` awaits already may have been answered before that which gave
 * reason to ask. `take` gets the answer while the session is what it was when it was asked; where it changed meanwhile, it
 * is asked again.
 *
 * @throws {PortalError} when the server cannot be asked.
 */
export async function askAnew(portal: Portal, take: (found: ActiveSession | undefined) => void): Promise<void> {
  const { session } = portal;
  const before = session.state;
  const found = await portal.call(readSession);
  if (session.state === before) take(found.session ?? undefined);
  else await askAnew(portal, take);
}
