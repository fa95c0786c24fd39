import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  writeActivationFile,
  type ActivationContent,
  type ActivationFileCode,
} from '@madoguchi/sdk/environments/activation-file.rules.js';
import { readActivationRequest, type ActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
import { day, type Instant } from '@madoguchi/sdk/portal/time.js';
import { licenseText, refusals } from './words.ts';

const program = join(import.meta.dirname, 'licensed-system.ts');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A vendor with a key, whose clock can be ahead. */
async function openVendor() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  assert.ok('privateKey' in pair);
  const { privateKey } = pair;
  const { kty, crv, x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  let ahead = 0;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'mado-time': String(Date.now() + ahead) });
    response.end(JSON.stringify({ keys: [{ kty, crv, x, kid: 'key-1' }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  return {
    url: `http://127.0.0.1:${address.port}/api/license`,
    moveAhead: (by: Instant) => (ahead += by),
    sign: (request: ActivationRequest, further: Partial<ActivationContent> = {}): Promise<string> =>
      writeActivationFile(
        {
          id: 'a1',
          requestId: request.id,
          systemId: request.system.id,
          product: request.product,
          contract: 'C-000001',
          environment: '本番環境',
          licenses: [{ product: 'platform', name: '基盤', count: 3, endsOn: '2026-12-31' }],
          timeZone: 'Asia/Tokyo',
          issuedAt: new Date(Date.now() + ahead).toISOString(),
          ...further,
        },
        { keyId: 'key-1', privateKey },
      ),
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}

async function openSystem() {
  const folder = await mkdtemp(join(tmpdir(), 'mado-system-'));
  const run = (...given: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const flags = ['--conditions=source', '--no-warnings', program, ...given, '--folder', folder];
      const child = execFile(process.execPath, flags, (_, out, error) =>
        resolve({ code: child.exitCode ?? -1, out, error }),
      );
    });
  return {
    run,
    async request(portal?: string): Promise<ActivationRequest> {
      const at = portal === undefined ? [] : ['--portal', portal];
      const ran = await run('request', ...at, '--name', '基幹サーバー');
      assert.equal(ran.code, 0, ran.error);
      const reading = await readActivationRequest(await readFile(join(folder, 'activation-request.json'), 'utf8'));
      assert.ok(reading.ok);
      return reading.request;
    },
    async activate(content: string): Promise<Ran> {
      const path = join(folder, 'activation.json');
      await writeFile(path, content);
      return run('activate', path);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

test('LIC-08 a system asks, takes the file that answers, and says what it may use', async () => {
  await using vendor = await openVendor();
  await using system = await openSystem();
  assert.match((await system.run('status')).out, /Not activated/);
  const request = await system.request(vendor.url);
  assert.equal(request.system.name, '基幹サーバー');
  const taken = await system.activate(await vendor.sign(request));
  assert.equal(taken.code, 0, taken.error);
  assert.match(taken.out, /本番環境, contract C-000001\.\n {2}基盤: 3 licences, until Dec 31, 2026/);
  assert.match((await system.run('status')).out, /基盤: 3/);
  const again = await system.request(vendor.url);
  assert.equal(again.system.id, request.system.id, 'it stays the same system');
  assert.notEqual(again.id, request.id);
});

test('LIC-08 a system takes no file that is damaged, foreign, used, too old or too large, says why, and stays as it is', async () => {
  await using vendor = await openVendor();
  await using other = await openVendor();
  await using system = await openSystem();
  const superseded = await system.request(vendor.url);
  const request = await system.request(vendor.url);
  const good = await vendor.sign(request);
  const refused = async (content: string, code: ActivationFileCode): Promise<void> => {
    const ran = await system.activate(content);
    assert.deepEqual([ran.code, ran.error.trim()], [1, refusals[code][1]]);
  };
  await refused('%PDF-1.7', 'activation-unknown');
  await refused(JSON.stringify(request), 'activation-unknown');
  await refused(good.slice(0, -30), 'activation-damaged');
  await refused(good.replace('"count": 3', '"count": 300'), 'activation-damaged');
  await refused(await other.sign(request), 'activation-damaged');
  await refused((await vendor.sign(request)).replace('key-1', 'key-2'), 'activation-foreign');
  await refused(await vendor.sign(request, { systemId: 'another' }), 'activation-foreign');
  await refused(await vendor.sign(request, { product: 'another' }), 'activation-foreign');
  await refused(await vendor.sign(superseded), 'activation-outdated');
  const old = new Date(Date.now() - 7 * day).toISOString();
  await refused(await vendor.sign(request, { issuedAt: old }), 'activation-outdated');
  await refused(good.padEnd(300_000), 'activation-too-large');
  assert.match((await system.run('status')).out, /Not activated/);
  assert.equal((await system.activate(good)).code, 0);
  await refused(good, 'activation-used');
  assert.match((await system.run('status')).out, /基盤: 3/);
});

test('LIC-08 a system follows the demo’s clock when it has been moved, and trusts the keys of its set-up only', async () => {
  await using vendor = await openVendor();
  await using other = await openVendor();
  await using system = await openSystem();
  await system.request(vendor.url);
  vendor.moveAhead(30 * day);
  const request = await system.request(vendor.url);
  assert.ok(Date.parse(request.createdAt) > Date.now() + 29 * day);
  const unasked = await system.request();
  assert.ok(Date.parse(unasked.createdAt) > Date.now() + 29 * day, 'where nobody is asked, by the clock known last');
  const later = await system.request(other.url);
  assert.equal((await system.activate(await other.sign(later))).code, 1);
  assert.equal((await system.activate(await vendor.sign(later))).code, 0);
});

test('LIC-08 a licensed system counts in users and licences as the portal does', () => {
  assert.deepEqual(licenseText({ product: 'mobile', name: 'モバイル', count: 3500, endsOn: '2027-06-24' }), [
    'モバイル: 3,500ユーザ（2027/06/24まで）',
    'モバイル: 3,500 users, until Jun 24, 2027',
  ]);
  assert.deepEqual(licenseText({ product: 'platform', name: '基盤', count: 1 }), [
    '基盤: 1ライセンス',
    '基盤: 1 licence',
  ]);
});

test('the command line explains itself', async () => {
  await using vendor = await openVendor();
  await using system = await openSystem();
  assert.equal((await system.run()).code, 2);
  assert.match((await system.run()).error, /^usage:/);
  assert.match((await system.run('request')).error, /--portal/);
  assert.match((await system.run('activate', 'x.json')).error, /no request yet/);
  await system.request(vendor.url);
  const { error } = await system.run('activate', 'x.json');
  assert.match(error, /^The file x\.json could not be opened\./);
});
