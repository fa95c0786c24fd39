import { randomToken, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import { hexOf } from './digest.ts';
import { memoryFile } from './memory-file.ts';
import type { FileStore } from './ports.ts';

/** A file store without a disk, for tests and mocks. */
export function memoryFiles(random: Random): FileStore {
  const files = new Map<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: Instant }>();
  return {
    async put(stream, at) {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for await (const part of stream) parts.push(part.slice());
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      const name = randomToken(random, 18);
      files.set(name, { bytes, at });
      return { name, size: bytes.byteLength, digest: hexOf(await crypto.subtle.digest('SHA-256', bytes)) };
    },
    async find(name) {
      const file = files.get(name);
      return file && memoryFile({ type: 'application/octet-stream', modifiedAt: file.at, bytes: file.bytes });
    },
    async remove(name) {
      files.delete(name);
    },
    keptBefore: async (moment) => [...files].flatMap(([name, { at }]) => (at < moment ? [name] : [])),
  };
}
