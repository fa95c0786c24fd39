import type { MediaStore, StoredFile, StoredVideo } from '../portal/ports.ts';

/** A file whose bytes are at hand. */
export interface MemoryFile extends Pick<StoredFile, 'type' | 'modifiedAt'> {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A media store without a disk, for tests and mocks. `videos` may name files that it does not have. */
export function memoryMedia(videos: readonly StoredVideo[], files: readonly MemoryFile[] = []): MediaStore {
  return {
    videos: async () => videos,
    async find(name) {
      const file = files.find((one) => one.name === name);
      if (!file) return undefined;
      const { type, modifiedAt, bytes } = file;
      const read: StoredFile['read'] = (start, end) =>
        new ReadableStream({
          start(stream) {
            if (end > start) stream.enqueue(bytes.slice(start, end));
            stream.close();
          },
        });
      return { type, modifiedAt, size: bytes.byteLength, read };
    },
  };
}
