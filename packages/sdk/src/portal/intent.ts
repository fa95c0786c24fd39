import type { PortalError } from './errors.ts';
import { randomToken, type Random } from './time.ts';

/**
 * Idempotency keys by intent: sending the same again after a broken line repeats the request instead of making a second
 * one. It holds what was sent from `key` until `settled`, to tell a repeat from something else.
 */
export interface Intent {
  /** The key for sending `input` now. */
  key(input: unknown): string;
  /** The server has answered, for good or ill: the next sending is a new intent. */
  settled(): void;
}

export function createIntent(random: Random): Intent {
  let open: { readonly text: string; readonly key: string } | undefined;
  return {
    key(input) {
      const text = JSON.stringify(input);
      if (open?.text !== text) open = { text, key: randomToken(random, 16) };
      return open.key;
    },
    settled() {
      open = undefined;
    },
  };
}

/** Whether nobody knows if the server carried the request out: no answer, or one that says nothing of the operation. */
export function isUndecided({ code, status }: PortalError): boolean {
  return status === undefined || status >= 500 || code === 'bad-response' || code === 'idempotency-running';
}
