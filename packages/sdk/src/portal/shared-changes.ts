import { changePage, type ChangePage } from './change.model.ts';

export interface SharedChangesOptions {
  readonly portalId: string;
  /** Only tabs of one account share: two people see different things. */
  readonly accountId: string;
  readonly signal: AbortSignal;
  /** From where on to tell, as far as it is known here. */
  readonly cursor: () => string | undefined;
  /** Reads from the server until `signal` ends it; of several tabs only one does. */
  readonly lead: (hear: (page: ChangePage) => void) => Promise<void>;
  readonly hear: (page: ChangePage) => void;
}

/** What a tab says that has begun to listen. */
const hello = 'hello';

/**
 * Lets one of the browser's tabs read from the server and tell the others; where it closes, another goes on from what was
 * told last. Each reads for itself where there are no Web Locks or no `BroadcastChannel`. Never rejects.
 */
export async function shareChanges(options: SharedChangesOptions): Promise<void> {
  const { portalId, accountId, signal, cursor, lead, hear } = options;
  const locks = globalThis.navigator?.locks;
  if (!locks || typeof BroadcastChannel === 'undefined') return lead(hear);
  const name = `mado:changes:${portalId}:${accountId}`;
  const channel = new BroadcastChannel(name);
  let leads = false;
  const tell = (page: ChangePage): void => {
    if (!signal.aborted) channel.postMessage(page);
  };
  const listen = async ({ data }: MessageEvent<unknown>): Promise<void> => {
    if (leads) {
      const next = cursor();
      if (data === hello && next !== undefined) tell({ changes: [], next });
      return;
    }
    const result = await changePage['~standard'].validate(data);
    if (!result.issues && !signal.aborted) hear(result.value);
  };
  channel.addEventListener('message', (event) => void listen(event));
  signal.addEventListener('abort', () => channel.close());
  channel.postMessage(hello);
  const leadAll = async (): Promise<void> => {
    leads = true;
    await lead((page) => {
      hear(page);
      tell(page);
    });
    leads = false;
  };
  try {
    await locks.request(name, { signal }, leadAll);
  } catch {
    if (!signal.aborted) await lead(hear); // where a frame may have no locks
  }
}
