import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginRecovery,
  finishRecovery,
  giveSecretAnswer,
  inspectRecovery,
  proveByAnswer,
  proveByCode,
} from '@madoguchi/sdk/identity/recovery.endpoints.js';
import {
  confirmAddressChange,
  inspectAddressChange,
  requestIdentifierChange,
} from '@madoguchi/sdk/identity/address-change.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour, minute } from '@madoguchi/sdk/portal/time.js';
import { openSubscribers, type SubscriberPortal } from '../account/subscriber-fixture.suite.ts';
import { comparable } from '../portal/foreign-ids.suite.ts';
import { field, onEachDatabase, type Fixture } from '../portal/fixture.suite.ts';
import { newestToken } from '../portal/samples.suite.ts';

const fresh = 'Different_Horse10';
const contact = 'contact@kazoku-mail.example';

/** The newest mail that somebody gets. */
const newestMail = async ({ database }: Fixture) =>
  database.kysely
    .selectFrom('outbox')
    .select(['recipient', 'body'])
    .where('state', '!=', 'decoy')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();

const newestCode = async (fixture: Fixture): Promise<string> =>
  /^\d{6}$/m.exec((await newestMail(fixture))?.body ?? '')?.[0] ?? '';

const begin = async ({ fixture }: SubscriberPortal, identifier: string) => {
  await fixture.clock.move(1);
  return fixture.client('mypage').call(beginRecovery, { identifier });
};

/** An ID that takes a branch, registered unless it is to be nobody's. The hash of a new installation decides. */
async function personOf(mypage: SubscriberPortal, branch: string, registered = true): Promise<string> {
  for (let at = 0; ; at++) {
    const identifier = `${registered ? 'person' : 'nobody'}${at}@kazoku-mail.example`;
    const { body } = await begin(mypage, identifier);
    if (field(body, 'branch') !== branch) continue;
    if (registered) await mypage.registered(identifier, { contactAddress: contact });
    if (registered)
      await mypage.fixture.database.kysely.updateTable('account').set({ mail_address: contact }).execute();
    return identifier;
  }
}

const text = (body: unknown, name: string): string => String(field(body, name));

onEachDatabase('recovery', (open) => {
  test('MYP-06 by code: code to the contact address, new password, every session ends, a mail tells', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'code');
    const session = await mypage.signedIn(identifier);
    const client = fixture.client('mypage');
    await session.call(requestIdentifierChange, { identifier: 'thief@another-mail.example', becomesContact: true });
    const another = { token: await newestToken(fixture, 'mypage') };
    assert.equal((await client.call(inspectAddressChange, another)).status, 200);
    const { body } = await begin(mypage, identifier);
    const challenge = text(body, 'challenge');
    assert.equal((await newestMail(fixture))?.recipient, contact);
    const code = await newestCode(fixture);
    const proved = await client.call(proveByCode, { challenge, code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    assert.deepEqual([proved.status, field(proved.body, 'identifier')], [201, identifier]);
    const again = await client.call(proveByCode, { challenge, code });
    assert.equal(field(again.body, 'code'), 'one-time-password-ended', 'once');
    const grant = text(proved.body, 'grant');
    const weak = await client.call(finishRecovery, { grant, password: 'abc' });
    assert.equal(field(weak.body, 'code'), 'invalid-input');
    await fixture.clock.move(1);
    assert.equal((await client.call(finishRecovery, { grant, password: fresh })).status, 204);
    assert.equal(field((await session.call(readSession)).body, 'session'), null);
    assert.equal((await client.call(signIn, { identifier, password: fresh })).status, 201);
    assert.match((await newestMail(fixture))?.body ?? '', /パスワードが変更されました/);
    const taken = await client.call(confirmAddressChange, another);
    assert.equal(field(taken.body, 'code'), 'link-superseded', 'what somebody else asked for takes nothing any more');
    const twice = await client.call(finishRecovery, { grant, password: 'Another_Horse11' });
    assert.equal(field(twice.body, 'code'), 'one-time-password-ended');
  });

  test('MYP-06 by question: question and answer, link, the same once more in any width, new password', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'question');
    const client = fixture.client('mypage');
    const { body } = await begin(mypage, identifier);
    const challenge = text(body, 'challenge');
    const empty = await client.call(giveSecretAnswer, { challenge, question: 'unknown', answer: ' ' });
    assert.deepEqual(
      [field(empty.body, 'fieldErrors.0.field'), field(empty.body, 'fieldErrors.1.field')],
      ['question', 'answer'],
    );
    await client.call(giveSecretAnswer, { challenge, question: 'pet', answer: 'ポチ Two' });
    const token = await newestToken(fixture, 'mypage');
    const row = await fixture.database.kysely
      .selectFrom('recovery')
      .selectAll()
      .where('token_hash', 'is not', null)
      .executeTakeFirstOrThrow();
    assert.ok(!JSON.stringify(row).includes('ポチ'), 'only its hash is kept');
    assert.equal((await client.call(inspectRecovery, { token })).status, 200);
    const wrongQuestion = await client.call(proveByAnswer, { token, question: 'dish', answer: 'ポチ Two' });
    const wrongAnswer = await client.call(proveByAnswer, { token, question: 'pet', answer: 'タマ' });
    assert.deepEqual(
      [wrongQuestion, wrongAnswer].map((reply) => field(reply.body, 'fieldErrors.0')),
      [4, 3].map((left) => ({ field: 'answer', code: 'wrong', params: { left } })),
      'which of them is wrong is not told',
    );
    const proved = await client.call(proveByAnswer, { token, question: 'pet', answer: 'ﾎﾟﾁＴＷＯ' });
    const grant = text(proved.body, 'grant');
    assert.equal((await client.call(finishRecovery, { grant, password: fresh })).status, 204);
    assert.equal((await client.call(signIn, { identifier, password: fresh })).status, 201);
    assert.equal(field((await client.call(inspectRecovery, { token })).body, 'code'), 'link-used');
  });

  test('MYP-06 an ID that nobody has takes the same steps, with the same answers', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    for (const branch of ['code', 'question']) {
      const known = await personOf(mypage, branch);
      const unknown = await personOf(mypage, branch, false);
      const client = fixture.client('mypage');
      const steps = async (identifier: string) => {
        const begun = await begin(mypage, identifier);
        const challenge = text(begun.body, 'challenge');
        const replies = [begun];
        if (branch === 'question')
          replies.push(await client.call(giveSecretAnswer, { challenge, question: 'pet', answer: 'x' }));
        else
          for (let tries = 0; tries < 6; tries++)
            replies.push(await client.call(proveByCode, { challenge, code: '000000' }));
        return replies.map((reply) => comparable(reply, challenge));
      };
      const [mine, nobodys] = [await steps(known), await steps(unknown)];
      const timeless = (replies: unknown) =>
        JSON.stringify(replies).replaceAll(/T\d\d:\d\d:\d\d\.\d{3}Z|"\d{13}"/g, '');
      assert.equal(timeless(mine), timeless(nobodys), branch);
    }
  });

  test('MYP-06 a code works 9:59.999 and not at 10:00.000, five times, and only the newest', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'code');
    const client = fixture.client('mypage');
    const older = text((await begin(mypage, identifier)).body, 'challenge');
    const olderCode = await newestCode(fixture);
    const newer = text((await begin(mypage, identifier)).body, 'challenge');
    const code = await newestCode(fixture);
    const prove = async (challenge: string, typed: string) => {
      const { status, body } = await client.call(proveByCode, { challenge, code: typed });
      return status === 201 ? 'proved' : (field(body, 'fieldErrors.0.params.left') ?? field(body, 'code'));
    };
    assert.equal(await prove(older, olderCode), 'one-time-password-ended');
    const wrong = code === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1]) assert.equal(await prove(newer, wrong), left);
    assert.equal(await prove(newer, wrong), 'one-time-password-ended');
    assert.equal(await prove(newer, code), 'one-time-password-ended');
    const third = text((await begin(mypage, identifier)).body, 'challenge');
    const thirdCode = await newestCode(fixture);
    await fixture.clock.move(10 * minute - 1);
    assert.equal(await prove(third, thirdCode), 'proved');
    await fixture.clock.move(hour);
    const fourth = text((await begin(mypage, identifier)).body, 'challenge');
    const fourthCode = await newestCode(fixture);
    await fixture.clock.move(10 * minute);
    assert.equal(await prove(fourth, fourthCode), 'one-time-password-ended');
  });

  test('MYP-06 a link works 59:59.999 and not at 60:00.000; a grant ten minutes', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'question');
    const client = fixture.client('mypage');
    const link = async () => {
      await fixture.clock.move(hour);
      const { body } = await begin(mypage, identifier);
      await client.call(giveSecretAnswer, { challenge: text(body, 'challenge'), question: 'pet', answer: 'x' });
      return newestToken(fixture, 'mypage');
    };
    const late = await link();
    await fixture.clock.move(hour);
    assert.equal(field((await client.call(inspectRecovery, { token: late })).body, 'code'), 'link-expired');
    const token = await link();
    await fixture.clock.move(hour - 1);
    const proved = await client.call(proveByAnswer, { token, question: 'pet', answer: 'x' });
    assert.equal(proved.status, 201);
    await fixture.clock.move(10 * minute);
    const over = await client.call(finishRecovery, { grant: text(proved.body, 'grant'), password: fresh });
    assert.equal(field(over.body, 'code'), 'one-time-password-ended');
  });

  test('MYP-06 after five in an hour no mail goes, with the same answer', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'code');
    await fixture.clock.move(hour);
    for (let times = 0; times < 7; times++) assert.equal((await begin(mypage, identifier)).status, 201);
    const { mails } = await fixture.database.kysely
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number | string>().as('mails'))
      .where('state', '!=', 'decoy')
      .executeTakeFirstOrThrow();
    assert.equal(Number(mails), 5);
  });

  test('MYP-06 of 100 wrong codes at once five are looked at', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const identifier = await personOf(mypage, 'code');
    const challenge = text((await begin(mypage, identifier)).body, 'challenge');
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => fixture.client('mypage').call(proveByCode, { challenge, code: 'x' })),
    );
    const told = replies.filter(({ body }) => field(body, 'fieldErrors.0.code') === 'wrong');
    assert.equal(told.length, 4, 'the fifth ends it');
    const { tries } = await fixture.database.kysely
      .selectFrom('recovery')
      .select('tries')
      .where('superseded_at', 'is', null)
      .where('tries', '>', 0)
      .executeTakeFirstOrThrow();
    assert.equal(tries, 5);
  });
});
