import { readFile } from 'node:fs/promises';
import { writeManifest } from './manifest/manifest.ts';
import { tool } from './run/command.ts';

// npm run build: what is published. The packages' modules and declarations (dist/), custom-elements.json, and the one
// module for a CDN with its hash (bundle/).
try {
  await step('custom-elements.json', async () => await writeManifest());
  await step('packages/*/dist', () => said('typescript/bin/tsc', '-b'));
  await step('bundle/madoguchi.min.js', () => said('rollup/dist/bin/rollup', '--config', '--silent'));
  console.log(`integrity="${(await readFile('bundle/madoguchi.min.js.sri', 'utf8')).trim()}"`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function said(path: string, ...args: readonly string[]): Promise<string | undefined> {
  const { status, output } = await tool(path, ...args);
  return status === 0 ? undefined : output;
}

/** Runs a step; what it says is what went wrong. */
async function step(name: string, run: () => Promise<string | undefined>): Promise<void> {
  const started = performance.now();
  const problem = await run();
  if (problem !== undefined) throw new Error(`${name} could not be made:\n${problem}`);
  console.log(`${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
