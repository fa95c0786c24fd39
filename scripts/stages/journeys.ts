import { nodeTests } from '../run/node-tests.ts';
import type { Stage } from '../run/stage.ts';

/**
 * Whole ways through a portal, in a browser against the real server; and what README and docs show. The demo's share one
 * browser and one build of its pages; beside them runs what brings its own.
 */
export const journeys: Stage = {
  name: 'journeys',
  after: ['types'],
  async run() {
    const portals = 'packages/demo/src/**/*.e2e.ts';
    const [together, others] = await Promise.all([
      nodeTests([portals], undefined, { together: true }),
      nodeTests(['packages/*/src/**/*.e2e.ts', 'docs/**/*.e2e.ts', 'scripts/*.e2e.ts'], /^packages.demo/),
    ]);
    return {
      passed: together.passed + others.passed,
      failed: together.failed + others.failed,
      skipped: together.skipped + others.skipped,
      output: `${together.output}\n${others.output}`,
      parts: { chromium: true },
    };
  },
};
