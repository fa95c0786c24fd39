import { second } from '@madoguchi/sdk/portal/time.js';
import type { StoredFile } from './ports.ts';
import { Refusal } from './problem.ts';
import { readByteRange } from './byte-range.ts';

/** A file as it is answered. */
export interface OfferedFile {
  readonly file: StoredFile;
  /** The name under which it is stored: it is then never shown in a page of ours, whatever it holds. Left out: shown. */
  readonly storedAs?: string | undefined;
}

/**
 * The answer to a GET or HEAD of a file: the whole, a part, or that nothing has changed (RFC 9110 sections 13 and 14). A
 * browser may keep it for this person, and has to ask each time whether it may still show it.
 */
export function fileResponse({ method, headers: asked }: Request, { file, storedAs }: OfferedFile): Response {
  const { size, tag } = file;
  const etag = `"${tag ?? `${size.toString(36)}-${Math.trunc(file.modifiedAt).toString(36)}`}"`;
  const modified = new Date(file.modifiedAt).toUTCString();
  const headers = {
    etag,
    ...(tag === undefined && { 'last-modified': modified }),
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
  };
  if (isUnchanged(asked, etag, file)) return new Response(null, { status: 304, headers });
  const condition = asked.get('if-range');
  const applies =
    method === 'GET' && (condition === null || condition === etag || (condition === modified && tag === undefined));
  const range = applies ? readByteRange(asked.get('range'), size) : undefined;
  if (range === 'unsatisfiable') throw new Refusal('range-not-satisfiable', { size });
  const { start, end } = range ?? { start: 0, end: size };
  return new Response(method === 'HEAD' ? null : file.read(start, end), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-type': storedAs === undefined ? file.type : 'application/octet-stream',
      ...(storedAs !== undefined && { 'content-disposition': attachment(storedAs) }),
      'content-length': String(end - start),
      ...(range && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
  });
}

function isUnchanged(asked: Headers, etag: string, { modifiedAt, tag }: StoredFile): boolean {
  const tags = asked.get('if-none-match');
  if (tags !== null) return tags.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
  const since = Date.parse(asked.get('if-modified-since') ?? '');
  return tag === undefined && since >= Math.floor(modifiedAt / second) * second;
}

/** What makes a browser store a file under a name (RFC 6266), with a name for those that read ASCII alone. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
