import { readFile } from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { importAll } from '../packages/import-all.ts';
import { packAll, type PackedPackage } from '../packages/pack.ts';
import { tool } from '../run/command.ts';
import type { Stage } from '../run/stage.ts';

/** The packages as npm would publish them, looked at as a consumer does; and what each needs and does not need. */
export const packages: Stage = {
  name: 'packages',
  after: ['types', 'manifest'],
  async run() {
    await using packed = await packAll();
    const checks: (readonly [string, string])[] = [];
    for (const one of packed.packages) {
      checks.push([`${one.name}: contents`, contents(one)]);
      checks.push([`${one.name}: publint`, await lint(one)]);
      const { status, output } = await tool(
        '@arethetypeswrong/cli/dist/index.js',
        one.tarball,
        '--profile',
        'esm-only',
        '--no-emoji',
      );
      checks.push([`${one.name}: types`, status === 0 ? '' : output]);
    }
    const { entries, problems } = await importAll(packed.packages);
    checks.push(['every entry imports in plain Node', problems]);
    const knip = await tool('knip/bin/knip.js', '--no-progress');
    checks.push(['knip', knip.status === 0 ? '' : knip.output]);
    const failed = checks.filter(([, problem]) => problem !== '');
    return {
      passed: checks.length - failed.length,
      failed: failed.length,
      skipped: 0,
      output: failed.map(([name, problem]) => `${name}\n${problem}`).join('\n\n'),
      note: `${packed.packages.length} packages, ${entries} entries`,
    };
  },
};

/** What must be in a package, and what must not. */
function contents({ name, files }: PackedPackage): string {
  const needed = ['LICENSE', ...(name === '@madoguchi/elements' ? ['custom-elements.json'] : [])];
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => /\.(?:test|e2e|suite)\.|\/testing\/|tsbuildinfo/.test(file))
      .map((file) => `${file} is no use to anybody`),
  ].join('\n');
}

async function lint({ tarball }: PackedPackage): Promise<string> {
  const data = await readFile(tarball);
  const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, level: 'warning' });
  return messages.map((message) => formatMessage(message, pkg ?? {}, { color: false })).join('\n');
}
