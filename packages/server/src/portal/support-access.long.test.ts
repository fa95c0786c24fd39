import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { addProject } from '../account/project-rows.ts';
import { contextOf } from '../account/account-fixture.suite.ts';
import { addSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import { addSampleServices } from '../tickets/support-service.suite.ts';
import { emptySqlite, openFixture, type Client } from './fixture.suite.ts';
import { inputFields } from './foreign-ids.suite.ts';
import { sampleOf, samplePortal, signedIn } from './samples.suite.ts';
import { toldApart } from './timing.suite.ts';

const { support } = presets;
const pairs = 2_000;
const contracts = 2_000;
const me = 'me@customer.example';
const stranger = 'stranger@elsewhere.example';

/** What is read by an id, and lists narrowed by one. */
const reads = endpoints.flatMap((endpoint) =>
  endpoint.access === 'customer' && endpoint.method === 'GET' && samplePortal(endpoint) === support.id
    ? inputFields(endpoint)
        .filter((name) => name.endsWith('Id'))
        .map((name) => ({ endpoint, name }))
    : [],
);

test('SUP-03 there are reads by id', () => assert.ok(reads.length > 4));

for (const controlled of [false, true])
  for (const { endpoint, name } of reads)
    test(`SUP-03 ${endpoint.name} by a foreign ${name} takes as long as by one that nothing has, ${
      controlled ? 'with' : 'without'
    } groups and ${contracts.toLocaleString('en')} contracts of one’s own (${pairs.toLocaleString('en')} of each, interleaved)`, async (t) => {
      await using fixture = await openFixture(emptySqlite, { configurations: [support] });
      const { kysely } = fixture.database;
      const companyId = await addCompany(kysely, contextOf(fixture), '株式会社こちら');
      const elsewhere = await addCompany(kysely, contextOf(fixture), '株式会社あちら');
      await addSampleServices(kysely, contextOf(fixture));
      const id = await fixture.account({ portal: support.id, identifier: me, companyId });
      await fixture.account({ portal: support.id, identifier: stranger, companyId: elsewhere });
      const own = await sampleOf(endpoint, { fixture, identifier: me });
      const theirs = await sampleOf(endpoint, { fixture, identifier: stranger });
      const contractIds: string[] = [];
      for (let i = 0; i < contracts; i++)
        contractIds.push(
          await addSupportContract(kysely, contextOf(fixture), {
            companyId,
            number: `XYZ${1_000_000 + i}`,
            name: '保守',
            level: 'normal',
            startsOn: '2026-01-01',
            endsOn: '2026-12-31',
            services: ['hardware'],
            products: [],
          }),
        );
      if (controlled)
        await addProject(kysely, contextOf(fixture), {
          name: '案件',
          groupName: 'グループ',
          accountIds: [id],
          contractIds,
        });
      const client = await signedIn(fixture, me, support.id);
      const foreign: unknown = Reflect.get(theirs.input ?? {}, name);
      assert.ok(typeof foreign === 'string');
      const asked = tried(client, endpoint, { ...own.input });
      const auc = await toldApart(
        pairs,
        () => () => asked({ [name]: foreign }),
        () => () => asked({ [name]: 'A'.repeat(foreign.length) }),
      );
      t.diagnostic(`${endpoint.name} ${name}: AUC ${auc.toFixed(4)}`);
      assert.ok(auc > 0.45 && auc < 0.55, `AUC ${auc}`);
    });

const tried =
  (client: Client, endpoint: Endpoint<unknown, unknown>, own: object) =>
  async (other: object): Promise<void> => {
    const { status } = await client.call(endpoint, { ...own, ...other });
    assert.notEqual(status, 500);
  };
