import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { hasBody } from '@madoguchi/sdk/portal/request.rules.js';
import type { Exchange } from '../exchange.ts';
import { Refusal } from '../problem.ts';
import { readBody } from './body.ts';
import { readQuery } from './query.ts';

/** Puts an operation's input together from where the endpoint says it is: path, and query or body. */
export async function gatherInput(
  { request, url }: Exchange,
  endpoint: Endpoint<unknown, unknown>,
  pathParameters: Readonly<Record<string, string>>,
): Promise<unknown> {
  const body = await readBody(request, endpoint);
  if (endpoint.input === undefined) return undefined;
  if (!hasBody(endpoint)) return { ...readQuery(endpoint, url.searchParams), ...pathParameters };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('invalid-input');
  return { ...body, ...pathParameters };
}
