import { join } from 'node:path';
import { fileResponse, problemResponse, Refusal, type MediaStore } from '@madoguchi/server';
import { folderMedia } from '@madoguchi/server/node.js';
import { pageHeaders, wordsOnly } from './page-headers.ts';

/** The folders of the demo's sites with videos of their own, and of the documents' pictures, by the path under which they are served. */
const folders: ReadonlyMap<string, MediaStore> = new Map([
  ['/assets/license/help/', folderMedia(join(import.meta.dirname, '../license/help'))],
  ['/docs/source/docs/images/', folderMedia(join(import.meta.dirname, '../../../../docs/images'))],
]);

/** Answers for the videos, pictures and captions that stand on a site's own pages, whole or in parts. */
export function siteMedia(isPublic: boolean): (request: Request) => Promise<Response | undefined> {
  const headers = pageHeaders(wordsOnly, isPublic);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const end = pathname.lastIndexOf('/') + 1;
    const file = await folders.get(pathname.slice(0, end))?.find(pathname.slice(end));
    if (!file) return undefined;
    const response = answer(request, { file });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}

function answer(request: Request, offered: Parameters<typeof fileResponse>[1]): Response {
  try {
    return fileResponse(request, offered);
  } catch (thrown) {
    if (thrown instanceof Refusal) return problemResponse(thrown, crypto.randomUUID());
    throw thrown;
  }
}
