import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { entityTag } from './if-match.ts';

/** The answer of an operation that was carried out. Only what the endpoint's schema names leaves the server. */
export async function answer(
  { name, output: schema, stream, status }: Endpoint<unknown, unknown>,
  output: unknown,
): Promise<Response> {
  if (stream && output instanceof ReadableStream)
    return new Response(output, { status, headers: { 'content-type': stream, 'x-accel-buffering': 'no' } });
  if (!schema) return new Response(null, { status });
  const result = await schema['~standard'].validate(output);
  if (result.issues) throw new Error(`${name} gave an output that is not what its endpoint promises.`);
  const tag = entityTag(result.value);
  return new Response(JSON.stringify(result.value), {
    status,
    headers: { 'content-type': 'application/json', ...(tag !== undefined && { etag: tag }) },
  });
}
