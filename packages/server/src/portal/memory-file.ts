import type { StoredFile } from './ports.ts';

/** A file whose bytes are at hand. */
export interface MemoryFile extends Pick<StoredFile, 'type' | 'modifiedAt' | 'tag'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file of bytes that are in memory. */
export function memoryFile({ type, modifiedAt, tag, bytes }: MemoryFile): StoredFile {
  return {
    type,
    modifiedAt,
    ...(tag !== undefined && { tag }),
    size: bytes.byteLength,
    read: (start, end) =>
      new ReadableStream({
        start(stream) {
          if (end > start) stream.enqueue(bytes.slice(start, end));
          stream.close();
        },
      }),
  };
}
