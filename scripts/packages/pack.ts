import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../run/command.ts';

/** What is published, in the order of what needs what. */
export const published = ['sdk', 'elements', 'server', 'mocks'] as const;

export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
}

export interface PackedPackages extends AsyncDisposable {
  readonly packages: readonly PackedPackage[];
}

/** Packs the built packages as npm would publish them. */
export async function packAll(): Promise<PackedPackages> {
  const folder = await mkdtemp(join(tmpdir(), 'mado-pack-'));
  const workspaces = published.flatMap((name) => ['-w', `packages/${name}`]);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...workspaces];
  const { status, output } = await command(npm, args);
  if (status !== 0) {
    await rm(folder, { recursive: true });
    throw new Error(output);
  }
  const packed: Packed = JSON.parse(output.slice(output.search(/^[[{]/m)));
  return {
    packages: Object.values(packed).map(({ name, filename, files }) => ({
      name,
      tarball: join(folder, filename),
      files: files.map(({ path }) => path),
    })),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** npm 11 prints a list, npm 12 an object. */
type Packed = Readonly<
  Record<
    string,
    { readonly name: string; readonly filename: string; readonly files: readonly { readonly path: string }[] }
  >
>;

/** The entry points of a package that are code: patterns are written out by what is in the package. */
export async function entriesOf(
  name: (typeof published)[number],
  files: readonly string[],
): Promise<readonly string[]> {
  const { exports }: { exports: Record<string, string | { default: string }> } = JSON.parse(
    await readFile(`packages/${name}/package.json`, 'utf8'),
  );
  return Object.entries(exports).flatMap(([entry, target]) => {
    const path = typeof target === 'string' ? target : target.default;
    if (!path.endsWith('.js')) return [];
    if (!entry.includes('*')) return [entry];
    const [before = '', after = ''] = path.replace(/^\.\//, '').split('*');
    return files
      .filter((file) => file.startsWith(before) && file.endsWith(after))
      .map((file) => entry.replace('*', file.slice(before.length, file.length - after.length)));
  });
}
