import {
  createPortal,
  presets,
  type ActiveSession,
  type Endpoint,
  type Portal,
  type PortalConfiguration,
} from '@madoguchi/sdk';

/** What a portal sent. */
export interface SentRequest {
  readonly operation: string;
  readonly headers: Headers;
  /** What stands behind the question mark. */
  readonly query: URLSearchParams;
  /** The JSON body, or undefined where there was none. */
  readonly body: unknown;
}

type Answer = (request: SentRequest) => Response | Promise<Response>;
type AnyEndpoint = Pick<Endpoint<never, unknown>, 'method' | 'path' | 'name'>;

/** A network whose other end says what the test tells it to. */
export interface ScriptedServer {
  readonly requests: readonly SentRequest[];
  /** How often an operation was called. */
  count(operation: AnyEndpoint): number;
  /** Answers an operation from now on. */
  on(operation: AnyEndpoint, answer: Answer): void;
  /** Lets an operation wait until the answer is handed in. */
  hold(operation: AnyEndpoint): (answer: Response) => void;
  readonly fetch: typeof fetch;
}

const baseUrl = '/api/test';

export function createScriptedServer(): ScriptedServer {
  const answers: { readonly operation: AnyEndpoint; readonly answer: Answer }[] = [];
  const requests: SentRequest[] = [];
  const server: ScriptedServer = {
    requests,
    count: ({ name }) => requests.filter(({ operation }) => operation === name).length,
    on: (operation, answer) => void answers.unshift({ operation, answer }),
    hold(operation) {
      const { promise, resolve } = Promise.withResolvers<Response>();
      server.on(operation, () => promise);
      return resolve;
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, searchParams: query } = new URL(request.url);
      const path = pathname.slice(baseUrl.length);
      const found = answers.find(({ operation }) => operation.method === request.method && fits(operation.path, path));
      if (!found) throw new TypeError(`nothing answers ${request.method} ${path}`);
      const text = await request.text();
      const sent = {
        operation: found.operation.name,
        headers: request.headers,
        query,
        body: text && request.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
      };
      requests.push(sent);
      return found.answer(sent);
    },
  };
  return server;
}

/** Whether a path is one of an operation's, whatever stands for its parts in braces. */
function fits(pattern: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  return wanted.length === parts.length && wanted.every((part, index) => part.startsWith('{') || part === parts[index]);
}

/** A portal whose requests go to `server`. */
export function portalOn(
  server: ScriptedServer,
  configuration: PortalConfiguration = presets.information,
  options: { readonly retries?: number } = {},
): Portal {
  return createPortal({ configuration, baseUrl, fetch: server.fetch, ...options });
}

export function answer(status: number, body?: unknown): Response {
  const headers = { 'content-type': 'application/json' };
  return body === undefined ? new Response(null, { status }) : new Response(JSON.stringify(body), { status, headers });
}

/** Problem details (RFC 9457) as our server answers them. */
export function problem(status: number, code: string, further: Readonly<Record<string, unknown>> = {}): Response {
  const body = { type: `urn:madoguchi:problem:${code}`, title: code, status, code, ...further };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** The session of one person. */
export function sessionOf(identifier = 'hanako@example.jp', further: Partial<ActiveSession> = {}): ActiveSession {
  return {
    account: {
      id: `id-of-${identifier}`,
      identifier,
      displayName: '髙﨑 花子',
      companyName: '株式会社みどり',
      roles: ['customer'],
    },
    gates: [],
    method: 'password',
    idleEndsAt: '2026-11-20T03:30:00.000Z',
    endsAt: '2026-11-20T15:00:00.000Z',
    ...further,
  };
}
