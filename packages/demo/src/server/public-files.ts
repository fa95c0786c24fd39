import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown, type OutputOptions } from 'rolldown';
import type { PageNeeds } from './page-headers.ts';

/** What is served under a path. */
export interface PublicFile extends PageNeeds {
  readonly type: string;
  readonly body: string;
  /** Whether its name says what is in it, so that a browser that has it need never ask again. */
  readonly staysTheSame?: boolean;
}

const root: string = join(import.meta.dirname, '..');

/**
 * Everything that is public, by path: the pages (`index.html` of a folder), and below `/assets/` the scripts of the
 * pages (`*.page.ts`) and of their looks (`*.look.ts`). A look comes before the page is drawn, so it is a script that
 * the page waits for.
 */
export async function publicFiles(): Promise<ReadonlyMap<string, PublicFile>> {
  const all = await Promise.all([
    pages(),
    pageScripts(),
    lookScripts(),
    readFile(join(root, 'page/favicon.svg'), 'utf8').then((body): Entry[] => [
      ['/favicon.svg', { type: 'image/svg+xml', body }],
    ]),
  ]);
  return new Map(all.flat());
}

type Entry = readonly [path: string, file: PublicFile];

async function pages(): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const file of glob('**/index.html', { cwd: root })) {
    const folder = slashes(dirname(file));
    const body = await readFile(join(root, file), 'utf8');
    found.push([
      folder === 'front' ? '/' : `/${folder}/`,
      {
        type: 'text/html; charset=utf-8',
        body,
        playsVideos: /<(?:mado-video-library|video)\b/.test(body),
        takesPayment: /<mado-payment-method\b/.test(body),
        showsPdf: /<mado-(?:document-list|renewal-quote)\s/.test(body),
      },
    ]);
  }
  return found;
}

/** The pages' scripts. What five pages have in common is one file: a page asks for a few, and the next page for fewer. */
async function pageScripts(): Promise<readonly Entry[]> {
  const found = await sources('**/*.page.ts');
  const input = Object.fromEntries(found.map((file) => [slashes(file.replace(/\.ts$/, '')), join(root, file)]));
  return bundle(input, {
    format: 'es',
    chunkFileNames: 'shared/[name]-[hash].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      // words are loaded in one language only; what the sites themselves share would be carried out on every page
      groups: [
        { name: 'madoguchi', test: (id) => !id.startsWith(root) && !/\.(?:ja|en)\.ts$/.test(id), minShareCount: 5 },
      ],
    },
  });
}

async function lookScripts(): Promise<readonly Entry[]> {
  const found = await sources('**/*.look.ts');
  const each = found.map((file) =>
    bundle({ [slashes(file.replace(/\.ts$/, ''))]: join(root, file) }, { format: 'iife' }),
  );
  return (await Promise.all(each)).flat();
}

async function sources(pattern: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) found.push(file);
  return found.toSorted();
}

async function bundle(input: Record<string, string>, options: OutputOptions): Promise<readonly Entry[]> {
  await using bundling = await rolldown({
    input,
    preserveEntrySignatures: false,
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    moduleTypes: { '.css': 'text' },
    transform: { target: 'es2022' },
    logLevel: 'silent', // what cannot be bundled rejects
  });
  const { output } = await bundling.generate({ ...options, minify: true, entryFileNames: '[name].js' });
  return output.flatMap((file): Entry[] => {
    if (file.type !== 'chunk') return [];
    const staysTheSame = file.fileName.startsWith('shared/');
    return [[`/assets/${file.fileName}`, { type: 'text/javascript; charset=utf-8', body: file.code, staysTheSame }]];
  });
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
