/** What became of a request that nobody waits for, where it was no answer. */
export type Refused =
  /** No connection, or a fault that may pass. */
  | 'failed'
  /** Asked for too often, or by too many. */
  | 'busy'
  /** There is nothing of it here, or not for this person. */
  | 'closed';

export interface BackgroundFetchOptions {
  /** Gives whether it was told already that requests fail. The first failure goes the way of all, and is told; others are hushed. */
  readonly isTold: () => boolean;
  /** The request is sent, by this and by no `fetch` of the host. */
  readonly called: () => void;
  /** It was hushed why there is no answer: `instead` is given for one. */
  readonly refused: (how: Refused) => void;
  readonly instead: () => Response;
  /** Takes an answer, and gives what the portal is to take for it. */
  readonly answered: (response: Response) => Promise<Response>;
}

/** What says nothing to tell: what is passed on besides is what the portal itself does something about, such as renewing the session. */
const hushed: ReadonlyMap<number, Refused> = new Map([
  [404, 'closed'],
  [429, 'busy'],
]);
const passedOn = [401, 403];

/**
 * A `fetch` for one call of a portal that is made without anybody waiting for it: through a line that is down the host hears
 * once that it is, and not with each try.
 */
export function backgroundFetch(options: BackgroundFetchOptions): typeof fetch {
  const { isTold, called, refused, instead, answered } = options;
  return async (url, init) => {
    called();
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch (error) {
      if (init?.signal?.aborted || !isTold()) throw error;
      refused('failed');
      return instead();
    }
    if (response.ok) return answered(response);
    const how = hushed.get(response.status) ?? 'failed';
    if (passedOn.includes(response.status) || (how === 'failed' && !isTold())) return response;
    await response.body?.cancel();
    refused(how);
    return instead();
  };
}
