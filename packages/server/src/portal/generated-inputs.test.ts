import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { agreeToTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { hasBody } from '@madoguchi/sdk/portal/request.rules.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import fc from 'fast-check';
import { arbitraryChanges, edgeChanges } from './arbitrary-input.suite.ts';
import { field, onOneDatabase, openFixture, password, type Client, type Fixture } from './fixture.suite.ts';
import { assertProper } from './proper-answer.suite.ts';
import { sampleOf, samplePortal, type Sample } from './samples.suite.ts';

const isLong = Boolean(process.env['MADO_LONG']);
const runs = isLong ? 60 : 12;
const identifier = 'person@customer.example';
const portals = Object.values(presets).map(({ id }) => id);
/** The clock is moved last: what it moves past has ended. */
const inOrder = endpoints.toSorted(
  (one, other) => Number(one.name === 'moveClock') - Number(other.name === 'moveClock'),
);

interface Asked {
  readonly portal: string;
  readonly changes: object;
  readonly further: { readonly key?: string; readonly version?: number };
  readonly file?: Uint8Array<ArrayBuffer> | undefined;
}

onOneDatabase('generated inputs', (open) => {
  test('each operation, called as it should be but for what stands in some fields, answers without a fault in every portal', async () => {
    await using fixture = await openFixture(open);
    const seen = new Set<number>();
    const people = new Map<string, Client>();
    for (const portal of portals) {
      await fixture.publish(portal);
      people.set(portal, fixture.client(portal));
    }
    for (const [place, endpoint] of inOrder.entries()) {
      for (const [portal, client] of people) await enter(fixture, portal, client);
      const { access, method, status } = endpoint;
      const home = samplePortal(endpoint);
      const isOperator = access === 'operator';
      const isUsedUp = method !== 'GET';
      let sample: Sample | undefined;
      let isReached = false;
      let mayBeOut = false;
      const request: fc.Arbitrary<Asked> = fc.record({
        portal: fc.oneof({ weight: 9, arbitrary: fc.constant(home) }, fc.constantFrom(...portals)),
        changes: arbitraryChanges(endpoint),
        further: fc.record(
          { key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), version: fc.constantFrom(0, 1, 7) },
          { requiredKeys: [] },
        ),
        file: fc.option(fc.uint8Array({ maxLength: 200 }), { nil: undefined, freq: 3 }),
      });
      // every second edge, and the others at the next operation; in the long run all
      const edges = edgeChanges(endpoint).filter((_, index) => isLong || index === 0 || (index + place) % 2 === 0);
      const examples = edges.map((changes): [Asked] => [{ portal: home, changes, further: {} }]);
      await fc.assert(
        fc.asyncProperty(request, async ({ portal, changes, further, file }) => {
          const client = people.get(portal);
          assert.ok(client);
          if (mayBeOut && !isOperator) await enter(fixture, portal, client);
          sample ??= await freshSample(fixture, endpoint);
          const reply = await (isOperator ? fixture.client(portal) : client).call(
            endpoint,
            sendable(endpoint, { ...sample.input, ...changes }),
            { ...sample.options, ...further, ...(endpoint.body && file && { body: file }), asOperator: isOperator },
          );
          assertProper(reply, fixture, method);
          seen.add(reply.status);
          const isCarriedOut = reply.status === status;
          mayBeOut = isCarriedOut || reply.status === 401 || reply.status === 403;
          if (!isCarriedOut) return;
          isReached ||= portal === home;
          if (isUsedUp) sample = undefined;
        }),
        { examples, numRuns: examples.length + runs, endOnFailure: true },
      );
      assert.ok(isReached, `${endpoint.name} was not carried out once`);
    }
    for (const status of [200, 201, 202, 204, 400, 401, 404, 409, 412, 422])
      assert.ok(seen.has(status), `none was answered ${status}`);
  });
});

/** Sees to it that the person is signed in and has nothing to do first, whatever the last request changed. */
async function enter(fixture: Fixture, portal: string, client: Client): Promise<void> {
  const { body } = await client.call(readSession);
  if (field(body, 'session.gates.length') === 0) return;
  const { kysely } = fixture.database;
  await kysely.deleteFrom('attempt').execute();
  const { numUpdatedRows } = await kysely
    .updateTable('account')
    .set({
      password_hash: await fixture.hasher.hash(password),
      must_change_password: 0,
      initial_password_ends_at: null,
    })
    .where('portal_id', '=', portal)
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await fixture.account({ portal, identifier, company: '会社' });
  const { status, text } = await client.signIn(identifier);
  assert.equal(status, 201, text);
  await client.call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] });
}

/**
 * A sample that no limit keeps from being made, whose mail is the only one, and whose contract the person's only one; and the
 * person is in no group of a project, which an operation before may have put them in, so that they see all that is their company's.
 */
async function freshSample(fixture: Fixture, endpoint: Endpoint<unknown, unknown>): Promise<Sample> {
  const { kysely } = fixture.database;
  for (const table of ['attempt', 'outbox', 'participant', 'payment_setup', 'project_member'] as const)
    await kysely.deleteFrom(table).execute();
  // all samples have one key: whoever disclosed it with what was generated before has not
  const disclosed = 'key-compromise';
  await kysely
    .updateTable('certificate')
    .set({ revocation_reason: 'end-of-use' })
    .where('revocation_reason', '=', disclosed)
    .execute();
  await kysely.updateTable('application').set({ reason: 'end-of-use' }).where('reason', '=', disclosed).execute();
  return sampleOf(endpoint, { fixture, identifier });
}

/** The input with what stands in the address as an address can hold it: text without lone surrogates. */
function sendable(endpoint: Endpoint<unknown, unknown>, input: object): object {
  const inBody = (name: string): boolean => hasBody(endpoint) && !endpoint.path.includes(`{${name}}`);
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, inBody(name) ? value : text(value)]));
}
