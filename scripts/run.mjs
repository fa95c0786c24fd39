// Where every npm script begins: `node scripts/run.mjs test …` runs scripts/test.ts. This file and its imports run on
// Node 20 with nothing installed: they install what package-lock.json names, and hand over to the project's own Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, findNode } from './bootstrap/find-node.mjs';
import { foreground } from './bootstrap/foreground.mjs';
import { installWhenNeeded } from './bootstrap/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script = '', ...args] = process.argv.slice(2);
process.chdir(root);
try {
  await installWhenNeeded(root);
  const node = findNode(root);
  process.exitCode = await foreground(node, ['--conditions=source', join('scripts', `${script}.ts`), ...args], {
    env: bin(root, node),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
