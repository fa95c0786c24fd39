import { createPortal, type Change, type Portal, type PortalConfiguration } from '@madoguchi/sdk';
import { followChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import type { ScriptedServer } from './scripted-server.ts';

/** A portal that hears of changes by a stream, which no `fetch` of a host's own can read. */
export interface LivePortal {
  readonly portal: Portal;
  /** Tells of a change. */
  tell(change: Change): void;
  /** Gives the page its own `fetch` back. */
  end(): void;
}

/** Lets a page's own requests go to `server`, and tells of changes when the test wants it. */
export function livePortalOn(server: ScriptedServer, configuration: PortalConfiguration): LivePortal {
  const { fetch } = globalThis;
  globalThis.fetch = server.fetch;
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  let told = 0;
  const send = (type: string, data: unknown): void =>
    stream?.enqueue(encoder.encode(`id: c${told++}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`));
  server.on(followChanges, () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
        send('open', {});
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  return {
    portal: createPortal({ configuration, baseUrl: '/api/test' }),
    tell: (change) => send('change', change),
    end: () => (globalThis.fetch = fetch),
  };
}
