import { toPortalError, type PortalError } from './errors.ts';
import { randomToken, type Random } from './time.ts';

/**
 * What a person wants done, once: sending the same again after a broken line repeats the request instead of making a second
 * one. It holds what was sent until the server has answered, to tell a repeat from something else.
 */
export interface Intent {
  /**
   * Sends `input` by `send`, with the idempotency key of this intent.
   *
   * @throws {PortalError} what `send` failed with.
   */
  attempt<Output>(input: unknown, send: (idempotencyKey: string) => Promise<Output>): Promise<Output>;
}

export function createIntent(random: Random): Intent {
  let open: { readonly text: string; readonly key: string } | undefined;
  return {
    async attempt(input, send) {
      const text = JSON.stringify(input);
      if (open?.text !== text) open = { text, key: randomToken(random, 16) };
      try {
        const output = await send(open.key);
        open = undefined;
        return output;
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (!isUndecided(error)) open = undefined; // answered, for good or ill: the next sending is a new intent
        throw error;
      }
    },
  };
}

/** Whether nobody knows if the server carried the request out: no answer, or one that says nothing of the operation. */
export function isUndecided({ code, status }: PortalError): boolean {
  return status === undefined || status >= 500 || code === 'bad-response' || code === 'idempotency-running';
}
