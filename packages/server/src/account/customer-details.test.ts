import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  lookUpPostalCode,
  readCustomerDetails,
  updateCustomerDetails,
} from '@madoguchi/sdk/account/customer-details.endpoints.js';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import {
  confirmAddressChange,
  inspectAddressChange,
  requestContactAddress,
  requestIdentifierChange,
} from '@madoguchi/sdk/identity/address-change.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import { setPassword } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour } from '@madoguchi/sdk/portal/time.js';
import { sendFirstPasswordLink } from '../identity/first-password-link.ts';
import { field, onEachDatabase, password, type Fixture } from '../portal/fixture.suite.ts';
import { bearer, newestToken } from '../portal/samples.suite.ts';
import { openSubscribers } from './subscriber-fixture.suite.ts';

const setsuko = 'setsuko.ono@kazoku-mail.example';
const next = 'setsuko@another-mail.example';
const change = {
  telephone: '０４５５５５０１９９',
  postalCode: '1500002',
  address: '東京都渋谷区渋谷1-1',
  building: '',
};

/** Whom waiting mails go to, with their subjects. */
const mails = async ({ database }: Fixture): Promise<readonly string[]> =>
  (await database.kysely.selectFrom('outbox').select(['recipient', 'state']).orderBy('created_at').execute()).map(
    ({ recipient, state }) => (state === 'decoy' ? 'nobody' : recipient),
  );

onEachDatabase('customer details', (open) => {
  test('MYP-13 a subscriber reads who they are and changes address and telephone', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const { body } = await client.call(readCustomerDetails);
    assert.equal(field(body, 'contactAddress'), setsuko);
    const changed = await client.call(updateCustomerDetails, change, { version: 1 });
    assert.deepEqual(
      ['telephone', 'postalCode', 'address', 'building', 'version'].map((name) => field(changed.body, name)),
      ['0455550199', '150-0002', '東京都渋谷区渋谷1-1', undefined, 2],
    );
    const row = await mypage.fixture.database.kysely.selectFrom('subscriber').selectAll().executeTakeFirstOrThrow();
    assert.equal(row.telephone_key, '0455550199', 'by which a registration finds them (MYP-02)');
  });

  test('MYP-13 a mail says what was changed, without saying it; saving what stands there sends none', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const save = async (more: Partial<typeof change>, version: number) =>
      client.call(updateCustomerDetails, { ...change, ...more }, { version });
    await save({}, 1);
    await save({}, 2);
    await save({ telephone: '045-555-0177' }, 3);
    const sent = await fixture.database.kysely
      .selectFrom('outbox')
      .select(['recipient', 'body as text'])
      .orderBy('created_at')
      .execute();
    assert.deepEqual(
      sent.map(({ recipient, text }) => [recipient, /お客さま情報の(.*)が変更されました/.exec(text)?.[1]]),
      [
        [setsuko, 'ご住所と電話番号'],
        [setsuko, '電話番号'],
      ],
    );
    for (const { text } of sent) assert.doesNotMatch(text, /渋谷|0177|0199/);
  });

  test('MYP-13 of 20 edits of one version one wins, the others get what is stored', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        client.call(updateCustomerDetails, { ...change, building: `${at}` }, { version: 1 }),
      ),
    );
    assert.deepEqual(
      replies.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, ...Array.from({ length: 19 }, () => 412)],
    );
    const lost = replies.find(({ status }) => status === 412);
    assert.equal(field(lost?.body, 'current.version'), 2);
  });

  test('MYP-13 wrong fields are told, and nothing is changed', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const { body } = await client.call(updateCustomerDetails, { ...change, telephone: '110' }, { version: 1 });
    assert.equal(field(body, 'fieldErrors.0.code'), 'not-a-telephone');
    assert.equal(field((await client.call(readCustomerDetails)).body, 'version'), 1);
  });

  test('MYP-13 a postal code is looked up in any width; one of two places gives both, an unknown one none', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const look = async (postalCode: string) =>
      field((await client.call(lookUpPostalCode, { postalCode })).body, 'addresses');
    assert.deepEqual(await look('〒２２３－００６２'), ['神奈川県横浜市港北区日吉本町']);
    assert.deepEqual(await look('498-0000'), ['愛知県弥富市', '三重県桑名郡木曽岬町']);
    assert.deepEqual(await look('999-9999'), []);
    const wrong = await client.call(lookUpPostalCode, { postalCode: '12' });
    assert.equal(field(wrong.body, 'fieldErrors.0.code'), 'not-a-postal-code');
  });

  test('MYP-13 whoever has no contact address registers one before anything else, by the link in the mail to it', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko, { has: ['television', 'telephone'], contactAddress: undefined });
    const client = await mypage.signedIn(setsuko);
    const gates = async () => field((await client.call(readSession)).body, 'session.gates');
    assert.deepEqual(await gates(), ['contact-address']);
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'contact-address-required');
    assert.equal((await client.call(readCustomerDetails)).status, 200, 'to see who it is about');
    const asked = await client.call(requestContactAddress, { contactAddress: next });
    assert.deepEqual([asked.status, field(asked.body, 'address')], [201, next]);
    assert.deepEqual(await gates(), ['contact-address'], 'until it is confirmed');
    const waiting = async () => field((await client.call(readCustomerDetails)).body, 'waiting.0');
    const expiresAt = field(asked.body, 'expiresAt');
    assert.deepEqual(await waiting(), { kind: 'contact', address: next, becomesContact: true, expiresAt });
    const token = await newestToken(fixture, 'mypage');
    const nobody = fixture.client('mypage');
    assert.equal(field((await nobody.call(inspectAddressChange, { token })).body, 'address'), next);
    assert.equal((await nobody.call(confirmAddressChange, { token })).status, 200, 'also where nobody is signed in');
    assert.deepEqual(await gates(), []);
    assert.equal(field((await client.call(readCustomerDetails)).body, 'contactAddress'), next);
    assert.equal(await waiting(), undefined);
    assert.deepEqual(await mails(fixture), [next, setsuko], 'where mails went until now is told');
  });

  test('MYP-07 AUTH-06 whoever changes the password ends what is asked for another ID or contact address', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    const tokens: string[] = [];
    await client.call(requestContactAddress, { contactAddress: next });
    tokens.push(await newestToken(fixture, 'mypage'));
    await fixture.clock.move(1);
    await client.call(requestIdentifierChange, { identifier: 'thief@another-mail.example', becomesContact: true });
    tokens.push(await newestToken(fixture, 'mypage'));
    const changed = await client.call(changePassword, { current: password, password: 'Different_Horse10' });
    assert.equal(changed.status, 200);
    for (const token of tokens)
      assert.equal(field((await client.call(confirmAddressChange, { token })).body, 'code'), 'link-superseded');
    assert.equal(field((await client.call(readCustomerDetails)).body, 'waiting'), undefined);
  });

  test('MYP-07 AUTH-07 whoever sets the password by a link ends what is asked for another ID', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const accountId = await mypage.registered(setsuko);
    const thief = await mypage.signedIn(setsuko);
    await thief.call(requestIdentifierChange, { identifier: 'thief@another-mail.example', becomesContact: true });
    const token = await newestToken(fixture, 'mypage');
    await fixture.clock.move(1);
    await sendFirstPasswordLink(fixture.ports, 'mypage', accountId);
    const owner = fixture.client('mypage');
    const link = { token: await newestToken(fixture, 'mypage'), password: 'Different_Horse10' };
    assert.equal((await owner.call(setPassword, link)).status, 204);
    assert.equal(field((await owner.call(confirmAddressChange, { token })).body, 'code'), 'link-superseded');
    assert.equal((await owner.signIn(setsuko, link.password)).status, 201);
    assert.equal(field((await owner.call(readCustomerDetails)).body, 'waiting'), undefined);
  });

  for (const [title, isOwn] of [
    ['another session', false],
    ['the same session, whose cookie somebody has,', true],
  ] as const)
    test(`MYP-07 AUTH-06 a request from ${title} that is under way while the password is changed does not outlive it`, async () => {
      await using mypage = await openSubscribers(open);
      await mypage.registered(setsuko);
      const owner = await mypage.signedIn(setsuko);
      const thief = await mypage.signedIn(setsuko);
      if (isOwn) thief.cookie = owner.cookie;
      const changed = owner.call(changePassword, { current: password, password: 'Different_Horse10' });
      const asked = Array.from({ length: 5 }, async (_, at) => {
        for (let turn = 0; turn < at * 2; turn++) await new Promise((resolve) => setImmediate(resolve));
        return thief.call(requestIdentifierChange, { identifier: `thief${at}@a.example`, becomesContact: true });
      });
      assert.equal((await changed).status, 200);
      await Promise.all(asked);
      assert.equal(field((await owner.call(readCustomerDetails)).body, 'waiting'), undefined);
    });

  test('MYP-07 AUTH-06 an application in bearer mode asks for another ID, with a token that holds', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.registered(setsuko);
    const client = mypage.fixture.client('mypage');
    const { access } = await bearer(mypage.fixture, setsuko, 'mypage');
    const headers = { authorization: `Bearer ${access}` };
    const asked = { identifier: next, becomesContact: true };
    assert.equal((await client.call(requestIdentifierChange, asked, { headers })).status, 201);
    await client.call(changePassword, { current: password, password: 'Different_Horse10' }, { headers });
    assert.equal((await client.call(requestIdentifierChange, asked, { headers })).status, 401);
  });

  test('MYP-13 five mails an hour go to one address, whoever asks; the sixth gets the same answer and no mail', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const people = [setsuko, 'somebody@kazoku-mail.example'];
    const clients = [];
    for (const identifier of people) {
      await mypage.registered(identifier);
      clients.push(await mypage.signedIn(identifier));
    }
    const [one, other] = clients;
    assert.ok(one && other);
    let token = '';
    for (const [at, client] of [other, one, other, one, one, other].entries()) {
      const { status, body } = await client.call(requestContactAddress, { contactAddress: next });
      assert.deepEqual([status, field(body, 'address')], [201, next]);
      if (at < 5) token = await newestToken(fixture, 'mypage');
      await fixture.clock.move(1);
    }
    assert.deepEqual(await mails(fixture), [...Array.from({ length: 5 }, () => next), 'nobody']);
    assert.equal(
      (await one.call(inspectAddressChange, { token })).status,
      200,
      'the newest that was mailed still works',
    );
    await fixture.clock.move(hour);
    const later = await mypage.signedIn(setsuko);
    await later.call(requestContactAddress, { contactAddress: next });
    assert.equal((await mails(fixture)).at(-1), next);
  });

  test('MYP-13 a link works within 59:59.999, once, and only the newest', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko);
    let client = await mypage.signedIn(setsuko);
    const ask = async () => {
      await client.call(requestContactAddress, { contactAddress: next });
      const token = await newestToken(fixture, 'mypage');
      await fixture.clock.move(1);
      return token;
    };
    const code = async (token: string) => field((await client.call(confirmAddressChange, { token })).body, 'code');
    const waiting = async () => field((await client.call(readCustomerDetails)).body, 'waiting');
    const [older, newer] = [await ask(), await ask()];
    assert.equal(await code(older), 'link-superseded');
    const only = await waiting();
    assert.ok(Array.isArray(only) && only.length === 1, 'the newest alone waits');
    await fixture.clock.move(hour - 1);
    client = await mypage.signedIn(setsuko);
    assert.equal(await waiting(), undefined, 'with the link its waiting is over');
    assert.equal(await code(newer), 'link-expired');
    client = await mypage.signedIn(setsuko); // the session is over too
    const last = await ask();
    await fixture.clock.move(hour - 2);
    assert.equal((await client.call(confirmAddressChange, { token: last })).status, 200);
    assert.equal(await code(last), 'link-used');
    assert.equal(await code('unknown'), 'link-unknown');
  });

  test('MYP-07 a new ID works once it is confirmed; until then the old one does, and the old address is told', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko, { contactAddress: 'contact@kazoku-mail.example' });
    const client = await mypage.signedIn(setsuko);
    const enters = async (identifier: string) =>
      (await fixture.client('mypage').call(signIn, { identifier, password })).status;
    await client.call(requestIdentifierChange, { identifier: next.toUpperCase(), becomesContact: false });
    assert.deepEqual([await enters(setsuko), await enters(next)], [201, 401]);
    await client.call(confirmAddressChange, { token: await newestToken(fixture, 'mypage') });
    assert.deepEqual([await enters(setsuko), await enters(next)], [401, 201]);
    const { body } = await client.call(readCustomerDetails);
    assert.deepEqual([field(body, 'identifier'), field(body, 'contactAddress')], [next, 'contact@kazoku-mail.example']);
    const sent = await mails(fixture);
    assert.equal(sent[0], next);
    assert.ok(sent.includes(setsuko), 'the old ID is told');
  });

  test('MYP-07 a new ID becomes the contact address where that was chosen', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko, { contactAddress: 'contact@kazoku-mail.example' });
    const client = await mypage.signedIn(setsuko);
    await client.call(requestIdentifierChange, { identifier: next, becomesContact: true });
    await client.call(confirmAddressChange, { token: await newestToken(fixture, 'mypage') });
    assert.equal(field((await client.call(readCustomerDetails)).body, 'contactAddress'), next);
    assert.ok((await mails(fixture)).includes('contact@kazoku-mail.example'), 'the old contact address is told');
  });

  test('MYP-07 MYP-13 AUTH-07 once an address is confirmed, links to a password that went to the old one set none; what else waits stays', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const accountId = await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    await sendFirstPasswordLink(fixture.ports, 'mypage', accountId);
    const link = { token: await newestToken(fixture, 'mypage'), password: 'Different_Horse10' };
    await fixture.clock.move(1);
    await client.call(requestIdentifierChange, { identifier: 'later@another-mail.example', becomesContact: false });
    await fixture.clock.move(1);
    await client.call(requestContactAddress, { contactAddress: next });
    const confirmed = await client.call(confirmAddressChange, { token: await newestToken(fixture, 'mypage') });
    assert.equal(confirmed.status, 200);
    const refused = await fixture.client('mypage').call(setPassword, link);
    assert.equal(field(refused.body, 'code'), 'link-expired');
    assert.equal((await fixture.client('mypage').signIn(setsuko)).status, 201, 'with the password as it was');
    const { body } = await client.call(readCustomerDetails);
    assert.equal(field(body, 'waiting.0.address'), 'later@another-mail.example');
  });

  test('MYP-07 an ID that somebody has is answered like any other, and no mail goes to it', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko);
    await mypage.registered('taken@kazoku-mail.example');
    const client = await mypage.signedIn(setsuko);
    const ask = (identifier: string) => client.call(requestIdentifierChange, { identifier, becomesContact: true });
    const [taken, free] = [await ask('taken@kazoku-mail.example'), await ask(next)];
    assert.deepEqual([taken.status, field(taken.body, 'expiresAt')], [free.status, field(free.body, 'expiresAt')]);
    assert.deepEqual([...(await mails(fixture))].toSorted(), ['nobody', next].toSorted());
  });

  test('MYP-07 an ID that somebody got meanwhile is nobody else’s: the link is as good as unknown', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.registered(setsuko);
    const client = await mypage.signedIn(setsuko);
    await client.call(requestIdentifierChange, { identifier: next, becomesContact: true });
    const token = await newestToken(fixture, 'mypage');
    await mypage.registered(next);
    const reply = await client.call(confirmAddressChange, { token });
    assert.equal(field(reply.body, 'code'), 'link-unknown');
    assert.equal(field((await client.call(readCustomerDetails)).body, 'identifier'), setsuko);
  });
});
