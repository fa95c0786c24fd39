import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaStore, StoredFile, StoredVideo } from '../portal/ports.ts';
import { readDuration } from './media-duration.ts';
import { readPart } from './read-part.ts';

const videoTypes: ReadonlyMap<string, string> = new Map([
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
]);
const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
]);
const types: ReadonlyMap<string, string> = new Map([
  ...videoTypes,
  ...pictureTypes,
  ['vtt', 'text/vtt; charset=utf-8'],
]);

/**
 * The media in a folder: `kessan.mp4` or `kessan.webm`, and beside it `kessan.webp` (or avif, png, jpg) as its picture and
 * `kessan.ja.vtt`, `kessan.en.vtt` … as its captions. Other files, links and folders are not there for anybody.
 */
export function folderMedia(folder: string): MediaStore {
  const durations = new Map<string, { readonly as: string; readonly duration: number | undefined }>();

  const find = async (name: string): Promise<StoredFile | undefined> => {
    const type = typeOf(name);
    if (type === undefined) return undefined;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const { size, mtimeMs: modifiedAt } = found;
    return { type, size, modifiedAt, read: (start, end) => readPart(path, { size, modifiedAt }, start, end) };
  };

  const durationOf = async (name: string, { size, modifiedAt }: StoredFile): Promise<number | undefined> => {
    const as = `${size} ${modifiedAt}`;
    const known = durations.get(name);
    if (known?.as === as) return known.duration;
    const duration = await readDuration(join(folder, name)).catch(() => undefined);
    durations.set(name, { as, duration });
    return duration;
  };

  return {
    find,
    async videos() {
      const names = (await readdir(folder).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1));
      const videos: StoredVideo[] = [];
      for (const name of names) {
        const type = videoTypes.get(extensionOf(name));
        const file = type === undefined ? undefined : await find(name);
        const duration = file && (await durationOf(name, file));
        if (type !== undefined && duration !== undefined) videos.push({ name, type, duration, ...beside(name, names) });
      }
      return videos;
    },
  };
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** What a file is by its name; undefined for a name that leads out of the folder, is hidden, or of no kind we serve. */
function typeOf(name: string): string | undefined {
  const isPlain = name.length <= 200 && !/[\\/:\p{Cc}\p{Bidi_Control}]/u.test(name) && !name.startsWith('.');
  return isPlain ? types.get(extensionOf(name)) : undefined;
}

function beside(video: string, names: readonly string[]): Pick<StoredVideo, 'poster' | 'captions'> {
  const stem = video.slice(0, video.lastIndexOf('.'));
  const poster = [...pictureTypes.keys()]
    .map((extension) => `${stem}.${extension}`)
    .find((name) => names.includes(name));
  const captions = names.flatMap((name) => {
    const language = name.startsWith(`${stem}.`) && name.endsWith('.vtt') ? name.slice(stem.length + 1, -4) : '';
    return isLanguage(language) ? [{ language, name }] : [];
  });
  return { poster, captions };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
