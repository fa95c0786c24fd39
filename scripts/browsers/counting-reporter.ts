import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** Says at the end how many tests each browser ran: `chromium: 12 passed, 0 failed`. */
export function countingReporter(): Reporter {
  return {
    stop({ sessions }) {
      for (const [browser, own] of Map.groupBy(sessions, ({ browser: { name } }) => name)) {
        const tests = own.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
        const passed = tests.filter((test) => test.passed).length;
        const skipped = tests.filter((test) => test.skipped).length;
        const broken = own.filter(isBroken).length;
        const failed = tests.length - passed - skipped + broken;
        console.log(`${browser}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
      }
    },
  };
}

/** A page that did not load, has no test, or ended with an error outside its tests. */
function isBroken({ passed, errors, testResults }: TestSession): boolean {
  return !testResults || testsOf(testResults).length === 0 || (passed !== true && errors.length > 0);
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
