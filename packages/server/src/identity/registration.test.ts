import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmAddressChange, requestContactAddress } from '@madoguchi/sdk/identity/address-change.endpoints.js';
import {
  addRegistrationProof,
  beginRegistration,
  chooseIdentifier,
  confirmRegistration,
  inspectRegistration,
} from '@madoguchi/sdk/identity/registration.endpoints.js';
import type { ContractProof } from '@madoguchi/sdk/identity/registration.rules.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour, minute } from '@madoguchi/sdk/portal/time.js';
import { openSubscribers, type SubscriberPortal } from '../account/subscriber-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { newestToken } from '../portal/samples.suite.ts';
import { chosenPassword, mailedToken } from './registration-samples.suite.ts';

const proof: ContractProof = {
  kana: 'タムラ ケンイチ',
  telephone: '045-555-0103',
  proof: { kind: 'card', value: '1881' },
};
const tamura = {
  name: '田村 健一',
  kana: 'タムラ ケンイチ',
  telephone: '045-555-0103',
  cardEnding: '1881',
  customerNumber: '40010003',
  devices: ['STB-0090-3303'],
  contactAddress: undefined,
};

const registrationOf = async (client: Client, given: ContractProof = proof): Promise<string> => {
  const { body, status, text } = await client.call(beginRegistration, given);
  assert.equal(status, 201, text);
  return String(field(body, 'registration'));
};

const choose = async (client: Client, registration: string, identifier: string, password = chosenPassword) =>
  client.call(chooseIdentifier, { registration, identifier, password, locale: 'ja' });

/** Registers up to the mail, and gives its token. */
async function mailed({ fixture }: SubscriberPortal, identifier: string, given?: ContractProof): Promise<string> {
  const client = fixture.client('mypage');
  await fixture.clock.move(1);
  assert.equal((await choose(client, await registrationOf(client, given), identifier)).status, 202);
  return mailedToken(fixture, identifier);
}

const codeOf = ({ body }: { readonly body: unknown }): unknown => field(body, 'code');

onEachDatabase('registering an ID', (open) => {
  test('MYP-02 MYP-04 MYP-05 whoever proves a contract chooses ID and password, confirms by mail, and signs in', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered(tamura);
    const client = fixture.client('mypage');
    const token = await mailed(mypage, 'Kenichi@Tamura.example'.toLowerCase());
    assert.match(token, /^[\w-]{43}$/);
    assert.equal(
      (await client.signIn('kenichi@tamura.example', chosenPassword)).status,
      401,
      'no account before the link',
    );
    assert.deepEqual((await client.call(inspectRegistration, { token })).body, {
      name: '田村 健一',
      identifier: 'kenichi@tamura.example',
      otherContact: null,
      replaces: false,
      expiresAt: new Date(fixture.clock.now() + hour).toISOString(),
    });
    const confirmed = await client.call(confirmRegistration, { token, contact: 'identifier' });
    assert.deepEqual(confirmed.body, { identifier: 'kenichi@tamura.example' });
    assert.equal((await client.signIn('kenichi@tamura.example', chosenPassword)).status, 201);
    const { body } = await client.call(readSession);
    assert.equal(field(body, 'session.account.displayName'), '田村 健一');
    assert.deepEqual(field(body, 'session.account.roles'), ['internet-subscriber']);
    assert.equal(codeOf(await client.call(confirmRegistration, { token, contact: 'identifier' })), 'link-used');
    const rows = await fixture.database.kysely.selectFrom('registration_link').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(token), 'only the hash is stored');
  });

  test('MYP-02 each of the four proofs is enough, typed in any width, and what does not fit never says which part', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.unregistered({ ...tamura, bankAccountEnding: '3456' });
    const client = mypage.fixture.client('mypage');
    const given = [
      { kind: 'customer-number', value: '４００１０００３' },
      { kind: 'bank-account', value: '3456' },
      { kind: 'card', value: ' 1881 ' },
      { kind: 'device', value: 'stb 0090 3303' },
    ] as const;
    for (const one of given) await registrationOf(client, { ...proof, kana: 'たむら　けんいち', proof: one });
    await mypage.fixture.clock.move(2 * hour);
    const wrong: readonly ContractProof[] = [
      { ...proof, kana: 'タムラ ケン' },
      { ...proof, telephone: '045-555-0199' },
      { ...proof, proof: { kind: 'card', value: '1882' } },
      { ...proof, proof: { kind: 'bank-account', value: '1881' } },
      { ...proof, proof: { kind: 'device', value: 'STB-0000-0000' } },
    ];
    const answers = new Set<string>();
    for (const one of wrong) {
      const { status, body } = await client.call(beginRegistration, one);
      const { requestId: _, ...said } = Object(body);
      answers.add(JSON.stringify([status, said]));
    }
    assert.equal(answers.size, 1);
    assert.match([...answers][0] ?? '', /^\[422,.*proof-mismatch/);
  });

  test('MYP-02 five wrong proofs in an hour for one telephone number, and it waits: known or not, right or wrong', async () => {
    for (const known of [true, false]) {
      await using mypage = await openSubscribers(open);
      if (known) await mypage.unregistered(tamura);
      const client = mypage.fixture.client('mypage');
      const bad: ContractProof = { ...proof, proof: { kind: 'card', value: '0000' } };
      for (let tried = 0; tried < 5; tried++)
        assert.equal(codeOf(await client.call(beginRegistration, bad)), 'proof-mismatch');
      const refused = await client.call(beginRegistration, proof);
      assert.equal(codeOf(refused), 'rate-limited');
      assert.equal(refused.headers.get('retry-after'), '3600');
      await mypage.fixture.clock.move(hour);
      assert.equal((await client.call(beginRegistration, proof)).status, known ? 201 : 422);
    }
  });

  test('MYP-03 some contracts ask for a second proof, another than the first; five wrong ones end it', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.unregistered({ ...tamura, secondProof: true });
    const client = mypage.fixture.client('mypage');
    const { body } = await client.call(beginRegistration, {
      ...proof,
      proof: { kind: 'device', value: 'STB00903303' },
    });
    assert.equal(field(body, 'next'), 'second-proof');
    assert.deepEqual(field(body, 'proofKinds'), ['customer-number']);
    const registration = String(field(body, 'registration'));
    assert.equal(codeOf(await choose(client, registration, 'a@b.example')), 'registration-ended', 'not yet proved');
    const add = (kind: string, value: string) =>
      client.call(addRegistrationProof, { registration, proof: { kind, value } });
    assert.equal(codeOf(await add('device', 'STB00903303')), 'invalid-input');
    assert.equal(codeOf(await add('customer-number', '40010004')), 'proof-mismatch');
    assert.equal(field((await add('customer-number', '40010003')).body, 'next'), 'identifier');
    assert.equal((await choose(client, registration, 'a@b.example')).status, 202);

    const again = String(field((await client.call(beginRegistration, proof)).body, 'registration'));
    const wrong = { registration: again, proof: { kind: 'customer-number', value: '1111' } };
    for (let tried = 0; tried < 5; tried++)
      assert.equal(codeOf(await client.call(addRegistrationProof, wrong)), 'proof-mismatch');
    const right = { ...wrong, proof: { kind: 'customer-number', value: '40010003' } };
    assert.equal(codeOf(await client.call(addRegistrationProof, right)), 'registration-ended');
  });

  test('MYP-04 what is proved holds for 30 minutes; ID and password are checked by their rules', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered(tamura);
    const client = fixture.client('mypage');
    const registration = await registrationOf(client);
    const fieldOf = async (identifier: string, password?: string) =>
      field((await choose(client, registration, identifier, password)).body, 'fieldErrors.0.code');
    assert.equal(await fieldOf('tamura'), 'not-an-address');
    assert.equal(await fieldOf('ta+mura@a.example'), 'not-usable');
    assert.equal(await fieldOf(`${'a'.repeat(96)}@b.jp`), 'length');
    assert.equal(await fieldOf('tamura@a.example', 'a1b2c'), 'length');
    await fixture.clock.move(30 * minute - 1);
    assert.equal((await choose(client, registration, `${'a'.repeat(95)}@b.jp`)).status, 202);
    await fixture.clock.move(1);
    assert.equal(codeOf(await choose(client, registration, 'tamura@a.example')), 'registration-ended');
  });

  test('MYP-05 the link works until 59:59.999 and not at 60:00.000, and only the newest', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered(tamura);
    const client = fixture.client('mypage');
    const older = await mailed(mypage, 'first@a.example');
    const newer = await mailed(mypage, 'second@a.example');
    assert.equal(codeOf(await client.call(inspectRegistration, { token: older })), 'link-superseded');
    await fixture.clock.move(hour - 1);
    assert.equal((await client.call(inspectRegistration, { token: newer })).status, 200);
    await fixture.clock.move(1);
    assert.equal(
      codeOf(await client.call(confirmRegistration, { token: newer, contact: 'identifier' })),
      'link-expired',
    );
    assert.equal(codeOf(await client.call(inspectRegistration, { token: 'x' })), 'link-unknown');
  });

  test('MYP-05 where another contact address is stored it can be chosen; it is shown only as far as its owner knows it', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered({ ...tamura, storedContactAddress: 'office@kaisha.example' });
    const client = fixture.client('mypage');
    const token = await mailed(mypage, 'kenichi@tamura.example');
    const { body, text } = await client.call(inspectRegistration, { token });
    assert.equal(field(body, 'otherContact'), 'o•••@kaisha.example');
    assert.ok(!text.includes('office'));
    assert.equal((await client.call(confirmRegistration, { token, contact: 'other' })).status, 201);
    const account = await fixture.database.kysely.selectFrom('account').select('mail_address').executeTakeFirst();
    assert.equal(account?.mail_address, 'office@kaisha.example');
    const without = await mypage.unregistered({ ...tamura, telephone: '045-555-0999', customerNumber: '2' });
    assert.ok(without);
    const other = await mailed(mypage, 'b@b.example', { ...proof, telephone: '045-555-0999' });
    assert.equal(codeOf(await client.call(confirmRegistration, { token: other, contact: 'other' })), 'invalid-input');
  });

  test('MYP-05 registering again replaces ID and password, ends every session, and tells who had the former', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered('old@a.example', tamura);
    const signedIn = await mypage.signedIn('old@a.example');
    await signedIn.call(requestContactAddress, { contactAddress: 'thief@a.example' });
    const another = { token: await newestToken(fixture, 'mypage') };
    const client = fixture.client('mypage');
    const token = await mailed(mypage, 'new@a.example');
    assert.equal(field((await client.call(inspectRegistration, { token })).body, 'replaces'), true);
    assert.equal((await signedIn.call(readSession)).status, 200);
    assert.equal((await client.call(confirmRegistration, { token, contact: 'identifier' })).status, 201);
    assert.deepEqual((await signedIn.call(readSession)).body, { session: null });
    assert.equal(codeOf(await client.call(confirmAddressChange, another)), 'link-superseded');
    assert.equal((await client.signIn('old@a.example')).status, 401);
    assert.equal((await client.signIn('new@a.example', chosenPassword)).status, 201);
    const told = await fixture.database.kysely
      .selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', 'old@a.example')
      .execute();
    assert.match(told[0]?.subject ?? '', /ID再登録のお知らせ/);
  });

  test('MYP-05 that somebody else has an ID is told to its mailbox alone, and a suspended account is not registered again', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered('taken@a.example', { kana: 'スミ マサオ', telephone: '045-555-0108', cardEnding: '1008' });
    await mypage.unregistered(tamura);
    const client = fixture.client('mypage');
    const registration = await registrationOf(client);
    const free = await choose(client, registration, 'free@a.example');
    await fixture.clock.move(1);
    const taken = await choose(client, registration, 'taken@a.example');
    assert.deepEqual([taken.status, taken.text], [free.status, free.text]);
    assert.equal(await mailedToken(fixture, 'taken@a.example'), 'none');
    await fixture.database.kysely.updateTable('account').set({ state: 'suspended' }).execute();
    const sumi: ContractProof = {
      kana: 'スミ マサオ',
      telephone: '045-555-0108',
      proof: { kind: 'card', value: '1008' },
    };
    assert.equal(codeOf(await client.call(beginRegistration, sumi)), 'proof-mismatch');
  });

  test('MYP-05 two who confirm one ID, or one link, at once: one is registered', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered(tamura);
    await mypage.unregistered({ ...tamura, telephone: '045-555-0104', customerNumber: '40010004' });
    const first = await mailed(mypage, 'same@a.example');
    const second = await mailed(mypage, 'same@a.example', { ...proof, telephone: '045-555-0104' });
    const confirm = (token: string) =>
      fixture.client('mypage').call(confirmRegistration, { token, contact: 'identifier' });
    const replies = await Promise.all([confirm(first), confirm(first), confirm(second), confirm(second)]);
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    const accounts = await fixture.database.kysely.selectFrom('account').select('id').execute();
    assert.equal(accounts.length, 1);
  });
});
