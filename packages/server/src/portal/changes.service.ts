import type { ChangePage } from '@madoguchi/sdk/portal/change.model.js';
import type { ChangesInput } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { minute, second, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { CustomerCall } from './call.ts';
import { changesKept } from './change.ts';
import { commitsWithin, missedChanges, type NotedChange } from './change-feed.ts';
import { findCustomer } from './pipeline/session.ts';
import { Refusal } from './problem.ts';
import { visibleChanges } from './visible-changes.ts';
import type { Viewer } from './visible.ts';
import { reasonOf } from './reason-of.ts';

/** What changed since `after` of that which the caller may see. */
export async function readOwnChanges(call: CustomerCall, { after }: ChangesInput): Promise<ChangePage> {
  const { server, now } = call;
  const next = String(now);
  if (after === undefined) return { changes: [], next };
  const since = Number(after);
  if (since < now - changesKept) return { changes: [], next, missed: true };
  const noted = await missedChanges(server.database.kysely, since - commitsWithin, call.portal.configuration.id);
  if (!noted) return { changes: [], next, missed: true };
  const seen = await visibleChanges(server.database.kysely, call, noted);
  return { changes: seen.map(({ kind, id, version }) => ({ kind, id, version })), next };
}

/** How many bytes may wait for a client that does not read; then its stream ends, and it asks anew. */
const mostWaiting = 64 * 1024;
const encoder = new TextEncoder();

/** Tells the caller of what changes, as long as their session holds: see `followChanges`. */
export async function followOwnChanges(
  call: CustomerCall,
  { after }: ChangesInput,
): Promise<ReadableStream<Uint8Array>> {
  const { server, portal, actor, now } = call;
  if (!server.changes.hasRoom(actor.account.id)) throw new Refusal('rate-limited', { retryAfter: minute / second });
  let open = true;
  let leave: (() => void) | undefined;
  let work: Promise<void> = Promise.resolve();
  // nothing begins before somebody reads: the answer to a HEAD request has no body
  return new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        if (leave) return;
        const end = (last?: string): void => {
          if (!open) return;
          open = false;
          leave?.();
          if (last !== undefined) stream.enqueue(encoder.encode(last));
          stream.close();
        };
        const send = (text: string): void => {
          if (!open) return;
          stream.enqueue(encoder.encode(text));
          if ((stream.desiredSize ?? 0) < -mostWaiting) end();
        };
        /** The caller as they are now; the stream ends where their session is over, or something stands before everything else. */
        const viewerNow = async (): Promise<Viewer | undefined> => {
          const proof = { id: actor.session.id };
          const found = await findCustomer(server, portal, proof, call.clientCertificate, server.clock.now());
          if (found && found.gates.length === 0) return { portal, actor: found };
          end(event('end', {}));
          return undefined;
        };
        const next = (step: () => Promise<void>): void => {
          work = work.then(step).catch((error: unknown) => {
            if (open) server.log('error', 'changes-not-read', { requestId: call.requestId, reason: reasonOf(error) });
            end(); // the client asks anew, from what it was told last
          });
        };
        const tell = async (noted: readonly NotedChange[]): Promise<void> => {
          const own = noted.filter(({ portalId }) => portalId === portal.configuration.id);
          const viewer = own.length > 0 && open ? await viewerNow() : undefined;
          if (!viewer) return;
          for (const { kind, id, version, at } of await visibleChanges(server.database.kysely, viewer, own))
            send(event('change', { kind, id, version }, Math.min(at, server.clock.now()))); // as the feed
        };
        leave = server.changes.listen(actor.account.id, {
          changed: (noted) => next(() => tell(noted)),
          beat: () =>
            next(async () => {
              if (open && (await viewerNow())) send(': \n\n');
            }),
          stop: () => end(),
        });
        const since = Number(after ?? now);
        // the client's cursor does not move on before it was told what it missed: that can fail
        send(`retry: ${3 * second}\n${event('open', {}, since)}`);
        next(async () => {
          const from = since - commitsWithin;
          const isKept = since >= now - changesKept;
          const missed = isKept && (await missedChanges(server.database.kysely, from, portal.configuration.id));
          if (!missed) return send(event('missed', {}, now));
          await tell(missed);
          if (after !== undefined) send(event('told', {}, now));
        });
      },
      cancel() {
        open = false; // what is still being asked is told nobody, and ends nothing any more
        leave?.();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
}

/** One event as the HTML Standard writes it (9.2.6). Its data is JSON, so that it has no line break. */
function event(type: string, data: object, at?: Instant): string {
  return `${at === undefined ? '' : `id: ${at}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
