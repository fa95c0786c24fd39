import { nodeTests } from '../run/node-tests.ts';
import type { Stage } from '../run/stage.ts';

/** Whole ways through a portal, in a browser against the real server; they share one browser and one build of its pages. */
export const journeys: Stage = {
  name: 'journeys',
  after: ['types'],
  async run() {
    const outcome = await nodeTests(['packages/demo/src/**/*.e2e.ts'], undefined, { together: true, again: true });
    return { ...outcome, parts: { chromium: true } };
  },
};
