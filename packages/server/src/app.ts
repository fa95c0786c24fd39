import { accessTokenHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import { Hono } from 'hono';
import { accountOperations } from './account/account.routes.ts';
import { findContractConfirmation } from './account/contract-confirmation.ts';
import { serviceOperations } from './account/services.routes.ts';
import { findDocument, findPurchaseOrder, findQuoteFile } from './billing/billing-files.ts';
import { findStatementFile } from './billing/statement-files.ts';
import { billingOperations } from './billing/billing.routes.ts';
import { findCertificateFile } from './certificates/certificate-files.service.ts';
import { certificatesOperations } from './certificates/certificates.routes.ts';
import { keepUp } from './certificates/upkeep.ts';
import { findMedia } from './content/media.ts';
import { contentOperations } from './content/content.routes.ts';
import { findSpeedSample } from './content/speed-test.service.ts';
import { contractsOperations } from './contracts/contracts.routes.ts';
import { findResource } from './contracts/resources.service.ts';
import { findActivationFile } from './environments/activation.service.ts';
import { environmentsOperations } from './environments/environments.routes.ts';
import { gatesOf } from './identity/gates.ts';
import { identityOperations } from './identity/identity.routes.ts';
import { devicesOperations } from './tickets/devices.routes.ts';
import type { Server } from './portal/call.ts';
import { createChangeFeed } from './portal/change-feed.ts';
import { answerFile, type FindFile } from './portal/answer-file.ts';
import { countedAddress } from './portal/client-address.ts';
import { deliverMail } from './portal/deliver-mail.ts';
import type { Exchange } from './portal/exchange.ts';
import type { FileArea } from './portal/file-link.ts';
import { openApi } from './portal/openapi.ts';
import { operationTable, type Operation } from './portal/operation.ts';
import { addCors, answerOptions } from './portal/pipeline/cors.ts';
import { addHeaders } from './portal/pipeline/headers.ts';
import { run } from './portal/pipeline/run.ts';
import { createThrottle } from './portal/pipeline/throttle.ts';
import { portalOperations } from './portal/portal.routes.ts';
import type { ServerPorts } from './portal/ports.ts';
import type { RequestEnvironment, ServerApp } from './portal/server-app.ts';
import { problemResponse, Refusal, toRefusal } from './portal/problem.ts';
import { makeRequestId } from './portal/request-id.ts';
import { tidyUp } from './portal/tidy-up.ts';
import { findTicketFile } from './tickets/tickets.service.ts';
import { ticketsOperations } from './tickets/tickets.routes.ts';

/** Everything the server does, each operation once. */
export const operations: readonly Operation[] = [
  ...portalOperations,
  ...identityOperations,
  ...accountOperations,
  ...serviceOperations,
  ...contractsOperations,
  ...environmentsOperations,
  ...devicesOperations,
  ...contentOperations,
  ...billingOperations,
  ...certificatesOperations,
  ...ticketsOperations,
];

/** What links lead to, besides operations. */
const fileAreas: ReadonlyMap<FileArea, FindFile> = new Map([
  ['media', findMedia],
  ['activations', findActivationFile],
  ['resources', findResource],
  ['certificate-files', findCertificateFile],
  ['documents', findDocument],
  ['quote-files', findQuoteFile],
  ['purchase-orders', findPurchaseOrder],
  ['ticket-files', findTicketFile],
  ['contract-confirmations', findContractConfirmation],
  ['statement-files', findStatementFile],
  ['speed-samples', findSpeedSample],
]);

/** Makes the server. The database has to be open and up to date; nothing else is started. */
export function createServerApp(ports: ServerPorts): ServerApp {
  const dummyHash = ports.passwordHasher.hash(randomToken(ports.random));
  dummyHash.catch(() => ports.log('error', 'dummy-hash-failed'));
  const server: Server = { ...ports, dummyHash, gatesOf, changes: createChangeFeed(ports) };
  const portals = new Map(ports.portals.map((portal) => [portal.configuration.id, portal]));
  const router = createRouter(server);

  return {
    async fetch(request, environment = {}) {
      const exchange = openExchange(server, portals, request, environment);
      let response: Response;
      try {
        response = await router.fetch(request, { exchange });
      } catch (thrown) {
        const refusal = toRefusal(thrown);
        if (refusal !== thrown)
          ports.log('error', 'request-failed', {
            requestId: exchange.requestId,
            operation: exchange.operation,
            reason: describe(thrown),
          });
        response = problemResponse(refusal, exchange.requestId);
      }
      return finish(server, exchange, response);
    },
    refuse(code) {
      const requestId = makeRequestId(server.random);
      const response = problemResponse(new Refusal(code), requestId);
      addHeaders(response.headers, { requestId }, server.clock.now(), server.publicHost);
      server.log('info', 'request', { requestId, status: response.status });
      return response;
    },
    async deliverMail() {
      await deliverMail(server); // nobody's link waits for what upkeep takes
      await keepUp(server);
      await deliverMail(server);
    },
    tidyUp: () => tidyUp(server),
    endStreams: () => server.changes.stop(),
  };
}

interface RouterEnvironment {
  readonly Bindings: { readonly exchange: Exchange };
}

function createRouter(server: Server): Hono<RouterEnvironment> {
  const throttle = createThrottle(server.requestsPerMinute ?? 1_200);
  const byPath = Map.groupBy(operationTable(endpoints, operations).values(), ({ endpoint }) => endpoint.path);
  const router = new Hono<RouterEnvironment>();
  router.onError((error) => {
    throw error;
  });
  router.notFound(() => {
    throw new Refusal('not-found');
  });
  let description: string | undefined;
  router.get('/openapi.json', () => {
    description ??= JSON.stringify(openApi(endpoints));
    return new Response(description, { headers: { 'content-type': 'application/json' } });
  });
  for (const [area, find] of fileAreas)
    router.all(`/api/:portal/${area}/:id/:name`, (context) => {
      const { exchange } = context.env;
      const { portal, request } = exchange;
      const methods = ['GET', 'HEAD', 'OPTIONS'];
      if (!portal) throw new Refusal('not-found');
      if (request.method === 'OPTIONS') return answerOptions(exchange, methods);
      if (!methods.includes(request.method)) throw new Refusal('method-not-allowed', { allow: methods });
      exchange.operation = area;
      throttle(countedAddress(exchange.environment.clientAddress), exchange.receivedAt);
      return answerFile(server, exchange, portal, area, context.req.param(), find);
    });
  for (const [path, entries] of byPath) {
    const methods = entries.flatMap(({ endpoint: { method } }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    router.all(`/api/:portal${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, (context) => {
      const { exchange } = context.env;
      const { portal, request } = exchange;
      if (!portal) throw new Refusal('not-found');
      if (request.method === 'OPTIONS') return answerOptions(exchange, [...methods, 'OPTIONS']);
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      const operation = entries.find(({ endpoint }) => endpoint.method === method);
      if (!operation) throw new Refusal('method-not-allowed', { allow: [...methods, 'OPTIONS'] });
      const { portal: _, ...pathParameters } = context.req.param();
      return run(server, throttle, exchange, portal, operation, pathParameters);
    });
  }
  return router;
}

function openExchange(
  server: Server,
  portals: ReadonlyMap<string, ServerPorts['portals'][number]>,
  request: Request,
  environment: RequestEnvironment,
): Exchange {
  const url = new URL(request.url);
  return {
    request,
    url,
    environment,
    requestId: makeRequestId(server.random),
    receivedAt: server.clock.now(),
    portal: portals.get(/^\/api\/([^/]+)\//.exec(url.pathname)?.[1] ?? ''),
    origin: environment.origin ?? request.headers.get('origin'),
    setCookies: [],
  };
}

function finish(server: Server, exchange: Exchange, response: Response): Response {
  const headers = new Headers(response.headers);
  const now = server.clock.now();
  addHeaders(headers, exchange, now, server.publicHost);
  addCors(headers, exchange);
  if (exchange.accessToken !== undefined) headers.set(accessTokenHeader, exchange.accessToken);
  for (const cookie of exchange.setCookies) {
    if (exchange.environment.cookies) exchange.environment.cookies.store(cookie);
    else headers.append('set-cookie', cookie);
  }
  const { requestId, operation, portal, receivedAt } = exchange;
  const facts = {
    requestId,
    portal: portal?.configuration.id,
    operation,
    status: response.status,
    ms: now - receivedAt,
  };
  server.log('info', 'request', facts);
  return new Response(response.body, { status: response.status, headers });
}

/**
 * What of an unexpected error may stand in a log: its kind and where it came from, never its message, which may hold what
 * was typed.
 */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code = 'code' in thrown ? ` ${String(thrown.code)}` : '';
  const where = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  return [`${thrown.name}${code}`, ...where.map((line) => line.trim())].join(' < ');
}
