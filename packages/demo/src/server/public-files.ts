import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** What is served under a path. */
export interface PublicFile {
  readonly type: string;
  readonly body: string;
  /** Whether videos play on the page. */
  readonly playsVideos?: boolean;
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
    bundle('**/*.page.ts', { format: 'esm', splitting: true, chunkNames: 'shared/[name]-[hash]' }),
    bundle('**/*.look.ts', { format: 'iife' }),
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
      },
    ]);
  }
  return found;
}

async function bundle(pattern: string, options: BuildOptions): Promise<readonly Entry[]> {
  const entryPoints: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) entryPoints.push(join(root, file));
  const { outputFiles } = await build({
    ...options,
    entryPoints,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    conditions: ['source'],
    loader: { '.css': 'text' },
    outbase: root,
    outdir: root,
    logLevel: 'error',
  });
  return outputFiles.map(({ path, text: body }) => {
    const name = slashes(relative(root, path));
    return [
      `/assets/${name}`,
      { type: 'text/javascript; charset=utf-8', body, staysTheSame: name.startsWith('shared/') },
    ];
  });
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
