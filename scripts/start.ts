import { foreground } from './bootstrap/foreground.mjs';

// npm start: builds what a page loads, then runs the demo with whatever stands behind `npm start --`.
const built = await foreground(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/demo']);
process.exitCode =
  built === 0
    ? await foreground(process.execPath, [
        '--conditions=source',
        'packages/demo/src/start.ts',
        ...process.argv.slice(2),
      ])
    : built;
