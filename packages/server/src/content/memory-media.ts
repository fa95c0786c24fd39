import { memoryFile, type MemoryFile } from '../portal/memory-file.ts';
import type { MediaStore, StoredVideo } from '../portal/ports.ts';

/** A file of media whose bytes are at hand. */
export interface MemoryMediaFile extends MemoryFile {
  readonly name: string;
}

/** A media store without a disk, for tests and mocks. `videos` may name files that it does not have. */
export function memoryMedia(videos: readonly StoredVideo[], files: readonly MemoryMediaFile[] = []): MediaStore {
  return {
    videos: async () => videos,
    async find(name) {
      const file = files.find((one) => one.name === name);
      return file && memoryFile(file);
    },
  };
}
