import { defaultReporter } from '@web/test-runner';
import { bundleTests } from './scripts/browsers/bundled-tests.ts';
import { countingReporter } from './scripts/browsers/counting-reporter.ts';
import { browserNames, launcherFor } from './scripts/browsers/element-test-browsers.ts';
import { referenceServer } from './scripts/browsers/reference-server.ts';

// npx wtr: element tests on the built packages (npx tsc -b), in Chromium. BROWSERS=chromium,firefox,webkit for more,
// TESTS=packages/elements/dist/identity/*.test.js for less, MADO_LONG=1 to try more often what is repeated.
const names = (process.env['BROWSERS'] ?? 'chromium').split(',');
const launchers = await Promise.all(browserNames.filter((name) => names.includes(name)).map(launcherFor));

/** @type {object} */
const config = {
  files: await bundleTests(process.env['TESTS'] ?? 'packages/elements/dist/**/*.test.js'),
  nodeResolve: { exportConditions: ['browser'] },
  middleware: [await referenceServer()],
  testsFinishTimeout: 1_200_000, // of all files of a page
  testFramework: { config: { timeout: 60_000 } },
  ...(process.env['MADO_LONG'] === '1' && {
    testRunnerHtml: (/** @type {string} */ runner) =>
      `<!doctype html><script>madoTimes = 200</script><script type="module" src="${runner}"></script>`,
  }),
  reporters: [
    defaultReporter({ reportTestProgress: 'isTTY' in process.stdout && process.stdout.isTTY }),
    countingReporter(),
  ],
  browsers: launchers.filter((launcher) => launcher !== undefined),
};
export default config;
