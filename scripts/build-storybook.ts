import { foreground } from './bootstrap/foreground.mjs';
import { writeManifest } from './manifest/manifest.ts';

// What the demo runs when somebody opens Storybook there: builds it into the folder that is named.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to build Storybook into.');
const problem = await writeManifest(); // what the docs pages are made of
if (problem !== undefined) throw new Error(problem);
process.exitCode = await foreground(process.execPath, [
  'node_modules/storybook/dist/bin/dispatcher.js',
  'build',
  '--quiet',
  '--disable-telemetry',
  '-o',
  folder,
]);
