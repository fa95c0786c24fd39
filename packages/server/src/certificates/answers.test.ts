import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { byPassword, emptySqlite, openFixture } from '../portal/fixture.suite.ts';
import { sampleOf } from '../portal/samples.suite.ts';
import { certificateSamples } from './certificate-samples.suite.ts';
import { applicant, identifier, issuedApplication, portal, readyDraft } from './certificate-fixture.suite.ts';

type Members = Record<string, unknown>;

/** All objects in a value, outside in. */
function objectsIn(value: unknown): readonly Members[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Members, ...inner];
}

test('CRT-04 CRT-07 CRT-09 answers of a newer server are read with what they have besides, and refused for what they lack', async () => {
  await using fixture = await openFixture(emptySqlite, { configurations: byPassword });
  const client = await applicant(fixture);
  await issuedApplication(fixture, client);
  await readyDraft(fixture, client);
  const answering = endpoints.filter(({ name, output }) => output && name in certificateSamples);
  assert.ok(answering.length > 15, String(answering.length));
  for (const endpoint of answering) {
    const { access, name, output, status } = endpoint;
    assert.ok(output);
    const { input, options } = await sampleOf(endpoint, { fixture, identifier });
    const caller = access === 'operator' ? fixture.client(portal) : client;
    const reply = await caller.call(endpoint, input, { ...options, asOperator: access === 'operator' });
    assert.equal(reply.status, status, `${name}: ${reply.text}`);
    const known = parseWith(output, reply.body);
    assert.deepEqual(JSON.parse(JSON.stringify(known)), reply.body, `${name} tells nothing that its schema leaves out`);
    const newer: unknown = structuredClone(reply.body);
    for (const one of objectsIn(newer)) if (!('ja' in one)) one['future'] = { anything: [1] }; // texts by language take any
    assert.deepEqual(parseWith(output, newer), known, name);
    let refused = 0;
    for (const [at, { length }] of objectsIn(reply.body)
      .map((one) => Object.keys(one))
      .entries())
      for (let index = 0; index < length; index++) {
        const lacking: unknown = structuredClone(reply.body);
        const one = objectsIn(lacking)[at] ?? {};
        const member = Object.keys(one)[index] ?? '';
        delete one[member];
        try {
          parseWith(output, lacking); // what can be left out
        } catch (error) {
          assert.ok(error instanceof TypeError && error.message.includes(member), `${name}: ${String(error)}`);
          refused++;
        }
      }
    assert.ok(refused > 0, name);
  }
});
