import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { hasBody } from '@madoguchi/sdk/portal/request.rules.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import * as z from 'zod/mini';
import { emptySqlite, field, openFixture } from './fixture.suite.ts';

test('the server describes itself as a valid OpenAPI 3.1 document', async () => {
  await using fixture = await openFixture(emptySqlite);
  const { status, text, body } = await fixture.client().send('GET', '/openapi.json');
  assert.equal(status, 200);
  const validator = new Validator();
  const { valid, errors } = await validator.validate(Object(body));
  assert.ok(valid, JSON.stringify(errors ?? null).slice(0, 500));
  assert.equal(validator.version, '3.1');
  const unresolved = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].filter(
    ([, path = '']) => field(body, path.replaceAll('/', '.')) === undefined,
  );
  assert.deepEqual(unresolved, []);
});

test('every operation is described with its input, output, problems and headers', async () => {
  await using fixture = await openFixture(emptySqlite);
  const { body } = await fixture.client().send('GET', '/openapi.json');
  for (const {
    name,
    path,
    method,
    input,
    body: sent,
    output,
    stream,
    status,
    access,
    idempotent,
    edits,
    problems: codes,
  } of endpoints) {
    const described = Object(Object(field(body, 'paths'))[`/api/{portal}${path}`][method.toLowerCase()]);
    assert.equal(described.operationId, name);
    const text = JSON.stringify(described);
    assert.equal(
      Boolean(described.requestBody),
      Boolean(input ?? sent) && (method === 'POST' || method === 'PUT'),
      name,
    );
    assert.equal(Boolean(described.responses[status].content), Boolean(output ?? stream), name);
    assert.equal(text.includes('parameters/idempotency-key'), idempotent, name);
    assert.equal(text.includes('parameters/if-match'), edits, name);
    if (access === 'customer') assert.ok(text.includes('parameters/mado-account'), name);
    for (const code of codes) assert.ok(text.includes(`\`${code}\``), `${name} ${code}`);
  }
});

test('AUTH-02 CRT-01 each way of signing in is described with what refuses a person, by password also login certificates', async () => {
  await using fixture = await openFixture(emptySqlite);
  const { body } = await fixture.client().send('GET', '/openapi.json');
  for (const [path, certificates] of [
    ['/session', true],
    ['/one-time-passwords', false],
    ['/one-time-passwords/redemption', false],
  ] as const) {
    const text = JSON.stringify(Object(field(body, 'paths'))[`/api/{portal}${path}`].post);
    for (const code of ['invalid-credentials', 'locked', 'suspended', 'contract-required', 'initial-password-expired'])
      assert.ok(text.includes(`\`${code}\``), `${path} ${code}`);
    for (const code of ['missing', 'not-accepted', 'revoked', 'expired', 'not-yet-valid'])
      assert.equal(text.includes(`\`certificate-${code}\``), certificates, `${path} ${code}`);
  }
});

test('every field of an input is described in the path, the query or the body, also beside a file', async () => {
  await using fixture = await openFixture(emptySqlite);
  const { body } = await fixture.client().send('GET', '/openapi.json');
  const placesOf = ({ path, method }: (typeof endpoints)[number], name: string): readonly string[] => {
    const described = Object(Object(field(body, 'paths'))[`/api/{portal}${path}`][method.toLowerCase()]);
    const parameters: readonly object[] = described.parameters ?? [];
    const places = parameters.filter((one) => field(one, 'name') === name).map((one) => String(field(one, 'in')));
    const sent = field(described, 'requestBody.content.application/json.schema');
    return JSON.stringify(sent ?? {}).includes(`"${name}":`) ? [...places, 'body'] : places;
  };
  for (const endpoint of endpoints) {
    const { input, name, path } = endpoint;
    const fields = input instanceof z.ZodMiniObject ? Object.keys(input.def.shape) : [];
    for (const one of fields) {
      const places = placesOf(endpoint, one);
      assert.ok(
        places.includes(path.includes(`{${one}}`) ? 'path' : hasBody(endpoint) ? 'body' : 'query'),
        `${name} ${one}`,
      );
    }
  }
  assert.deepEqual(placesOf(upload, 'purpose'), ['query']);
});
