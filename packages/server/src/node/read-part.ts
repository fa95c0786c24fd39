import { open } from 'node:fs/promises';
import type { StoredFile } from '../portal/ports.ts';

const chunk: number = 64 * 1024;

/** The bytes from `start` to `end`, opened with the first read; fails when the file is another one than was found. */
export function readPart(
  path: string,
  { size, modifiedAt }: Pick<StoredFile, 'size' | 'modifiedAt'>,
  start: number,
  end: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  let position = start;
  const close = async (): Promise<void> => {
    const opened = handle;
    handle = undefined;
    await opened?.close();
  };
  return new ReadableStream(
    {
      async pull(stream) {
        try {
          handle ??= await open(path);
          const now = await handle.stat();
          if (now.size !== size || now.mtimeMs !== modifiedAt) throw new Error('The file has changed.');
          const { bytesRead, buffer } = await handle.read(
            new Uint8Array(Math.min(chunk, end - position)),
            0,
            null,
            position,
          );
          position += bytesRead;
          if (bytesRead > 0) stream.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead > 0 && position < end) return;
          await close();
          if (position < end) throw new Error('The file is shorter than it was.');
          stream.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
