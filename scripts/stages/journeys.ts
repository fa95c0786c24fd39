import { nodeTests } from '../run/node-tests.ts';
import { sumOf, type Outcome, type Stage } from '../run/stage.ts';

/**
 * Whole ways through a portal, in a browser against the real server; and what README and docs show. The demo's share one
 * browser and one build of its pages, those of the docs what their samples are bundled from; beside them runs what brings
 * its own.
 */
export const journeys: Stage = {
  name: 'journeys',
  after: ['types'],
  async run() {
    const outcomes = await Promise.all([
      nodeTests(['packages/demo/src/**/*.e2e.ts'], undefined, { together: true }),
      others(),
    ]);
    return { ...sumOf(outcomes.flat()), parts: { chromium: true } };
  },
};

async function others(): Promise<readonly Outcome[]> {
  return [
    await nodeTests(['packages/*/src/**/*.e2e.ts', 'scripts/*.e2e.ts'], /^packages.demo/),
    await nodeTests(['docs/**/*.e2e.ts'], undefined, { together: true }),
  ];
}
