import { foreground } from './bootstrap/foreground.mjs';
import { writeManifest } from './manifest/manifest.ts';

// npm run storybook: the elements in every state, in the browser. Its own arguments may follow, such as `-- --port 7000`.
const problem = await writeManifest(); // what the docs pages are made of
if (problem !== undefined) throw new Error(problem);
const args = process.argv.slice(2);
const own = ['dev', '--host', '127.0.0.1', '--port', '6006', '--no-open', '--disable-telemetry', ...args];
process.exitCode = await foreground(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', ...own]);
