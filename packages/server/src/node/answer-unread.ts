import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { ProblemCode } from '@madoguchi/sdk/portal/errors.js';
import { second } from '@madoguchi/sdk/portal/time.js';
import type { ServerApp } from '../portal/server-app.ts';

/** Answers what never gets to the application, with the application's words. */
export interface UnreadAnswers {
  /** For what cannot be made a request of. */
  answer(this: void, error: unknown): Response;
  /** Answers what Node itself cannot read, or would refuse. */
  watch(this: void, server: Server): void;
}

/** By Node's codes; everything else is not http as it should be. */
const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'timeout',
};
/** What is still on its way is read for as long, or the answer would be lost with the connection. */
const lingering: number = second;

/** Everything is answered so that the connection ends: what follows on it cannot be told apart. */
export function answerUnread(app: Pick<ServerApp, 'refuse'>): UnreadAnswers {
  const answers = new WeakMap<Duplex, ServerResponse>();
  const closing = (code: ProblemCode): Response => {
    const response = app.refuse(code);
    response.headers.set('connection', 'close');
    return response;
  };
  return {
    answer: (error) => closing(error instanceof RequestError ? 'invalid-input' : 'internal'),
    watch(server) {
      server.prependListener('request', ({ socket }, response) => void answers.set(socket, response));
      server.on('checkExpectation', (_, response: ServerResponse) => {
        const refusal = closing('invalid-input');
        response.writeHead(refusal.status, Object.fromEntries(refusal.headers));
        void refusal.text().then((body) => response.end(body));
      });
      server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
        const last = answers.get(socket);
        const between = !last?.headersSent || last.writableFinished; // not in the middle of another answer
        if (!socket.writable || !between || error.code === 'ECONNRESET') return void socket.destroy(error);
        void write(closing(codes[error.code ?? ''] ?? 'invalid-input'), socket);
      });
    },
  };
}

/** Writes an answer as it is on the line, for there is no request that Node could answer. */
async function write(response: Response, socket: Duplex): Promise<void> {
  const body = await response.text();
  const { status, headers } = response;
  headers.set('content-length', String(Buffer.byteLength(body)));
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  socket.on('error', () => socket.destroy());
  socket.end([...lines, '', body].join('\r\n'));
  socket.resume();
  setTimeout(() => socket.destroy(), lingering).unref();
}
