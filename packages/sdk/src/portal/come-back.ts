import { askAnew } from './ask-anew.ts';
import type { Portal } from './create-portal.ts';
import { foundNobody } from './found-nobody.ts';

/**
 * Takes over who is signed in now, for a page that comes back after a time in which it heard nothing, out of the
 * back/forward cache: where that is nobody, the page shows nothing of anybody (AUTH-04), and what was typed stays (AUTH-03).
 *
 * @throws {PortalError} when the server cannot be asked: then nothing is known.
 */
export const comeBack = (portal: Portal): Promise<void> =>
  askAnew(portal, (found) => (found ? portal.session.adopt(found) : foundNobody(portal.session)));
