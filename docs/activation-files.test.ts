import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkActivationFile, readActivationFile } from '@madoguchi/sdk/environments/activation-file.rules.js';
import { activationKeys } from '@madoguchi/sdk/environments/activation-key.model.js';
import { readActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
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

test('LIC-08 the document’s own code finds what may be used, and nothing in a file that was changed', async () => {
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`);
  assert.ok(typeof module === 'object' && module !== null && 'licenses' in module);
  const { licenses } = module;
  assert.ok(typeof licenses === 'function');
  const { request: asked } = JSON.parse(request ?? '');
  const check = (text: string): unknown => licenses(text, JSON.parse(keys ?? '').keys, asked.system.id, asked.id);
  assert.deepEqual(check(activation ?? ''), [
    { product: 'platform', name: 'アオゾラ基盤', count: 3, endsOn: '2027-03-31' },
  ]);
  for (const [from, to] of [
    ['"count": 3', '"count": 30'],
    ['2027-03-31', '2099-03-31'],
    ['本番環境', '検証環境'],
  ] as const)
    assert.equal(check((activation ?? '').replace(from, to)), undefined, to);
  assert.equal(licenses(activation, JSON.parse(keys ?? '').keys, 'another', asked.id), undefined);
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
