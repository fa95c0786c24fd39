import type { CallOptions } from './create-portal.ts';
import type { Endpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import { accountHeader, hasBody, idempotencyKeyHeader, ifMatchHeader } from './request.rules.ts';
import type { SessionAccount } from './session.model.ts';
import type { TransportRequest } from './transport.ts';

/** Puts the input where the endpoint says: parts named in the path go there, the rest into the query or the body. */
export function requestFor<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  input: Input,
  { idempotencyKey, ifMatch, ...sent }: CallOptions,
  account?: SessionAccount,
): TransportRequest {
  const { method, path, idempotent } = endpoint;
  const rest: Record<string, unknown> = { ...(input as object | undefined) };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name] ?? '');
    delete rest[name];
    if (/^\.{0,2}$/.test(value)) throw new PortalError('not-found'); // `..` would lead to another operation; nothing has such an id
    return encodeURIComponent(value.toWellFormed());
  });
  const inBody = hasBody(endpoint);
  const query = new URLSearchParams();
  if (!inBody)
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.append(name, String(value));
  return {
    method,
    path: query.size ? `${filled}?${query}` : filled,
    headers: {
      accept: 'application/json',
      ...(inBody && { 'content-type': 'application/json' }),
      ...(idempotent && idempotencyKey && { [idempotencyKeyHeader]: idempotencyKey }),
      ...(ifMatch !== undefined && { [ifMatchHeader]: `"${ifMatch}"` }),
      ...(account && { [accountHeader]: account.id }),
    },
    body: inBody ? JSON.stringify(rest) : undefined,
    repeatable: method === 'GET' || idempotent,
    ...sent,
  };
}
