import { nodeTests } from '../run/node-tests.ts';
import type { Stage } from '../run/stage.ts';

/** Whole ways through a portal, in a browser against the real server; and what README and docs show. */
export const journeys: Stage = {
  name: 'journeys',
  after: ['types'],
  async run() {
    const outcome = await nodeTests(['packages/*/src/**/*.e2e.ts', 'docs/**/*.e2e.ts', 'scripts/*.e2e.ts'], undefined);
    return { ...outcome, parts: { chromium: true } };
  },
};
