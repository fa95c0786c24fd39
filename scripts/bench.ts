import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import { foreground } from './bootstrap/foreground.mjs';

// npm run bench: measures weights and speed. `npm run bench -- interactive` runs one: scripts/bench/interactive.bench.ts.
const wanted = process.argv.slice(2);
const build = await foreground(process.execPath, [
  'node_modules/typescript/bin/tsc',
  '-b',
  'packages/elements',
  'packages/server',
]);
if (build !== 0) process.exit(build);

const all = (await Array.fromAsync(glob('scripts/bench/*.bench.ts'))).toSorted();
const chosen = all.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')));
if (chosen.length === 0)
  console.error(`There is none of that name. There are ${all.map((file) => basename(file, '.bench.ts')).join(', ')}.`);
let failed = chosen.length === 0;
for (const file of chosen) {
  console.log(`\n── ${basename(file, '.bench.ts')} ──`);
  // as users have it: the built packages, not the sources
  failed = (await foreground(process.execPath, [file])) !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;
