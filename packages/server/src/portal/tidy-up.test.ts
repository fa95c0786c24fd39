import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { refuseAccountApplication } from '@madoguchi/sdk/account/account-work.endpoints.js';
import { invite } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { extendSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { sql } from 'kysely';
import { paymentSetup } from '../billing/statement-samples.suite.ts';
import { accountApplication } from '../account/account-fixture.suite.ts';
import { subscriberSamples } from '../account/subscriber-samples.suite.ts';
import { makeContract } from '../contracts/contract-fixture.suite.ts';
import { onEachDatabase, openFixture, start, type Fixture } from './fixture.suite.ts';
import { migrations } from './migrations.ts';
import { bearer, linkToken, oneTimePassword, signedIn } from './samples.suite.ts';

const identifier = 'person@customer.example';

/** Every table there is. One that a later step made anew is the same. */
const tables: readonly string[] = [
  ...new Set(
    migrations.flatMap(({ statements }) =>
      [...statements.join('\n').matchAll(/create table (\w+)/g)].map(([, table = '']) => table),
    ),
  ),
];

/** How long each table is kept, as hosts are told. */
async function told(): Promise<readonly (readonly [table: string, period: string])[]> {
  const security = await readFile(new URL('../../../../SECURITY.md', import.meta.url), 'utf8');
  const [, chapter = ''] = security.split('## What the server keeps');
  return [...chapter.matchAll(/^\| ([^|]*`[^|]*) \| ([^|]+)\|$/gm)].flatMap(([, what = '', period = '']) =>
    [...what.matchAll(/`(\w+)`/g)].map(([, table = '']) => [table, period.trim()] as const),
  );
}

async function rows({ database: { kysely } }: Fixture): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const table of tables)
    found.set(table, (await sql`select 1 from ${sql.table(table)}`.execute(kysely)).rows.length);
  return found;
}

test('hosts are told of every table how long it is kept', async () => {
  assert.deepEqual((await told()).map(([table]) => table).toSorted(), tables.toSorted());
});

onEachDatabase('tidying', (open) => {
  test('AUTH-03 a session goes an hour after it ended, by idling or by its longest time, and not a moment before', async () => {
    const configurations = [
      definePortal({ from: presets.information, session: { idleMinutes: 30, absoluteHours: 1 } }),
    ];
    await using fixture = await openFixture(open, { configurations });
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    await signedIn(fixture, identifier);
    await bearer(fixture, identifier);
    const at = async (time: number): Promise<number> => {
      await fixture.clock.move(start + time - fixture.clock.now());
      await fixture.app.tidyUp();
      return (await fixture.database.kysely.selectFrom('session').select('id').execute()).length;
    };
    for (const active of [20, 45]) {
      await at(active * minute);
      assert.equal((await client.call(extendSession)).status, 200);
    }
    assert.equal(await at(90 * minute - 1), 3);
    assert.equal(await at(90 * minute), 1, 'two had been idle for half an hour');
    assert.equal(await at(120 * minute - 1), 1);
    assert.equal(await at(120 * minute), 0, 'the last had lasted its hour');
  });

  test('SUP-01 an application for an account that nobody settles goes after a year, as its address was never proved', async () => {
    await using fixture = await openFixture(open);
    await accountApplication(fixture);
    const left = async () => {
      await fixture.app.tidyUp();
      return (await rows(fixture)).get('account_application');
    };
    await fixture.clock.move(365 * day - 1);
    assert.equal(await left(), 1);
    await fixture.clock.move(1);
    assert.equal(await left(), 0);
  });

  test('what has an end goes by itself, table by table as hosts are told, and nothing else does', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.account({ identifier, portal: 'license' });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    await client.call(invite, { contractId, mailAddress: 'stranger@elsewhere.example', locale: 'ja' });
    await client.call(upload, { purpose: 'activation-request', name: 'request.json' }, { body: '{}' });
    await linkToken(fixture, identifier);
    await bearer(fixture, identifier);
    await fixture.account({ identifier, portal: 'certificate' });
    await oneTimePassword(fixture, identifier);
    await fixture.client().signIn(identifier, 'wrong');
    const applied = await accountApplication(fixture);
    await fixture
      .client('support')
      .call(
        refuseAccountApplication,
        { accountApplicationId: applied, note: '契約が確認できません。' },
        { asOperator: true, version: 1 },
      );
    await fixture.account({ identifier, portal: 'mypage' });
    await paymentSetup({ fixture, identifier });
    for (const begun of ['inspectAddressChange', 'inspectRecovery', 'inspectRegistration', 'addRegistrationProof'])
      await subscriberSamples[begun]?.({ fixture, identifier });
    await fixture.app.deliverMail();
    const { kysely } = fixture.database;
    const change = { id: 'c', portal_id: 'support', kind: 'ticket', subject_id: 't', version: 1 };
    await kysely
      .insertInto('change')
      .values({ ...change, at: fixture.clock.now() })
      .execute();
    await fixture.clock.move(1); // which a setting keeps
    const before = await rows(fixture);
    await fixture.clock.move(3_650 * day);
    await fixture.app.tidyUp();
    const after = await rows(fixture);
    for (const [table, period] of await told()) {
      const count = before.get(table) ?? 0;
      if (/^\D*\d+ (?:minutes|hours?|days?)\b/.test(period)) {
        assert.ok(count > 0, `${table} has something that can go`);
        assert.equal(after.get(table), 0, `${table}: ${period}`);
      } else assert.equal(after.get(table), count, `${table}: ${period}`);
    }
  });
});
