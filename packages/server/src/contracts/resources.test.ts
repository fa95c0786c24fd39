import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { licenseContext, makeContract } from './contract-fixture.suite.ts';
import { addResource } from './resource-rows.ts';

const identifier = 'TKS-00418-01';

async function resource(fixture: Fixture, productId: string, name: string, content = name): Promise<void> {
  const file = await fixture.ports.files?.put(new Blob([content]).stream(), fixture.clock.now());
  assert.ok(file);
  await transaction(fixture.ports, (work) =>
    addResource(work, licenseContext(fixture), { productId, name, version: '1.0', file }),
  );
  await fixture.clock.move(1);
}

onEachDatabase('resources', (open) => {
  test('LIC-14 lists the files of the products that have not expired, the newest first, and hands them out to be stored', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const contract = await makeContract(fixture, {
      owners: [identifier],
      products: [
        { id: 'platform', count: 1, endsOn: '2026-04-01' },
        { id: 'old', count: 1, endsOn: '2026-03-31' },
      ],
    });
    await makeContract(fixture, { products: [{ id: 'elsewhere', count: 1 }] });
    await resource(fixture, 'platform', '利用の手引き.html', '<script>alert(1)</script>');
    await resource(fixture, 'platform', 'setup.exe');
    await resource(fixture, 'old', 'old.pdf');
    await resource(fixture, 'elsewhere', 'secret.pdf');
    const client = await signedIn(fixture, identifier, 'license');
    const { body, text } = await client.call(readResources, { contractId: contract.id });
    assert.equal(field(body, 'total'), 2, text);
    assert.deepEqual([field(body, 'items.0.name'), field(body, 'items.1.name')], ['setup.exe', '利用の手引き.html']);
    assert.deepEqual(
      ['productName', 'version', 'size'].map((name) => field(body, `items.1.${name}`)),
      ['platform', '1.0', 25],
    );
    const url = String(field(body, 'items.1.url'));
    const file = await fixture.app.fetch(new Request(url));
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; /);
    assert.equal(await file.text(), '<script>alert(1)</script>');
    const part = await fixture.app.fetch(new Request(url, { headers: { range: 'bytes=8-' } }));
    assert.deepEqual([part.status, await part.text()], [206, 'alert(1)</script>']);

    const found = await client.call(readResources, { contractId: contract.id, search: 'ＳＥＴＵＰ platform' });
    assert.deepEqual([field(found.body, 'total'), field(found.body, 'items.0.name')], [1, 'setup.exe']);

    await fixture.clock.move(20 * minute);
    await fixture.database.kysely.updateTable('contract_product').set({ ends_on: '2026-03-31' }).execute();
    assert.equal((await fixture.app.fetch(new Request(url))).status, 404, 'a link ends with the product');
    const after = await client.call(readResources, { contractId: contract.id });
    assert.equal(field(after.body, 'total'), 0);
  });

  test('LIC-14 is read part by part, each file once', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const contract = await makeContract(fixture, { members: [identifier], products: [{ id: 'platform', count: 1 }] });
    for (let n = 0; n < 45; n++) await resource(fixture, 'platform', `file-${n}.txt`);
    const client = await signedIn(fixture, identifier, 'license');
    const names: unknown[] = [];
    let cursor: unknown;
    do {
      const { body } = await client.call(readResources, {
        contractId: contract.id,
        ...(cursor !== undefined && { cursor }),
      });
      const items = field(body, 'items');
      assert.ok(Array.isArray(items));
      names.push(...items.map((item) => field(item, 'name')));
      cursor = field(body, 'next');
    } while (cursor !== undefined);
    assert.deepEqual(
      names,
      Array.from({ length: 45 }, (_, n) => `file-${44 - n}.txt`),
    );
  });
});
