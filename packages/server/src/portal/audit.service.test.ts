import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveInitialPassword, unlockAccount } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { readAudit } from '@madoguchi/sdk/portal/audit.endpoints.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { writeCursor } from './cursor.ts';
import { emptySqlite, field, onEachDatabase, openFixture, password, start, type Fixture } from './fixture.suite.ts';

const identifier = 'person@customer.example';
const asOperator = true;

onEachDatabase('the audit trail', (open) => {
  test('OPS-05 the vendor reads who did what, the newest first, in ids and nothing else', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier, displayName: '髙﨑 恵' });
    const client = fixture.client();
    await client.call(signIn, { identifier: 'absent@customer.example', password });
    await fixture.clock.move(minute);
    await client.signIn(identifier, 'wrong');
    await fixture.clock.move(minute);
    await client.signIn(identifier);
    await fixture.clock.move(minute);
    const { headers } = await client.call(unlockAccount, { identifier }, { asOperator });
    const { status, body, text } = await client.call(readAudit, {}, { asOperator });
    assert.equal(status, 200);
    const lines = itemsOf(body).map((line) =>
      ['actor', 'operation', 'subject', 'outcome'].map((of) => field(line, of)),
    );
    const subject = `account:${id}`;
    assert.deepEqual(lines, [
      ['operator:tanaka', 'unlockAccount', subject, 'ok'],
      [subject, 'signIn', subject, 'ok'],
      ['nobody', 'signIn', subject, 'invalid-credentials'],
      ['nobody', 'signIn', '', 'invalid-credentials'],
    ]);
    assert.equal(field(body, 'items.0.requestId'), headers.get('mado-request-id'));
    assert.equal(field(body, 'items.0.at'), new Date(start + 3 * minute).toISOString());
    assert.doesNotMatch(text, /髙﨑|customer\.example|wrong/);
  });

  test('OPS-05 the trail is narrowed by who, to what and by which operation', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier });
    const other = await fixture.account({ identifier: 'other@customer.example' });
    const client = fixture.client();
    for (const name of [identifier, 'other@customer.example']) {
      await client.signIn(name);
      await client.call(giveInitialPassword, { identifier: name }, { asOperator });
    }
    const count = async (input: object): Promise<unknown> =>
      field((await client.call(readAudit, input, { asOperator })).body, 'total');
    assert.equal(await count({}), 4);
    assert.equal(await count({ actor: 'operator:tanaka' }), 2);
    assert.equal(await count({ actor: `account:${id}` }), 1);
    assert.equal(await count({ subject: `account:${other}` }), 2);
    assert.equal(await count({ operation: 'signIn', subject: `account:${other}` }), 1);
    assert.equal(await count({ operation: "signIn' or '1'='1" }), 0);
  });

  test('OPS-05 a long trail comes page by page, each line once, also of one moment', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = fixture.client();
    for (let time = 0; time < 41; time++) await client.call(unlockAccount, { identifier }, { asOperator });
    const seen = new Set<unknown>();
    const pages: number[] = [];
    for (let cursor: unknown, more = true; more;) {
      const { body } = await client.call(
        readAudit,
        { operation: 'unlockAccount', ...(cursor !== undefined && { cursor }) },
        { asOperator },
      );
      const items = itemsOf(body);
      pages.push(items.length);
      for (const item of items) seen.add(field(item, 'id'));
      assert.equal(field(body, 'total'), 41);
      cursor = field(body, 'next');
      more = cursor !== undefined;
    }
    assert.deepEqual([pages, seen.size], [[20, 20, 1], 41]);
    const { status } = await client.call(readAudit, { cursor: 'nonsense' }, { asOperator });
    assert.equal(status, 400);
  });

  test('OPS-05 each portal has its own trail', async () => {
    await using fixture = await openFixture(open);
    await lines(fixture, 'license');
    assert.equal(await lines(fixture, 'information'), 1);
    assert.equal(await lines(fixture, 'license'), 2);
  });
});

test('OPS-05 a page of a long trail is read along an index, whatever it is narrowed by', async () => {
  const read: RootOperationNode[] = [];
  const listen: KyselyPlugin = {
    transformQuery({ node }) {
      read.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await using fixture = await openFixture(async () => {
    const database = await emptySqlite();
    return { ...database, kysely: database.kysely.withPlugin(listen) };
  });
  const { kysely } = fixture.database;
  for (const [input, index] of [
    [{}, 'audit_newest'],
    [{ actor: 'operator:tanaka' }, 'audit_actor'],
    [{ subject: 'account:1' }, 'audit_subject'],
    [{ operation: 'signIn' }, 'audit_operation'],
  ] as const)
    for (const after of [{}, { cursor: writeCursor([start, 'id']) }]) {
      read.length = 0;
      const { status } = await fixture.client().call(readAudit, { ...input, ...after }, { asOperator });
      assert.equal(status, 200);
      const plans: string[] = [];
      for (const node of read.splice(0)) {
        const { sql, parameters } = kysely.getExecutor().compileQuery(node, { queryId: 'explained' });
        if (!sql.includes('from "audit"')) continue;
        const { rows } = await kysely.executeQuery(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]));
        plans.push(rows.map((row) => String(field(row, 'detail'))).join('; '));
      }
      assert.equal(plans.length, 2, 'the page and its total');
      for (const plan of plans) {
        assert.match(plan, new RegExp(`USING (?:COVERING )?INDEX ${index}\\b`));
        assert.doesNotMatch(plan, /TEMP B-TREE|SCAN/);
      }
    }
});

async function lines(fixture: Fixture, portal: string): Promise<unknown> {
  const client = fixture.client(portal);
  await client.signIn('absent@customer.example');
  return field((await client.call(readAudit, {}, { asOperator })).body, 'total');
}

function itemsOf(body: unknown): readonly unknown[] {
  const items = field(body, 'items');
  assert.ok(Array.isArray(items));
  return items;
}
