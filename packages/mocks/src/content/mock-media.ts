import { memoryMedia, type MediaStore } from '@madoguchi/server';
import { demoVideos } from '@madoguchi/server/demo-data.js';

/** The demo's videos by name, without their bytes; those come from the folder at `folder`, where there is one. */
export function mockMedia(folder: string | undefined): MediaStore {
  const media = memoryMedia(demoVideos.map(({ file }) => file));
  if (folder === undefined) return media;
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return { ...media, address: async (name) => `${base}${encodeURIComponent(name)}` };
}
