import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { PortalConfiguration } from './configuration.model.ts';
import { createPortal, type Portal, type PortalOptions } from './create-portal.ts';
import { createHttpTransport, type HttpTransportOptions } from './http-transport.ts';
import { information } from './presets/information.preset.ts';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Settles when the connection of this request is closed or its answer has been sent. */
  readonly closed: Promise<unknown>;
}

export type Reply = (response: ServerResponse, request: Arrived) => void;

export interface ReplyServer {
  readonly url: string;
  readonly requests: readonly Arrived[];
  /** Resolves when this many requests have arrived. */
  arrived(count: number): Promise<void>;
}

/** A real server on this machine for one test. `replies` are used one after the other, the last one from then on. */
export async function replyServer(t: TestContext, ...replies: readonly [Reply, ...Reply[]]): Promise<ReplyServer> {
  const requests: Arrived[] = [];
  const waiting: { readonly count: number; readonly go: () => void }[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    const closed = once(response, 'close');
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the client went away while it was sending
    }
    const { method = '', url = '', headers } = request;
    const arrived: Arrived = { method, path: url, headers, body: Buffer.concat(chunks).toString(), closed };
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push(arrived);
    for (const { count, go } of waiting) if (requests.length >= count) go();
    reply?.(response, arrived);
  };
  const server = createServer((request, response) => void receive(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/information`,
    requests,
    async arrived(count) {
      if (requests.length < count) await new Promise<void>((go) => waiting.push({ count, go }));
    },
  };
}

/** The address of a port on which nothing listens. */
export async function refusedUrl(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/api/information`;
}

/** A portal over the real transport, with waits short enough for a test. */
export function portalAt(
  url: string,
  options: Partial<PortalOptions & HttpTransportOptions> & { readonly configuration?: PortalConfiguration } = {},
): Portal {
  const { timeout = 2_000, retries, retryDelay = 2, ...rest } = options;
  const transport = createHttpTransport({ baseUrl: url, timeout, retries, retryDelay });
  return createPortal({ configuration: information, transport, ...rest });
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(status === 204 || body === undefined ? undefined : JSON.stringify(body));
  };
}

export function problem(
  status: number,
  code: string,
  more: object = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { type: `urn:madoguchi:problem:${code}`, title: code, status, code, ...more };
  return json(status, body, { 'content-type': 'application/problem+json', ...headers });
}

/** Holds requests until `release` is called with the reply for all of them. */
export function held(): { readonly reply: Reply; release(by: Reply): void } {
  const waiting: { readonly response: ServerResponse; readonly request: Arrived }[] = [];
  return {
    reply: (response, request) => waiting.push({ response, request }),
    release: (by) => waiting.splice(0).forEach(({ response, request }) => by(response, request)),
  };
}

/** Chooses a reply by `METHOD /path` below the portal's base; what is not named is not found. */
export function routes(table: Readonly<Record<string, Reply>>): Reply {
  return (response, request) => {
    const path = request.path.replace('/api/information', '').split('?')[0] ?? '';
    (table[`${request.method} ${path}`] ?? problem(404, 'not-found'))(response, request);
  };
}

export const session = {
  account: {
    id: 'a1',
    identifier: 'hanako@example.jp',
    displayName: '髙﨑 花子',
    companyName: null,
    roles: ['customer'],
  },
  gates: [],
  method: 'password',
  idleEndsAt: '2026-11-20T02:00:00.000Z',
  endsAt: '2026-11-20T13:00:00.000Z',
};

/** What a readable told since it is followed. */
export interface Followed<State> {
  readonly states: readonly State[];
  readonly stop: () => void;
  /** Resolves with the first state, told already or still to come, that `fits`. */
  until(this: void, fits: (state: State) => boolean): Promise<State>;
}

/** Keeps what a readable told, from now on. */
export function follow<State>(source: { subscribe(listener: (state: State) => void): () => void }): Followed<State> {
  const states: State[] = [];
  let tell: () => void = () => undefined;
  const stop = source.subscribe((state) => {
    states.push(state);
    tell();
  });
  return {
    states,
    stop,
    until: (fits) =>
      new Promise((resolve) => {
        tell = () => {
          const found = states.find(fits);
          if (found !== undefined) resolve(found);
        };
        tell();
      }),
  };
}

/** Collects what host code throws, which would otherwise be uncaught and end the test run. */
export function uncaught(t: TestContext): readonly unknown[] {
  const thrown: unknown[] = [];
  const { queueMicrotask } = globalThis;
  t.mock.method(globalThis, 'queueMicrotask', (run: () => void) =>
    queueMicrotask(() => {
      try {
        run();
      } catch (error) {
        thrown.push(error);
      }
    }),
  );
  return thrown;
}
