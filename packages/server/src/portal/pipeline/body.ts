import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { hasBody } from '@madoguchi/sdk/portal/request.rules.js';
import { second } from '@madoguchi/sdk/portal/time.js';
import { isUnsafe } from '../exchange.ts';
import { inTime } from '../in-time.ts';
import { Refusal } from '../problem.ts';

/** The largest JSON body, in bytes. */
const bodyLimit: number = 64 * 1024;
/** And one with a long text: 20,000 characters have up to four bytes each. */
const longTextLimit: number = 2 * bodyLimit;
/** How long a JSON body may take to come, all of it. */
const longestBody: number = 30 * second;

/** The type of a body that is a file, whatever the file is: no form can send it. */
const fileType = /^application\/octet-stream\s*(;|$)/i;
const jsonType = /^application\/json\s*(;|$)/i;

/**
 * The JSON body of a request, for an operation that takes one. The type must be `application/json`, or that of a file where
 * the body is one, which is left unread: a type that a form can send is refused on every unsafe method. Reading stops at
 * the limits of size and time.
 */
export async function readBody(
  request: Request,
  endpoint: Pick<Endpoint<unknown, unknown>, 'method' | 'input' | 'body' | 'longText'>,
): Promise<unknown> {
  if (!isUnsafe(request.method)) return undefined;
  const type = request.headers.get('content-type');
  const takesBody = hasBody(endpoint);
  const isFile = endpoint.body === 'file';
  if (type === null ? takesBody || isFile : !(isFile ? fileType : jsonType).test(type))
    throw new Refusal('unsupported-media-type');
  if (!takesBody) return undefined;
  const limit = endpoint.longText ? longTextLimit : bodyLimit;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('payload-too-large');
  return parse(await inTime(readBytes(request.body, limit), longestBody));
}

async function readBytes(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal('invalid-input'); // the line broke in the middle; nobody is there to read this
    });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw new Refusal('payload-too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid-input');
  }
}
