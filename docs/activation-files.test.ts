import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  checkActivationFile,
  readActivationFile,
  writeActivationFile,
} from '@madoguchi/sdk/environments/activation-file.rules.js';
import { activationKeys } from '@madoguchi/sdk/environments/activation-key.model.js';
import { readActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { sample } from './samples.suite.ts';

const document = new URL('./activation-files.md', import.meta.url);
const [request, activation, keys, code, commands] = await Promise.all(
  ['json request', 'json activation', 'json keys', 'js', 'sh'].map((language) => sample(document, language)),
);

test('LIC-08 the files that the document shows are such files, and belong together', async () => {
  const asked = await readActivationRequest(request ?? '');
  assert.ok(asked.ok);
  const known = await activationKeys['~standard'].validate(JSON.parse(keys ?? ''));
  assert.ok(!known.issues);
  const reading = await readActivationFile(activation ?? '', known.value.keys);
  assert.ok(reading.ok);
  const { id, product, system } = asked.request;
  const facts = { systemId: system.id, product, waiting: id, answered: [] };
  assert.deepEqual(checkActivationFile(reading.activation, facts, Date.parse('2026-11-21T00:00:00Z')), { ok: true });
});

test('LIC-08 the document’s own code finds what may be used, and takes and refuses what the SDK does', async () => {
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`);
  assert.ok(typeof module === 'object' && module !== null && 'licenses' in module);
  const { licenses } = module;
  assert.ok(typeof licenses === 'function');
  const asked = await readActivationRequest(request ?? '');
  assert.ok(asked.ok);
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  assert.ok('privateKey' in pair);
  const { kty = '', crv = '', x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const newer = { keyId: 'newer', privateKey: pair.privateKey };
  const known = [...JSON.parse(keys ?? '').keys, { kty, crv, x, kid: 'newer' }, { kty, crv, x: 'AA', kid: 'none' }];
  const facts = {
    systemId: asked.request.system.id,
    product: asked.request.product,
    waiting: asked.request.id,
    answered: [],
  };
  const shown = activation ?? '';
  const file = JSON.parse(shown);
  const issuedAt = Date.parse(file.activation.issuedAt);
  const changed = (further: object): string => JSON.stringify({ ...file, ...further });
  const inside = (further: object): string => changed({ activation: { ...file.activation, ...further } });
  for (const [taken, text, system = facts, now = issuedAt] of [
    [true, shown],
    [true, shown, facts, issuedAt + 7 * day - 1],
    [true, await writeActivationFile({ ...file.activation, supportUntil: '2027-03-31' }, newer)],
    [false, shown, facts, issuedAt + 7 * day],
    [false, shown, { ...facts, systemId: 'another' }],
    [false, shown, { ...facts, product: 'another' }],
    [false, shown, { ...facts, waiting: 'another' }],
    [false, shown.replace('"count": 3', '"count": 30')],
    [false, shown.replace('2027-03-31', '2099-03-31')],
    [false, shown.replace('本番環境', '検証環境')],
    [false, changed({ note: 'x' })],
    [false, inside({ note: 'x' })],
    [false, changed({ version: 2 })],
    [false, changed({ keyId: 'newer' })],
    [false, changed({ keyId: 'none' })],
    [false, changed({ keyId: 'unknown' })],
    [false, shown.padEnd(256 * 1024)],
    [false, shown.slice(0, -20)],
    [false, ''],
    [false, '[]'],
  ] as const) {
    const reading = await readActivationFile(text, known);
    const bySdk = reading.ok && checkActivationFile(reading.activation, system, now).ok;
    assert.deepEqual([licenses(text, known, system, now) !== undefined, bySdk], [taken, taken], text);
  }
  assert.deepEqual(licenses(shown, known, facts, issuedAt), [
    { product: 'platform', name: 'アオゾラ基盤', count: 3, endsOn: '2027-03-31' },
  ]);
});

test('the document’s commands are commands of the licensed system', async () => {
  const lines = (commands ?? '').trim().split('\n');
  assert.equal(lines.length, 3);
  const [program = ''] = [...new Set(lines.map((line) => /(packages\S+\.ts) /.exec(line)?.[1] ?? ''))];
  const flags = ['--conditions=source', '--no-warnings', program];
  const root = fileURLToPath(new URL('../', import.meta.url));
  const failed = await promisify(execFile)(process.execPath, flags, { cwd: root }).catch((error: unknown) => error);
  assert.ok(failed instanceof Error && 'stderr' in failed);
  for (const line of lines)
    assert.ok(String(failed.stderr).includes(`licensed-system.ts ${/\.ts (\w+)/.exec(line)?.[1] ?? '-'}`), line);
});
