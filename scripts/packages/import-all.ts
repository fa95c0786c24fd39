import { mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command } from '../run/command.ts';
import { entriesOf, published, type PackedPackage } from './pack.ts';

/**
 * Installs the packed packages as a consumer has them, and imports every entry in plain Node. Resolves to what went
 * wrong, and to how many entries there are.
 */
export async function importAll(
  packages: readonly PackedPackage[],
): Promise<{ readonly entries: number; readonly problems: string }> {
  const folder = join(dirname(packages[0]?.tarball ?? ''), 'consumer');
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@madoguchi'), { recursive: true });
  await linkDependencies(modules);
  const entries: string[] = [];
  for (const [index, name] of published.entries()) {
    const { tarball, files } = packages[index] ?? { tarball: '', files: [] };
    const target = join(modules, '@madoguchi', name);
    await mkdir(target);
    const { status, output } = await command('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
    if (status !== 0) throw new Error(output);
    for (const entry of await entriesOf(name, files))
      entries.push(join(`@madoguchi/${name}`, entry).replaceAll('\\', '/'));
  }
  const script = `for (const entry of ${JSON.stringify(entries)})
    await import(entry).catch((error) => { console.log(entry + ': ' + error.message); process.exitCode = 1; });`;
  const { output } = await command(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  return { entries: entries.length, problems: output.trim() };
}

/** Everything that is installed here, but our own packages. */
async function linkDependencies(modules: string): Promise<void> {
  const installed = join(process.cwd(), 'node_modules');
  for (const name of await readdir(installed))
    if (!name.startsWith('.') && name !== '@madoguchi')
      await symlink(join(installed, name), join(modules, name), 'junction');
}
