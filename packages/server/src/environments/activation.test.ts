import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkActivationFile,
  readActivationFile,
  type ActivationContent,
} from '@madoguchi/sdk/environments/activation-file.rules.js';
import type { ActivationKey } from '@madoguchi/sdk/environments/activation-key.model.js';
import {
  writeActivationRequest,
  type ActivationRequest,
} from '@madoguchi/sdk/environments/activation-request.rules.js';
import { activate, readActivation, readActivationKeys } from '@madoguchi/sdk/environments/activation.endpoints.js';
import { updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import { readEnvironments } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { day, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { makeContract, type MadeContract } from '../contracts/contract-fixture.suite.ts';
import {
  field,
  onEachDatabase,
  openFixture,
  type Client,
  type Fixture,
  type OpenDatabase,
  type Reply,
} from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { newRequest, readyEnvironment, uploadedRequest } from './activation-fixture.suite.ts';
import { makeEnvironment } from './environment-fixture.suite.ts';

const owner = 'TKS-00418-01';
const member = 'TKS-00418-02';

interface Stage extends AsyncDisposable {
  readonly fixture: Fixture;
  readonly client: Client;
  readonly contract: MadeContract;
  readonly environmentId: string;
  readonly keys: readonly ActivationKey[];
  /** Uploads a request and activates with it. */
  send(content: ActivationRequest | string, environmentId?: string): Promise<Reply>;
  read(client?: Client): Promise<Reply>;
}

async function openStage(open: OpenDatabase): Promise<Stage> {
  const fixture = await openFixture(open);
  for (const identifier of [owner, member]) await fixture.account({ portal: 'license', identifier });
  const contract = await makeContract(fixture, {
    owners: [owner],
    members: [member],
    products: [
      { id: 'platform', count: 10 },
      { id: 'option', count: 5, endsOn: '2026-03-31' },
      { id: 'coming', count: 5, startsOn: '2026-04-02' },
    ],
  });
  const environmentId = await readyEnvironment(fixture, contract);
  const client = await signedIn(fixture, owner, 'license');
  const { body } = await client.call(readActivationKeys);
  const keys = field(body, 'keys');
  assert.ok(Array.isArray(keys));
  return {
    fixture,
    client,
    contract,
    environmentId,
    keys,
    async send(content, id = environmentId) {
      const text = typeof content === 'string' ? content : await writeActivationRequest(content);
      const uploadId = await uploadedRequest(fixture, owner, text);
      return client.call(activate, { contractId: contract.id, environmentId: id, uploadId });
    },
    read: (reader = client) => reader.call(readActivation, { contractId: contract.id, environmentId }),
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

async function download(fixture: Fixture, url: unknown): Promise<Response> {
  return fixture.app.fetch(new Request(String(url)));
}

async function contentOf(stage: Stage, reply: Reply): Promise<ActivationContent> {
  const response = await download(stage.fixture, field(reply.body, 'issued.url'));
  const reading = await readActivationFile(await response.text(), stage.keys);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.activation;
}

const code = ({ body }: Reply): unknown => field(body, 'code');

onEachDatabase('activation', (open) => {
  test('LIC-08 a request gives a file that its system takes, and no other', async () => {
    await using stage = await openStage(open);
    const request = newRequest(stage.fixture, { system: { id: 'A'.repeat(22), name: '本番/サーバー' } });
    const reply = await stage.send(request);
    assert.equal(reply.status, 201, reply.text);
    assert.deepEqual([field(reply.body, 'state'), field(reply.body, 'mayActivate')], ['current', true]);
    const activation = await contentOf(stage, reply);
    assert.deepEqual(activation.licenses, [{ product: 'platform', name: 'platform', count: 3, endsOn: '2026-12-31' }]);
    const system = { systemId: 'A'.repeat(22), product: 'platform', waiting: request.id, answered: [] };
    const now = stage.fixture.clock.now();
    assert.deepEqual(checkActivationFile(activation, system, now), { ok: true });
    for (const [further, refused] of [
      [{ systemId: 'B'.repeat(22) }, 'activation-foreign'],
      [{ product: 'other' }, 'activation-foreign'],
      [{ answered: [request.id] }, 'activation-used'],
      [{ waiting: 'newer' }, 'activation-outdated'],
      [{ waiting: undefined }, 'activation-outdated'],
    ] as const)
      assert.deepEqual(checkActivationFile(activation, { ...system, ...further }, now), { ok: false, code: refused });
    assert.equal(checkActivationFile(activation, system, now + 7 * day - 1).ok, true);
    assert.equal(checkActivationFile(activation, system, now + 7 * day).ok, false);
  });

  test('LIC-08 the file is stored and never shown, by a link that is worth nothing to anybody else', async () => {
    await using stage = await openStage(open);
    const { fixture } = stage;
    const reply = await stage.send(newRequest(fixture, { system: { id: 'A'.repeat(22), name: '本番 "1"' } }));
    const url = String(field(reply.body, 'issued.url'));
    const file = await download(fixture, url);
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^attachment; filename="activation-__ _1_\.json"; filename\*=UTF-8''activation-%E6%9C%AC/,
    );
    assert.equal((await download(fixture, url.replace('activations', 'resources'))).status, 404);
    assert.equal((await download(fixture, url.replace(/seal=./, 'seal=_'))).status, 404);
    await fixture.database.kysely.deleteFrom('participant').execute();
    assert.equal((await download(fixture, url)).status, 404, 'who does not take part any more');
  });

  test('LIC-08 sent again after its answer was lost and the session ended, a request gives a link that works', async () => {
    await using stage = await openStage(open);
    const { fixture, client, contract, environmentId } = stage;
    const uploadId = await uploadedRequest(fixture, owner);
    const send = () => client.call(activate, { contractId: contract.id, environmentId, uploadId }, { key: 'one' });
    const first = field((await send()).body, 'issued');
    await fixture.clock.move(31 * minute);
    assert.equal(code(await send()), 'unauthenticated');
    await client.signIn(owner);
    const reply = await send();
    assert.equal(reply.status, 201, reply.text);
    const again = field(reply.body, 'issued');
    assert.equal(field(again, 'id'), field(first, 'id'));
    assert.equal((await download(fixture, field(first, 'url'))).status, 404);
    assert.equal((await download(fixture, field(again, 'url'))).status, 200);
    const kept = await fixture.database.kysely.selectFrom('idempotency').select('answer').execute();
    assert.ok(kept.length > 0 && kept.every(({ answer }) => !answer?.includes('seal=')), 'no link is kept');
    await fixture.database.kysely.deleteFrom('participant').execute();
    assert.equal(code(await send()), 'not-found', 'who does not take part any more');
  });

  test('LIC-08 what is no request, damaged, for another product, too old, dated ahead or used is refused with its reason', async () => {
    await using stage = await openStage(open);
    const { fixture } = stage;
    const now = fixture.clock.now();
    const made = (at: number): Partial<ActivationRequest> => ({ createdAt: new Date(at).toISOString() });
    const good = await writeActivationRequest(newRequest(fixture));
    for (const [content, refused] of [
      ['{}', 'activation-request-unknown'],
      ['[1]', 'activation-request-unknown'],
      ['{"format":"other"}', 'activation-request-unknown'],
      [good.slice(0, -20), 'activation-request-damaged'],
      [good.replace('本番', '別の'), 'activation-request-damaged'],
      [good.replace('"digest"', '"other"'), 'activation-request-damaged'],
      [newRequest(fixture, { product: 'option' }), 'activation-request-foreign'],
      [newRequest(fixture, { product: 'other' }), 'activation-request-foreign'],
      [newRequest(fixture, made(now - day)), 'activation-request-outdated'],
      [newRequest(fixture, made(now + day)), 'activation-request-outdated'],
    ] as const)
      assert.equal(code(await stage.send(content)), refused, String(content));
    const oldest = newRequest(fixture, made(now - day + 1));
    assert.equal((await stage.send(oldest)).status, 201);
    assert.equal(code(await stage.send(oldest)), 'activation-request-used');
    assert.equal((await stage.send(newRequest(fixture, made(now + day - 1)))).status, 201, 'a clock that is ahead');
    const elsewhere = await readyEnvironment(fixture, stage.contract);
    assert.equal(code(await stage.send(oldest, elsewhere)), 'activation-request-used');
    const empty = await makeEnvironment(fixture, stage.contract.id);
    assert.equal(code(await stage.send(newRequest(fixture), empty)), 'nothing-assigned');
    const expired = new Map([[stage.contract.products.get('option') ?? '', 2]]);
    const over = await makeEnvironment(fixture, stage.contract.id, { assigned: expired });
    assert.equal(code(await stage.send(newRequest(fixture, { product: 'option' }), over)), 'nothing-assigned');
  });

  test('LIC-08 what has not begun is activated from its first day in the portal’s time zone on', async () => {
    await using stage = await openStage(open);
    const { fixture, contract, client } = stage;
    const platform = [contract.products.get('platform') ?? '', 3] as const;
    const coming = [contract.products.get('coming') ?? '', 2] as const;
    const early = await makeEnvironment(fixture, contract.id, { assigned: new Map([coming]) });
    const request = newRequest(fixture, { product: 'coming' });
    assert.equal(code(await stage.send(request, early)), 'not-begun');
    const both = await makeEnvironment(fixture, contract.id, { assigned: new Map([platform, coming]) });
    const part = await stage.send(newRequest(fixture), both);
    assert.deepEqual(
      (await contentOf(stage, part)).licenses.map(({ product }) => product),
      ['platform'],
    );
    await fixture.clock.move(Date.parse('2026-04-02T00:00:00+09:00') - fixture.clock.now());
    await client.signIn(owner);
    assert.equal((await stage.send(request, early)).status, 201);
  });

  test('LIC-08 where a contract shrank below what all environments have, that product is activated once it is reduced', async () => {
    await using stage = await openStage(open);
    const { fixture, contract, client } = stage;
    const platform = contract.products.get('platform') ?? '';
    const option = contract.products.get('option') ?? '';
    const other = await makeEnvironment(fixture, contract.id, { assigned: new Map([[platform, 4]]) });
    const have = async (productId: string, count: number): Promise<void> => {
      await fixture.database.kysely
        .updateTable('contract_product')
        .set({ count })
        .where('id', '=', productId)
        .execute();
    };
    await have(option, 0);
    await have(platform, 7);
    assert.equal((await stage.send(newRequest(fixture))).status, 201, 'as many as there are');
    await have(platform, 5);
    const request = newRequest(fixture);
    const refused = await stage.send(request);
    assert.deepEqual(
      [refused.status, code(refused), field(refused.body, 'params')],
      [409, 'licenses-exceeded', { product: 'platform', count: 2 }],
    );
    const { body } = await stage.read();
    assert.deepEqual(field(body, 'exceeded'), [{ name: 'platform', count: 2 }]);
    assert.ok(field(body, 'issued.url'), 'what was made before can still be had');
    const reduce = { contractId: contract.id, environmentId: other, counts: [{ productId: platform, count: 2 }] };
    assert.equal((await client.call(updateAssignment, reduce, { version: 1 })).status, 200);
    assert.equal(field((await stage.read()).body, 'exceeded'), undefined);
    assert.equal((await stage.send(request)).status, 201, 'the same request, which nobody answered');
  });

  test('LIC-08 of 20 who send the same request at once one gets a file', async () => {
    await using stage = await openStage(open);
    const request = newRequest(stage.fixture);
    const replies = await Promise.all(Array.from({ length: 20 }, () => stage.send(request)));
    const outcomes = Map.groupBy(replies, (reply) => (reply.status === 201 ? 'made' : code(reply)));
    assert.deepEqual([outcomes.get('made')?.length, outcomes.get('activation-request-used')?.length], [1, 19]);
    const rows = await stage.fixture.database.kysely.selectFrom('activation').select('id').execute();
    assert.equal(rows.length, 1);
  });

  test('LIC-08 a changed assignment makes the activation outdated, and a new request current again', async () => {
    await using stage = await openStage(open);
    const { fixture, client, contract } = stage;
    assert.equal(field((await stage.read()).body, 'state'), 'none');
    await stage.send(newRequest(fixture));
    assert.equal(field((await stage.read()).body, 'state'), 'current');
    await fixture.database.kysely.updateTable('assignment').set({ count: 4 }).execute();
    const { body } = await stage.read();
    assert.equal(field(body, 'state'), 'outdated');
    assert.ok(field(body, 'issued.url'), 'the former file can still be had');
    const listed = await client.call(readEnvironments, { contractId: contract.id });
    assert.equal(field(listed.body, 'environments.0.activation'), 'outdated');
    await fixture.clock.move(hour / 60);
    const again = await stage.send(newRequest(fixture));
    assert.equal(field(again.body, 'state'), 'current');
    assert.equal((await contentOf(stage, again)).licenses[0]?.count, 4);
  });

  test('LIC-08 members see and download it, and cannot make one; nobody uses somebody else’s upload', async () => {
    await using stage = await openStage(open);
    const { fixture, contract, environmentId } = stage;
    await stage.send(newRequest(fixture));
    const other = await signedIn(fixture, member, 'license');
    const seen = await stage.read(other);
    assert.equal(field(seen.body, 'mayActivate'), false);
    assert.equal((await download(fixture, field(seen.body, 'issued.url'))).status, 200);
    const own = await uploadedRequest(fixture, member);
    const refused = await other.call(activate, { contractId: contract.id, environmentId, uploadId: own });
    assert.equal(code(refused), 'forbidden');
    const stolen = await stage.client.call(activate, { contractId: contract.id, environmentId, uploadId: own });
    assert.equal(code(stolen), 'not-found');
  });
});
