import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

// Loads the test files named in MADO_TEST_FILES into one process, for `nodeTests`. One that cannot be loaded to its end is
// a failed test: node's own runner says nothing of it once the file has declared a first test.
//
// What is generated is the same in every run, so that a run says something of what was changed and of nothing else; the
// other runs, of one file or of `npm run test:long`, generate something else each time.
fc.configureGlobal({ seed: 20_261_122 });
for (const file of (process.env['MADO_TEST_FILES'] ?? '').split('\n'))
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    void test(`${file} can be loaded`, () => Promise.reject(error)); // it ends when all are loaded: not to be waited for
  }
