import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { actorName, type Customer, type OperatorActor } from './actor.ts';
import type { Server } from './call.ts';
import { digest } from './digest.ts';
import type { Exchange } from './exchange.ts';
import { readFileLink, type FileArea, type FileGrant } from './file-link.ts';
import { fileResponse, type OfferedFile } from './file-response.ts';
import { readSessionToken } from './pipeline/cookies.ts';
import { findCustomer } from './pipeline/session.ts';
import type { ServedPortal } from './ports.ts';
import { Refusal } from './problem.ts';

/** A file that a link leads to, and who holds the link. */
export interface LinkedFile {
  readonly server: Server;
  readonly portal: ServedPortal;
  readonly actor: Customer | OperatorActor;
  readonly id: string;
  readonly name: string;
  /** Whether only what would be answered is asked for. */
  readonly isHead: boolean;
  readonly now: Instant;
}

/** Finds a file for somebody whose link holds; undefined where it is not there, or not theirs any more. */
export type FindFile = (linked: LinkedFile) => Promise<OfferedFile | undefined>;

/** A stored file that keeps its name with whoever opens it, and is never shown in a page of ours. */
export async function offeredFile(
  { server, name }: LinkedFile,
  stored: string | null | undefined,
): Promise<OfferedFile | undefined> {
  const file = stored ? await server.files?.find(stored) : undefined;
  return file && { file, storedAs: name };
}

/**
 * Answers for a file by its link. Whatever stands against it is answered alike: a link that is forged, of another file or
 * too old, a session that ended, gates that stand before everything else, a file that is not theirs any more, a browser
 * where somebody else is signed in.
 */
export async function answerFile(
  server: Server,
  exchange: Exchange,
  portal: ServedPortal,
  area: FileArea,
  { id, name }: Pick<LinkedFile, 'id' | 'name'>,
  find: FindFile,
): Promise<Response> {
  const { request, url, environment, receivedAt: now } = exchange;
  const named = { portalId: portal.configuration.id, area, id, name };
  const grant = await readFileLink(server, named, url.searchParams, now);
  const actor =
    grant &&
    ((await findOperator(server, request, grant)) ??
      (await findCustomer(server, portal, { id: grant.sessionId }, environment.clientCertificate, now)));
  if (!actor || (actor.type === 'customer' && actor.gates.length > 0)) throw new Refusal('not-found');
  if (actor.type === 'customer' && (await isSomebodyElses(server, exchange, portal, actor)))
    throw new Refusal('not-found');
  const found = await find({ server, portal, actor, id, name, isHead: request.method === 'HEAD', now });
  if (!found) throw new Refusal('not-found');
  return fileResponse(request, found);
}

/** The person of the vendor whom a link was given, where it is they who open it. */
async function findOperator(
  server: Server,
  request: Request,
  { sessionId }: FileGrant,
): Promise<OperatorActor | undefined> {
  if (!sessionId.startsWith('operator:')) return undefined;
  const operator = await server.operator(request);
  const actor = operator && ({ type: 'operator', ...operator } as const);
  return actor && actorName(actor) === sessionId ? actor : undefined;
}

/**
 * Whether the browser that asks is another account's than the link. One that says nothing of an account may ask: a player
 * or a download sends no cookie to another site. A link of a bearer session has nothing to do with the cookie that its
 * portal may have in the same browser.
 */
async function isSomebodyElses(
  server: Server,
  exchange: Exchange,
  portal: ServedPortal,
  { account, session }: Customer,
): Promise<boolean> {
  const token = readSessionToken(exchange, portal);
  if (token === undefined) return false;
  const proof = { cookieHash: await digest(token) };
  const holder = await findCustomer(server, portal, proof, exchange.environment.clientCertificate, exchange.receivedAt);
  if (!holder || holder.account.id === account.id) return false;
  const linked = await server.database.kysely
    .selectFrom('session')
    .select('kind')
    .where('id', '=', session.id)
    .executeTakeFirst();
  return linked?.kind === 'cookie';
}
