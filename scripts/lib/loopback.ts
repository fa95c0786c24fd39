import { createServer, type RequestListener } from 'node:http';

/** A server on a free port of this machine alone, closed at the end of its scope. */
export interface LoopbackServer extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
}

/** Serves with `listener` on a free port. */
export async function serveLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A port that nobody uses now, for a program that must be told one. */
export async function freePort(): Promise<number> {
  await using server = await serveLoopback(() => undefined);
  return Number(new URL(server.url).port);
}
