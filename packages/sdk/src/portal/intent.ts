import { toPortalError, type PortalError } from './errors.ts';
import { idempotencyKeyLife } from './idempotency.rules.ts';
import { randomToken, type Clock, type Instant, type Random } from './time.ts';

/** What was sent, when that was first, and its idempotency key, which is random and says nothing of anybody. */
export type OpenIntent = { readonly text: string; readonly key: string; readonly at: Instant };

/**
 * What a person wants done, once: sending the same again after a broken line repeats the request instead of making a second
 * one. It holds what was sent until the server has answered, to tell a repeat from something else.
 */
export interface Intent {
  /** What was sent and nobody has answered; kept beside the entries and set again, it is the same intent on another page. */
  open: OpenIntent | undefined;
  /**
   * Sends `input` by `send`, with the idempotency key of this intent.
   *
   * @throws {PortalError} what `send` failed with.
   */
  attempt<Output>(input: unknown, send: (idempotencyKey: string) => Promise<Output>): Promise<Output>;
}

export interface IntentPorts {
  readonly random: Random;
  readonly clock: Clock;
}

/** A portal has what this needs. */
export function createIntent({ random, clock }: IntentPorts): Intent {
  const intent: Intent = {
    open: undefined,
    async attempt(input, send) {
      const text = JSON.stringify(input);
      if (intent.open?.text !== text || isForgotten(intent.open, clock.now()))
        intent.open = { text, key: randomToken(random, 16), at: clock.now() };
      try {
        const output = await send(intent.open.key);
        intent.open = undefined;
        return output;
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (isDecided(error)) intent.open = undefined; // answered, for good or ill: the next sending is a new intent
        throw error;
      }
    },
  };
  return intent;
}

/** Whether a server knows the key no more, so that the same sent again is made once more. */
export const isForgotten = ({ at }: OpenIntent, now: Instant): boolean => now - at >= idempotencyKeyLife;

/**
 * Whether an answer says what became of the intent. One that comes before a server looks for its key does not: what was
 * sent before, by this page or by a repeat of its own, may have been carried out all the same.
 */
const isDecided = (error: PortalError): boolean =>
  !isUndecided(error) &&
  ![401, 408, 429].includes(error.status ?? 0) &&
  !/^(terms|password-change|contact-address)-required$/.test(error.code);

/** Whether nobody knows if the server carried the request out: no answer, or one that says nothing of the operation. */
export function isUndecided({ code, status }: PortalError): boolean {
  return status === undefined || status >= 500 || code === 'bad-response' || code === 'idempotency-running';
}
