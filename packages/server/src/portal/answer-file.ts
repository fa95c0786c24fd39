import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Customer, OperatorActor } from './actor.ts';
import type { Server } from './call.ts';
import type { Exchange } from './exchange.ts';
import { readFileLink, type FileArea } from './file-link.ts';
import { fileResponse, type OfferedFile } from './file-response.ts';
import { findCustomer } from './pipeline/session.ts';
import type { ServedPortal } from './ports.ts';
import { Refusal } from './problem.ts';

/** A file that a link leads to, and who holds the link. */
export interface LinkedFile<Holder = Customer> {
  readonly server: Server;
  readonly portal: ServedPortal;
  readonly actor: Holder;
  readonly id: string;
  readonly name: string;
  /** Whether only what would be answered is asked for. */
  readonly isHead: boolean;
  readonly now: Instant;
}

/** Finds a file for somebody whose link holds; undefined where it is not there, or not theirs any more. */
export type FindFile = (linked: LinkedFile) => Promise<OfferedFile | undefined>;

/** The same for somebody of the vendor, who proves it with the request: their links need no seal. */
export type FindVendorFile = (linked: LinkedFile<OperatorActor>) => Promise<OfferedFile | undefined>;

/**
 * Answers for a file by its link. Whatever stands against it is answered alike: a link that is forged, of another file or
 * too old, a session that ended, gates that stand before everything else, a file that is not theirs any more.
 */
export async function answerFile(
  server: Server,
  { request, url, environment, receivedAt: now }: Exchange,
  portal: ServedPortal,
  area: FileArea,
  { id, name }: Pick<LinkedFile, 'id' | 'name'>,
  find: FindFile,
  findForVendor?: FindVendorFile,
): Promise<Response> {
  const operator = findForVendor && !url.searchParams.has('seal') && (await server.operator(request));
  if (operator) {
    const isHead = request.method === 'HEAD';
    const theirs = await findForVendor({
      server,
      portal,
      actor: { type: 'operator', ...operator },
      id,
      name,
      isHead,
      now,
    });
    if (!theirs) throw new Refusal('not-found');
    return fileResponse(request, theirs);
  }
  const named = { portalId: portal.configuration.id, area, id, name };
  const grant = await readFileLink(server, named, url.searchParams, now);
  const actor =
    grant && (await findCustomer(server, portal, { id: grant.sessionId }, environment.clientCertificate, now));
  if (!actor || actor.gates.length > 0) throw new Refusal('not-found');
  const found = await find({ server, portal, actor, id, name, isHead: request.method === 'HEAD', now });
  if (!found) throw new Refusal('not-found');
  return fileResponse(request, found);
}
