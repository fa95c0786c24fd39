import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { command } from '../run/command.ts';
import { isInstalled } from './install.mjs';

describe('installing', () => {
  const lock = (version: string): object => ({
    packages: {
      '': { version: '1.0.0' },
      'packages/a': { version: '1.0.0' },
      'node_modules/a': { resolved: 'packages/a', link: true },
      'node_modules/b': { version },
      'node_modules/for-another-system': { version, optional: true },
    },
  });
  const installed = (version: string): object => ({
    packages: { 'node_modules/a': { link: true }, 'node_modules/b': { version } },
  });

  async function check(wanted: object, found?: object): Promise<boolean> {
    const root = await mkdtemp(join(tmpdir(), 'mado-install-'));
    try {
      await mkdir(join(root, 'node_modules'));
      await writeFile(join(root, 'package-lock.json'), JSON.stringify(wanted));
      if (found) await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify(found));
      return isInstalled(root);
    } finally {
      await rm(root, { recursive: true });
    }
  }

  test('is needed on a fresh clone, and after an installation that was broken off', async () => {
    assert.equal(await check(lock('2.0.0')), false);
  });

  test('is not needed when everything is there; packages for other systems are not missed', async () => {
    assert.equal(await check(lock('2.0.0'), installed('2.0.0')), true);
  });

  test('is needed when package-lock.json has changed', async () => {
    assert.equal(await check(lock('2.0.1'), installed('2.0.0')), false);
  });
});

describe('finding Node', () => {
  /** A tree in which the installed Node is a shell script, asked by a Node that calls itself 20.11.0. */
  async function findNode(script: string): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'mado-node-'));
    const folder = join(root, `node_modules/node-${process.platform}-${process.arch}/bin`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'node'), `#!/bin/sh\n${script}\n`);
      await chmod(join(folder, 'node'), 0o755);
      const ask = `
        Object.defineProperty(process.versions, 'node', { value: '20.11.0' });
        const { findNode } = await import(${JSON.stringify(new URL('find-node.mjs', import.meta.url).href)});
        try { console.log(findNode(${JSON.stringify(root)})); } catch (error) { console.log(error.message); }`;
      return (await command(process.execPath, ['--input-type=module', '-e', ask])).output
        .replace(folder, 'found')
        .trim();
    } finally {
      await rm(root, { recursive: true });
    }
  }

  test('takes the installed one', async () => {
    assert.equal(await findNode('echo v26.10.0'), 'found/node');
  });

  test('a bare Debian is told to install libatomic1', async () => {
    const said = 'error while loading shared libraries: libatomic.so.1: cannot open shared object file';
    assert.match(await findNode(`echo "node: ${said}" >&2; exit 127`), /apt-get install -y libatomic1/);
  });

  test('another library that is missing is named, and so is anything else that goes wrong', async () => {
    const said = 'error while loading shared libraries: libdl.so.2: cannot open shared object file';
    assert.match(await findNode(`echo "node: ${said}" >&2; exit 127`), /system library libdl\.so\.2/);
    assert.match(
      await findNode('echo "Exec format error" >&2; exit 126'),
      /does not start[^]*Exec format error[^]*Install Node 24\.7/,
    );
  });
});

describe('running in the foreground', () => {
  const module = JSON.stringify(new URL('foreground.mjs', import.meta.url).href);

  test('the exit status is that of the program', async () => {
    const run = `const { foreground } = await import(${module}); process.exitCode = await foreground(process.execPath, ['-e', 'process.exit(7)']);`;
    assert.equal((await command(process.execPath, ['--input-type=module', '-e', run])).status, 7);
  });

  test('a program that is told to stop stops what it runs', async () => {
    const inner = `process.on('SIGTERM', () => { console.log('stopping'); process.exit(3); }); console.log('ready'); setInterval(() => {}, 1000);`;
    const run = `const { foreground } = await import(${module}); process.exitCode = await foreground(process.execPath, ['-e', ${JSON.stringify(inner)}]);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', run], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (text.includes('ready')) child.kill('SIGTERM');
    });
    const [status] = await once(child, 'close');
    assert.equal(status, 3);
    assert.match(said, /stopping/);
  });
});
