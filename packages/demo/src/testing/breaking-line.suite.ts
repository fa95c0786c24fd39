import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A line between a browser and the demo that breaks while something is sent. */
export interface BreakingLine extends AsyncDisposable {
  /** For the visit that goes over it. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** How often it broke. */
  cut(): number;
  /** Breaks no more. */
  mend(): void;
}

/** Breaks after so many bytes of each request whose path ends so; everything else goes through. */
export async function breakingLine(path: string, bytes: number): Promise<BreakingLine> {
  let cut = 0;
  let isBroken = true;
  const server = createServer((asked, answered) => {
    const url = new URL(asked.url ?? '');
    const forwarded = request(url, { method: asked.method, headers: asked.headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(answered);
    });
    forwarded.on('error', () => asked.socket.destroy());
    answered.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
    if (!isBroken || !url.pathname.endsWith(path) || asked.method !== 'POST') return;
    let passed = 0;
    asked.on('data', (part: Buffer) => {
      passed += part.length;
      if (passed < bytes || asked.socket.destroyed) return;
      cut++;
      asked.socket.resetAndDestroy();
    });
  });
  // what tests ask for themselves goes through a tunnel
  server.on('connect', ({ url = '' }, socket, head: Buffer) => {
    const { hostname, port } = new URL(`http://${url}`);
    const through = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
    socket.on('close', () => through.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    cut: () => cut,
    mend: () => (isBroken = false),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
