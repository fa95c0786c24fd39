import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const root = new URL('../', import.meta.url);
const entries = globSync('**/*.ts', { cwd: root, exclude: (name) => /\.(test|suite)\.ts$|\.d\.ts$/.test(name) })
  .filter((file) => !/\.(test|suite)\.ts$/.test(file))
  .map((file) => new URL(file, root).href);

/** Imports every entry where each name of a page tells when it is looked at. */
const script = `
  const touched = [];
  for (const name of ['document', 'window', 'customElements', 'HTMLElement', 'localStorage', 'sessionStorage', 'location'])
    Object.defineProperty(globalThis, name, { configurable: true, get() { touched.push(name); } });
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  for (const entry of JSON.parse(process.env.ENTRIES)) await import(entry);
  if (touched.length > 0) throw new Error('looked at while importing: ' + touched);
  // zod keeps its own registry there, as every copy of it on a page does; nothing may be configured in it
  const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !/^__zod_/.test(name));
  if (left.length > 0) throw new Error('left behind: ' + left);
  const configured = Object.keys(globalThis.__zod_globalConfig ?? {});
  if (configured.length > 0) throw new Error('zod was configured for the whole page: ' + configured);
`;
const environment = { ...process.env, ENTRIES: JSON.stringify(entries), NODE_TEST_CONTEXT: undefined };

describe('every entry', () => {
  it('is found', () => {
    assert.ok(entries.length > 40, `${entries.length} entries`);
  });

  it('imports in plain Node, looks at nothing of a page and leaves nothing behind', async () => {
    const arguments_ = ['--conditions=source', '--no-warnings', '--input-type=module', '--eval', script];
    await promisify(execFile)(process.execPath, arguments_, { cwd: fileURLToPath(root), env: environment });
  });

  it('imports in a worker', async () => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
      env: environment,
      execArgv: ['--conditions=source', '--no-warnings'],
    });
    const code = await new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
    assert.equal(code, 0);
  });

  it('is named: how a call is made inside cannot be imported', async () => {
    for (const inside of ['call', 'request', 'renewal', 'refusal', 'http-transport', 'session'])
      await assert.rejects(import(`@madoguchi/sdk/portal/${inside}.js`), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
    for (const kind of ['sign-in.js', 'sign-in.ja.js', 'sign-in.endpoints.js', 'password.rules.js', 'terms.model.js'])
      await import(`@madoguchi/sdk/identity/${kind}`);
  });
});
