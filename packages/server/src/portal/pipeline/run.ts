import { randomToken } from '@madoguchi/sdk/portal/time.js';
import { actorName } from '../actor.ts';
import { authorize } from '../authorize.ts';
import type { ReceivedCall, Server } from '../call.ts';
import { countedAddress } from '../client-address.ts';
import type { Exchange } from '../exchange.ts';
import type { Operation } from '../operation.ts';
import type { ServedPortal } from '../ports.ts';
import { Refusal } from '../problem.ts';
import { receiveFile } from '../receive-file.ts';
import { openSealing } from '../seal.ts';
import { transaction } from '../transaction.ts';
import { isAnothers, readAccountHeader } from './account.ts';
import { noteActivity } from './activity.ts';
import { checkAreas } from './areas.ts';
import { refreshCookie, sessionCookie } from './cookies.ts';
import { readCredentials } from './credentials.ts';
import { checkGates } from './gates.ts';
import { claimKey, fingerprint, readIdempotencyKey, type Claim } from './idempotency.ts';
import { readIfMatch } from './if-match.ts';
import { gatherInput } from './input.ts';
import { checkOrigin, ownOrigin } from './origin.ts';
import { answer } from './output.ts';
import { findActor, refuseEndedSession } from './session.ts';
import type { Throttle } from './throttle.ts';

/** Carries one request out, through the same steps for every operation. Whatever stops it is thrown. */
export async function run(
  server: Server,
  throttle: Throttle,
  exchange: Exchange,
  portal: ServedPortal,
  operation: Operation,
  pathParameters: Readonly<Record<string, string>>,
): Promise<Response> {
  const { endpoint } = operation;
  const { request, requestId, receivedAt: now } = exchange;
  exchange.operation = endpoint.name;
  const clientAddress = countedAddress(exchange.environment.clientAddress);
  throttle(clientAddress, now);
  checkOrigin(exchange, server.publicHost);
  checkAreas(portal.configuration, endpoint.areas);
  const raw = await gatherInput(exchange, endpoint, pathParameters);
  const credentials = readCredentials(exchange, portal);
  const sender = await findActor(server, portal, exchange, endpoint, credentials);
  const madeFor = readAccountHeader(request);
  if (endpoint.access === 'customer' && isAnothers({ actor: sender, madeFor })) throw new Refusal('unauthenticated');
  const authorization = authorize(sender, endpoint);
  if (!authorization.ok) throw new Refusal(authorization.code);
  checkGates(sender, endpoint);
  const accepted = await operation.accept(raw);
  const { limits } = accepted;
  if (limits?.area) checkAreas(portal.configuration, [limits.area]);
  const use = limits?.requires ? authorize(sender, { ...endpoint, requires: limits.requires }) : authorization;
  if (!use.ok) throw new Refusal(use.code);
  const key = readIdempotencyKey(request, endpoint);
  const ifMatch = readIfMatch(request, endpoint);
  const actor = await noteActivity(server.database, sender, endpoint, now);

  // what anybody may do and is answered without content is the same request, whoever is signed in when it is repeated
  const isAnyones = actor.type === 'nobody' || (endpoint.access === 'anyone' && !endpoint.output);
  const scope = {
    portal_id: portal.configuration.id,
    owner: isAnyones ? 'anyone' : actorName(actor),
    operation: endpoint.name,
  };
  const most = limits?.most ?? 0;
  const size = Math.min(most, Number(request.headers.get('content-length')) || most);
  const arrived = actor.type === 'customer' && (await accepted.admit?.({ server, portal, actor }, size));
  const file = limits && (await receiveFile(server, exchange, limits).finally(() => arrived && arrived()));
  let claim: Claim | undefined;
  let written = false;
  try {
    if (key !== undefined) {
      const told = file ? { ...Object(accepted.input), digest: file.digest } : accepted.input;
      const print = await fingerprint(told, endpoint);
      claim = await claimKey(server.database, { ...scope, key }, print, randomToken(server.random, 16), now);
    }
    if (claim?.type === 'stored' && !accepted.repeat) return await answer(endpoint, claim.answer);
    const mine = claim?.type === 'claimed' ? claim : undefined;
    const call: ReceivedCall = {
      server,
      portal,
      endpoint,
      actor,
      serverOrigin: ownOrigin(exchange, server.publicHost),
      now,
      requestId,
      clientAddress,
      clientCertificate: exchange.environment.clientCertificate,
      credentials,
      madeFor,
      ifMatch,
      file,
      handOut(tokens) {
        exchange.accessToken = tokens?.access?.token;
        if (credentials.type === 'cookie') exchange.setCookies.push(sessionCookie(portal, tokens?.token, server));
        // whose a refresh cookie is, only the renewal sees: another tab's account may have put its own there
        else if (tokens ?? credentials.refresh) exchange.setCookies.push(refreshCookie(portal, tokens?.token));
      },
      async write(work) {
        await openSealing(server);
        const result = await transaction(server, async (open) => {
          if (file && actor.type === 'customer')
            await refuseEndedSession(server, open, portal, actor.session.id, call.clientCertificate, now);
          const output = await work(open);
          await mine?.complete(open, output);
          return output;
        });
        written = true;
        server.changes.look();
        return result;
      },
    };
    if (claim?.type === 'stored') return await answer(endpoint, await accepted.repeat?.(call));
    const output = await accepted.run(call);
    if (claim && !written) throw new Error(`${endpoint.name} is idempotent and kept no answer.`);
    return await answer(endpoint, output);
  } catch (error) {
    if (!written && claim?.type === 'claimed')
      await claim.release().catch(() => server.log('warn', 'idempotency-release-failed', { requestId }));
    throw error;
  } finally {
    if (file && !written)
      await server.files?.remove(file.name).catch(() => server.log('warn', 'file-removal-failed', { requestId }));
  }
}
