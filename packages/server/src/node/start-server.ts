import { createServer, type Server } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { hour, minute, second } from '@madoguchi/sdk/portal/time.js';
import type { PresentedCertificate } from '../portal/client-certificate.ts';
import type { ServerApp } from '../portal/server-app.ts';
import { answerUnread } from './answer-unread.ts';
import { bodyOf } from './body-of.ts';
import type { ClientCertificates, ClientCertificatesOptions } from './client-certificates.ts';
import { findClientAddress, trustedAmong, type TrustedProxies } from './proxies.ts';
import { createTlsListener, type TlsOptions } from './tls-listener.ts';

export interface StartServerOptions {
  readonly app: ServerApp;
  /** 0 takes a free one. */
  readonly port: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Proxies before it that serve others too. Left out: nobody is believed who speaks for somebody else. */
  readonly proxies?: TrustedProxies | undefined;
  /** Left out: http. */
  readonly tls?: TlsOptions | undefined;
  /** Who issues the login certificates that people come with, over `tls` or told by `proxies`. Left out: nobody has any. */
  readonly loginCertificates?: ClientCertificatesOptions | undefined;
  /** Answers what the application does not serve, such as a demo's pages; undefined leaves it to the application. */
  readonly before?: (request: Request) => Promise<Response | undefined>;
}

export interface RunningServer {
  readonly port: number;
  /** Stops taking requests, lets those that run finish for up to 10 seconds, then mail and tidying under way; begins no more. */
  stop(): Promise<void>;
}

const longestStop: number = 10 * second;
const mailEvery: number = 30 * second;
const tidyEvery: number = 10 * minute;

/**
 * Serves the application over http or https. The client's address, by which limits count, is that of the socket, or what `proxies`
 * say. The database stays open; whoever opened it closes it after `stop`.
 *
 * @throws {Error} with code `EADDRINUSE` when the port is taken, or when a trusted proxy is no address.
 */
export async function startServer({
  app,
  port,
  host = '127.0.0.1',
  proxies = { addresses: [] },
  tls,
  loginCertificates,
  before,
}: StartServerOptions): Promise<RunningServer> {
  const addressOf = findClientAddress(proxies);
  let delivering: Promise<void> = Promise.resolve();
  let tidying: Promise<void> = Promise.resolve();
  let waiting = false;
  const deliver = (): void => {
    if (waiting) return; // one that has not begun sees this mail too
    waiting = true;
    delivering = delivering.then(() => {
      waiting = false;
      return app.deliverMail();
    });
  };
  // loaded where it is wanted: it is heavy
  const certificates =
    loginCertificates && (await (await import('./client-certificates.ts')).openClientCertificates(loginCertificates));
  const certificateOf = findCertificate(certificates, proxies);
  const unread = answerUnread(app);
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const answered = await before?.(request);
      if (answered) return answered;
      const clientAddress = addressOf(incoming.socket.remoteAddress, request.headers);
      const clientCertificate = certificateOf(incoming);
      const response = await app.fetch(request, {
        body: () => bodyOf(incoming),
        ...(clientAddress !== undefined && { clientAddress }),
        ...(clientCertificate && { clientCertificate }),
      });
      if (request.method !== 'GET' && request.method !== 'HEAD') deliver();
      return response;
    },
    { overrideGlobalObjects: false, errorHandler: unread.answer },
  );
  // the application says how long a body may take; this only ends what it does not read
  const limits = { requestTimeout: hour, headersTimeout: 10 * second, requireHostHeader: false }; // the listener asks for it
  const server = tls ? createTlsListener(tls, certificates, limits) : createServer(limits);
  server.on('request', (request, response) => void listener(request, response));
  unread.watch(server);
  await listen(server, port, host).catch((error: unknown) => {
    certificates?.stop();
    throw error;
  });
  deliver();
  const timers = [setInterval(deliver, mailEvery), setInterval(() => void (tidying = app.tidyUp()), tidyEvery)];
  return {
    port: portOf(server, port),
    async stop() {
      for (const timer of timers) clearInterval(timer);
      certificates?.stop();
      app.endStreams();
      await close(server);
      await Promise.all([delivering, tidying]);
    },
  };
}

interface Arrived {
  readonly socket: Socket;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The certificate of the connection, or of the one that a trusted proxy speaks for. */
function findCertificate(
  certificates: ClientCertificates | undefined,
  { addresses, tellsCertificates = false }: TrustedProxies,
): (request: Arrived) => PresentedCertificate | undefined {
  const isProxy = trustedAmong(tellsCertificates ? addresses : []);
  return ({ socket, headers }) => {
    const { remoteAddress = '' } = socket;
    if (isIP(remoteAddress) !== 0 && isProxy(remoteAddress)) {
      const header = headers['client-cert'];
      return certificates?.ofHeader(typeof header === 'string' ? header : null);
    }
    return certificates?.ofSocket(socket);
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : asked;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), longestStop);
    const idle = setInterval(() => server.closeIdleConnections(), 50); // a connection is idle once its answer is out
    server.close(() => {
      clearTimeout(force);
      clearInterval(idle);
      resolve();
    });
  });
}
