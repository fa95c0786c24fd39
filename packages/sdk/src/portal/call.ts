import type { CallOptions, Portal } from './create-portal.ts';
import type { Endpoint } from './endpoint.ts';
import { PortalError, toPortalError } from './errors.ts';
import { requestFor } from './request.ts';
import type { SessionAccount } from './session.model.ts';
import type { Session } from './session.ts';
import { randomToken, serverTimeHeader, type ServerClock } from './time.ts';
import type { Transport, TransportRequest } from './transport.ts';

/** What a call needs of its portal. */
export interface CallContext extends Pick<Portal, 'session' | 'random' | 'fail'> {
  readonly clock: ServerClock;
  readonly transport: Transport;
}

/**
 * Carries out a call: sends it, and when the session has ended under it, has it renewed and sends it again with the
 * same idempotency key, for the same account only and after one prompt at most.
 */
export async function call<Input, Output>(
  context: CallContext,
  endpoint: Endpoint<Input, Output>,
  input: Input,
  options: CallOptions = {},
): Promise<Output> {
  const { session, random, fail } = context;
  const account = accountOf(session);
  const idempotencyKey = endpoint.idempotent ? (options.idempotencyKey ?? randomToken(random, 16)) : undefined;
  const held = { account, endpoint, asks: true };
  for (;;) {
    const sentIn = session.state;
    try {
      // who signed out has nothing to ask for: what they had open need not be told so by the server
      if (sentIn.type === 'anonymous' && endpoint.access !== 'anyone') throw new PortalError('unauthenticated');
      return await exchange(context, endpoint, requestFor(endpoint, input, { ...options, idempotencyKey }, account));
    } catch (thrown) {
      let error: PortalError | undefined = toPortalError(thrown);
      if (error.code === 'unauthenticated')
        error = await (await import('./renewal.ts')).renew(session, held, sentIn, error);
      if (!error) continue;
      fail(error, endpoint.name);
      throw error;
    }
  }
}

function accountOf({ state }: Session): SessionAccount | undefined {
  return 'account' in state ? state.account : undefined;
}

async function exchange<Input, Output>(
  { clock, transport, session }: CallContext,
  endpoint: Endpoint<Input, Output>,
  request: TransportRequest,
): Promise<Output> {
  const sentAt = clock.elapsed();
  const response = await transport(request);
  clock.observe(Number(response.headers.get(serverTimeHeader)), sentAt);
  session.answered?.(endpoint);
  const text = await response.text();
  if (response.status >= 400) {
    const { refused } = await import('./refusal.ts');
    throw refused(response, text, clock.now(), session);
  }
  let cause: unknown = endpoint.status; // the one that was due
  if (response.status === cause)
    try {
      const { output } = endpoint;
      if (!output) return undefined as Output; // an endpoint without output is an Endpoint<…, void>
      const result = await output['~standard'].validate(JSON.parse(text));
      if (!result.issues) return result.value;
      cause = result.issues;
    } catch (thrown) {
      cause = thrown;
    }
  throw new PortalError('bad-response', { status: response.status, cause });
}
