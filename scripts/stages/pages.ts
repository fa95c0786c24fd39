import { nodeTests } from '../run/node-tests.ts';
import { sumOf, type Stage } from '../run/stage.ts';

/** Pages of hosts: what may be done to elements there, what those leave behind, and what README and docs show. */
export const pages: Stage = {
  name: 'pages',
  after: ['types'],
  async run() {
    const own = await nodeTests(['packages/*/src/**/*.e2e.ts', 'scripts/**/*.e2e.ts'], /^packages.demo/, {
      again: true,
    });
    // those of the docs share what their samples are bundled from
    const ofDocs = await nodeTests(['docs/**/*.e2e.ts'], undefined, { together: true, again: true });
    return { ...sumOf([own, ofDocs]), parts: { chromium: true } };
  },
};
