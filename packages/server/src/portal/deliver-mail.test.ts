import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { waitAfter } from './deliver-mail.ts';
import { field, onEachDatabase, openFixture } from './fixture.suite.ts';
import type { Mailer, OutgoingMail } from './ports.ts';

const identifier = 'person@customer.example';

function recordingMailer(refusals: number): Mailer & { readonly sent: OutgoingMail[]; tries: number } {
  return {
    keepsLinks: true,
    sent: [],
    tries: 0,
    async send(mail) {
      if (++this.tries <= refusals) throw new Error('no');
      this.sent.push(mail);
    },
  };
}

onEachDatabase('mail delivery', (open) => {
  test('a mail goes out once, also when several processes deliver', async () => {
    const mailer = recordingMailer(0);
    await using fixture = await openFixture(open, { mailer });
    await fixture.account({ identifier });
    await fixture.client().call(requestPasswordLink, { identifier });
    await Promise.all(Array.from({ length: 5 }, () => fixture.app.deliverMail()));
    assert.equal(mailer.sent.length, 1);
    const [mail] = mailer.sent;
    assert.deepEqual([mail?.to, mail?.from.address], [identifier, 'no-reply@information.example']);
    assert.match(mail?.text ?? '', /サポート窓口\n/);
  });

  test('OPS-05 the inbox says when a mail was written, whether it waits, and when it really went out', async () => {
    const mailer = recordingMailer(1);
    await using fixture = await openFixture(open, { mailer });
    await fixture.account({ identifier });
    await fixture.client().call(requestPasswordLink, { identifier });
    const newest = async (): Promise<unknown> =>
      field((await fixture.client().call(readMailbox, {}, { asOperator: true })).body, 'mails.0');
    const createdAt = new Date(fixture.clock.now()).toISOString();
    assert.deepEqual([field(await newest(), 'state'), field(await newest(), 'sentAt')], ['waiting', undefined]);
    await fixture.app.deliverMail();
    await fixture.clock.move(60_000);
    await fixture.app.deliverMail();
    const sentAt = new Date(fixture.clock.now()).toISOString();
    const mail = await newest();
    assert.deepEqual(
      ['state', 'createdAt', 'sentAt'].map((name) => field(mail, name)),
      ['sent', createdAt, sentAt],
    );
  });

  test('a mail that is not taken is tried again, ever more seldom, and given up in the end', async () => {
    assert.deepEqual(
      [1, 2, 3, 9, 10, 13].map((n) => waitAfter(n) / 60_000),
      [1, 2, 4, 256, 360, 360],
    );
    const mailer = recordingMailer(3);
    await using fixture = await openFixture(open, { mailer });
    await fixture.account({ identifier });
    await fixture.client().call(requestPasswordLink, { identifier });
    for (const [wait, sent] of [
      [0, 0],
      [60_000 - 1, 0],
      [1, 0],
      [120_000, 0],
      [240_000, 1],
    ] as const) {
      await fixture.clock.move(wait);
      await fixture.app.deliverMail();
      assert.equal(mailer.sent.length, sent);
    }
    assert.equal(mailer.tries, 4);

    mailer.tries = -1_000;
    const never: Mailer = {
      keepsLinks: true,
      send: async () => Promise.reject(Object.assign(new Error(identifier), { code: 'EENVELOPE' })),
    };
    await using other = await openFixture(open, { mailer: never });
    await other.account({ identifier });
    await other.client().call(requestPasswordLink, { identifier });
    for (let i = 0; i < 14; i++) {
      await other.app.deliverMail();
      await other.clock.move(6 * 3_600_000);
    }
    const [row] = await other.database.kysely.selectFrom('outbox').selectAll().execute();
    assert.deepEqual([row?.state, row?.attempts], ['failed', 14]);
    const givenUp = other.log.find(({ event, level }) => event === 'mail-given-up' && level === 'error');
    assert.equal(givenUp?.facts?.['reason'], 'Error EENVELOPE');
    const notTaken = fixture.log.filter(({ event }) => event === 'mail-not-taken');
    assert.deepEqual(new Set(notTaken.map(({ facts }) => facts?.['reason'])), new Set(['Error']));
    assert.ok(!JSON.stringify(other.log).includes(identifier));
  });

  test('OPS-05 the inbox shows mails newest first, of one address or all, to the operator only', async () => {
    await using fixture = await openFixture(open);
    for (const name of ['a@customer.example', 'b@customer.example']) {
      await fixture.account({ identifier: name });
      await fixture.client().call(requestPasswordLink, { identifier: name });
      await fixture.clock.move(1);
    }
    const client = fixture.client();
    const read = async (input: object) => {
      const mails = field((await client.call(readMailbox, input, { asOperator: true })).body, 'mails');
      return Array.isArray(mails) ? mails.map((mail) => field(mail, 'to')) : [];
    };
    assert.deepEqual(await read({}), ['b@customer.example', 'a@customer.example']);
    assert.deepEqual(await read({ to: 'A@Customer.example' }), ['a@customer.example']);
    assert.deepEqual(await read({ to: 'nobody@customer.example' }), []);
    assert.equal((await client.call(readMailbox)).status, 401);
    assert.deepEqual(
      field((await fixture.client('support').call(readMailbox, {}, { asOperator: true })).body, 'mails'),
      [],
    );
  });
});
