import * as z from 'zod/mini';
import type { CallOptions } from './create-portal.ts';
import type { Endpoint } from './endpoint.ts';
import { PortalError, type Problem } from './errors.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { SchemaResult } from './schema.ts';
import type { ServerClock } from './time.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** The header in which every answer carries the server's time, in milliseconds since 1970. */
export const serverTimeHeader = 'mado-time';

/** Sends one call and reads its answer. Rejects with a `PortalError` for everything but the endpoint's success. */
export async function send<Input, Output>(
  transport: Transport,
  clock: ServerClock,
  endpoint: Endpoint<Input, Output>,
  input: Input,
  options: CallOptions & { readonly idempotencyKey: string },
): Promise<Output> {
  const sentAt = clock.elapsed();
  const response = await transport(requestFor(endpoint, input, options));
  const serverTime = Number(response.headers.get(serverTimeHeader) ?? Number.NaN);
  if (Number.isFinite(serverTime)) clock.observe(serverTime, sentAt);
  const text = await response.text();
  if (response.status >= 400) throw refusal(response, text, clock);
  if (response.status !== endpoint.status)
    throw new PortalError('bad-response', { status: response.status, cause: `expected status ${endpoint.status}` });
  return outputOf(endpoint, response, text);
}

/** Puts the input where the endpoint says: named parts into the path, the rest into the query or the body. */
export function requestFor<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  input: Input,
  { idempotencyKey, ifMatch, signal }: CallOptions & { readonly idempotencyKey: string },
): TransportRequest {
  const rest: Record<string, unknown> = { ...(input as object | undefined) };
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const reads = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const query = new URLSearchParams();
  if (reads)
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.append(name, String(value));
  const hasBody = !reads && endpoint.input !== undefined;
  return {
    method: endpoint.method,
    path: query.size ? `${path}?${query}` : path,
    headers: {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(endpoint.idempotent && { 'idempotency-key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    body: hasBody ? JSON.stringify(rest) : undefined,
    repeatable: endpoint.method === 'GET' || endpoint.idempotent,
    signal,
  };
}

async function outputOf<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  response: TransportResponse,
  text: string,
): Promise<Output> {
  if (!endpoint.output) return undefined as Output; // an endpoint without output is an Endpoint<…, void>
  const bad = (cause: unknown): PortalError => new PortalError('bad-response', { status: response.status, cause });
  let result: SchemaResult<Output>;
  try {
    result = await endpoint.output['~standard'].validate(JSON.parse(text));
  } catch (cause) {
    throw bad(cause);
  }
  if (result.issues) throw bad(result.issues);
  return result.value;
}

const problem: z.ZodMiniType<Omit<Problem, 'type' | 'title' | 'status'>> = z.object({
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  fieldErrors: z.optional(
    z.array(
      z.object({
        field: z.string(),
        code: z.string(),
        params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      }),
    ),
  ),
  requestId: z.optional(z.string()),
  current: z.optional(z.unknown()),
});

/** What an answer of 400 and above says. One that is not our problem details (a proxy's HTML) is told by its status. */
function refusal(response: TransportResponse, text: string, clock: ServerClock): PortalError {
  const { status } = response;
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), clock.now());
  const known = problem.safeParse(parseJson(text));
  if (!known.success) {
    const code = status === 429 ? 'rate-limited' : status >= 502 && status <= 504 ? 'unavailable' : 'bad-response';
    return new PortalError(code, { status, retryAfter });
  }
  const { code, ...facts } = known.data;
  return new PortalError(code, { status, retryAfter, ...facts });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
