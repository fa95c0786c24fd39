import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { cryptoRandom, day, randomToken, second, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { FileStore } from '../portal/ports.ts';
import { readPart } from './read-part.ts';

/** What a file of ours is called: the store's own random names, so that no path gets anywhere. */
const names = /^[\w-]{24}$/;
const unfinished = '.part';

/**
 * Keeps files in a folder, each under a random name. What was not received to its end, because this process died, is
 * removed a day later.
 */
export function folderFiles(folder: string): FileStore {
  const pathOf = (name: string): string => join(folder, name);
  return {
    async put(bytes, at) {
      await mkdir(folder, { recursive: true });
      const name = randomToken(cryptoRandom, 18);
      const temporary = pathOf(name + unfinished);
      const hash = createHash('sha256');
      let size = 0;
      const handle = await open(temporary, 'wx', 0o600);
      try {
        try {
          for await (const part of bytes) {
            hash.update(part);
            size += part.byteLength;
            for (let written = 0; written < part.byteLength;)
              written += (await handle.write(part, written)).bytesWritten;
            release(part);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        await utimes(temporary, at / second, at / second); // by the server's clock, which a demo can move
        await rename(temporary, pathOf(name));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return { name, size, digest: hash.digest('hex') };
    },
    async find(name) {
      const found = names.test(name) ? await lstat(pathOf(name)).catch(() => undefined) : undefined;
      if (!found?.isFile()) return undefined;
      const { size, mtimeMs: modifiedAt } = found;
      return {
        type: 'application/octet-stream',
        size,
        modifiedAt,
        read: (start, end) => readPart(pathOf(name), { size, modifiedAt }, start, end),
      };
    },
    async remove(name) {
      if (names.test(name)) await rm(pathOf(name), { force: true });
    },
    async keptBefore(moment: Instant) {
      const kept: string[] = [];
      for (const name of await readdir(folder).catch(() => [])) {
        const { mtimeMs } = (await stat(pathOf(name)).catch(() => undefined)) ?? {};
        if (mtimeMs === undefined) continue;
        if (names.test(name) && mtimeMs < moment) kept.push(name);
        if (name.endsWith(unfinished) && mtimeMs < Date.now() - day) await rm(pathOf(name), { force: true });
      }
      return kept;
    },
  };
}

/** Gives the memory of bytes back at once where they have it to themselves: what lies about until it is collected can be much. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
