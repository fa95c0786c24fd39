import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

// Loads the test files named in MADO_TEST_FILES into one process, for `nodeTests`. One that cannot be loaded to its end is
// a failed test: node's own runner says nothing of it once the file has declared a first test.
for (const file of (process.env['MADO_TEST_FILES'] ?? '').split('\n'))
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    void test(`${file} can be loaded`, () => Promise.reject(error)); // it ends when all are loaded: not to be waited for
  }
