import type { CallOptions } from './create-portal.ts';
import type { Endpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import type { TransportRequest } from './transport.ts';

/** Puts the input where the endpoint says: parts named in the path go there, the rest into the query or the body. */
export function requestFor<Input, Output>(
  { method, path, input: schema, idempotent }: Endpoint<Input, Output>,
  input: Input,
  { idempotencyKey, ifMatch, signal }: CallOptions,
): TransportRequest {
  const rest: Record<string, unknown> = { ...(input as object | undefined) };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name] ?? '');
    delete rest[name];
    if (/^\.{0,2}$/.test(value)) throw new PortalError('not-found'); // `..` would lead to another operation; nothing has such an id
    return encodeURIComponent(value.toWellFormed());
  });
  const hasBody = (method === 'POST' || method === 'PUT') && schema !== undefined;
  const query = new URLSearchParams();
  if (!hasBody)
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.append(name, String(value));
  return {
    method,
    path: query.size > 0 ? `${filled}?${query}` : filled,
    headers: {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(idempotent && idempotencyKey && { 'idempotency-key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    body: hasBody ? JSON.stringify(rest) : undefined,
    repeatable: method === 'GET' || idempotent,
    signal,
  };
}
