import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReferralCode, readReferral } from '@madoguchi/sdk/account/referral.endpoints.js';
import { changeSecurityService, readSecurityService } from '@madoguchi/sdk/account/security-service.endpoints.js';
import {
  completeServiceChange,
  offerService,
  readServiceChanges,
  recordReferral,
  refuseServiceChange,
} from '@madoguchi/sdk/account/service-work.endpoints.js';
import {
  changeService,
  readServiceHistory,
  readServices,
  withdrawServiceChange,
} from '@madoguchi/sdk/account/services.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { codeOf, itemsOf } from './account-fixture.suite.ts';
import { offerAll, optionOf } from './service-fixture.suite.ts';

const operator = { asOperator: true } as const;
const identifier = 'yuki@minna-mail.example';

async function opened(fixture: Fixture, has: readonly ('internet' | 'television')[] = ['internet', 'television']) {
  await fixture.account({
    portal: 'mypage',
    identifier,
    subscriber: { has, contactAddress: 'contact@yamanouchi.example' },
    roles: [has.includes('internet') ? 'internet-subscriber' : 'subscriber'],
  });
  await offerAll(fixture);
  return signedIn(fixture, identifier, 'mypage');
}

const mails = ({ database: { kysely } }: Fixture) =>
  kysely.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('created_at').execute();

const reasonOf = (body: unknown): unknown => field(body, 'params.reason');

onEachDatabase('services', (open) => {
  test('MYP-12 an option is there on the day of application, with a mail to the contact address that names no price', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const input = { type: 'add', serviceId: 'movies', effectiveOn: '2026-04-01' } as const;
    const { status, body, text } = await client.call(changeService, input);
    assert.equal(status, 200, text);
    assert.deepEqual(field(body, 'pending'), []);
    assert.equal(JSON.stringify(field(body, 'subscribed')).includes('movies'), true);
    const [mail, ...others] = await mails(fixture);
    assert.equal(others.length, 0);
    assert.equal(mail?.recipient, 'contact@yamanouchi.example');
    assert.match(mail?.subject ?? '', /お手続きを受け付けました（moviesの名前）/);
    assert.match(mail?.body ?? '', /ご利用開始日: 2026年4月1日/);
    assert.doesNotMatch(mail?.body ?? '', /500|7001/);
    assert.equal(codeOf(await client.call(changeService, input)), 'action-closed');
  });

  test('MYP-12 the same request sent again changes nothing more', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const input = { type: 'add', serviceId: 'drama', effectiveOn: '2026-05-01' } as const;
    const first = await client.call(changeService, input, { key: 'k'.repeat(22) });
    const again = await client.call(changeService, input, { key: 'k'.repeat(22) });
    assert.deepEqual([first.status, again.status], [200, 200]);
    assert.equal((await mails(fixture)).length, 1);
    assert.equal((await fixture.database.kysely.selectFrom('service_change').selectAll().execute()).length, 1);
  });

  test('MYP-12 a course changes next month by itself, is withdrawn until then, and stands in the history once', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const input = { type: 'course', serviceId: 'internet-slow', effectiveOn: '2026-05-01' } as const;
    const { body } = await client.call(changeService, input);
    const changeId = String(field(body, 'pending.0.id'));
    assert.equal(field(body, 'pending.0.fromServiceId'), 'internet');
    const withdrawn = await client.call(withdrawServiceChange, { changeId });
    assert.deepEqual(field(withdrawn.body, 'pending'), []);
    assert.doesNotMatch(JSON.stringify(field(withdrawn.body, 'subscribed')), /slow|endsOn/);
    await client.call(changeService, input);
    await fixture.clock.move(30 * day);
    const later = await signedIn(fixture, identifier, 'mypage');
    const now = (await later.call(readServices)).body;
    assert.deepEqual(field(now, 'pending'), []);
    const history = (await later.call(readServiceHistory)).body;
    const events = field(history, 'events');
    assert.ok(Array.isArray(events));
    assert.deepEqual(
      events.map((one) => [field(one, 'type'), field(one, 'on')]),
      [
        ['course', '2026-05-01'],
        ['withdrawn', '2026-04-01'],
        ['joined', '2024-04-01'],
        ['joined', '2024-04-01'],
      ],
    );
  });

  test('MYP-12 what is cancelled can be withdrawn until the last moment of the month', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    await client.call(changeService, { type: 'add', serviceId: 'movies', effectiveOn: '2026-04-01' });
    const { body } = await client.call(changeService, {
      type: 'cancel',
      serviceId: 'movies',
      effectiveOn: '2026-04-30',
    });
    const changeId = String(field(body, 'pending.0.id'));
    await fixture.clock.move(29 * day + 15 * 3_600_000 - 1); // 30 April, 23:59:59.999 in Tokyo
    const last = await signedIn(fixture, identifier, 'mypage');
    assert.equal(field((await last.call(readServices)).body, 'pending.0.id'), changeId);
    await fixture.clock.move(1);
    const reply = await last.call(withdrawServiceChange, { changeId });
    assert.deepEqual([reply.status, reasonOf(reply.body)], [409, 'in-effect']);
  });

  test('MYP-12 nothing is changed where it would take effect on another day than the person was shown', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const reply = await client.call(changeService, { type: 'add', serviceId: 'drama', effectiveOn: '2026-04-01' });
    assert.deepEqual([reply.status, reasonOf(reply.body)], [409, 'day-changed']);
    const window = await client.call(changeService, {
      type: 'cancel',
      serviceId: 'internet',
      effectiveOn: '2026-04-30',
    });
    assert.equal(reasonOf(window.body), 'window-only');
  });

  test('MYP-12 the change of somebody else answers like one that is not there', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const { body } = await client.call(changeService, { type: 'add', serviceId: 'drama', effectiveOn: '2026-05-01' });
    await fixture.account({ portal: 'mypage', identifier: 'other@minna-mail.example' });
    const other = await signedIn(fixture, 'other@minna-mail.example', 'mypage');
    const foreign = await other.call(withdrawServiceChange, { changeId: String(field(body, 'pending.0.id')) });
    const absent = await other.call(withdrawServiceChange, { changeId: 'nothing' });
    assert.deepEqual([foreign.status, codeOf(foreign)], [404, 'not-found']);
    assert.deepEqual([absent.status, codeOf(absent)], [404, 'not-found']);
  });

  test('MYP-12 the provider sees changes, completes and refuses them; a refused one is told by mail and changes nothing', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    await client.call(changeService, { type: 'add', serviceId: 'drama', effectiveOn: '2026-05-01' });
    await client.call(changeService, { type: 'course', serviceId: 'internet-slow', effectiveOn: '2026-05-01' });
    const vendor = fixture.client('mypage');
    const items = itemsOf(await vendor.call(readServiceChanges, { state: 'accepted' }, operator));
    const idOf = (type: string): string =>
      String(
        field(
          items.find((one) => field(one, 'change.type') === type),
          'change.id',
        ),
      );
    const refused = await vendor.call(
      refuseServiceChange,
      { changeId: idOf('course'), note: '設備の都合です。' },
      { ...operator, version: 1 },
    );
    assert.equal(refused.status, 200, refused.text);
    const done = await vendor.call(completeServiceChange, { changeId: idOf('add') }, { ...operator, version: 1 });
    assert.equal(field(done.body, 'change.state'), 'completed');
    const stale = await vendor.call(completeServiceChange, { changeId: idOf('add') }, { ...operator, version: 1 });
    assert.equal(codeOf(stale), 'version-conflict');
    const { body } = await client.call(readServices);
    assert.doesNotMatch(JSON.stringify(field(body, 'subscribed')), /slow/);
    const reply = await client.call(withdrawServiceChange, { changeId: idOf('add') });
    assert.equal(reasonOf(reply.body), 'in-effect', 'what it takes was done');
    assert.match((await mails(fixture)).at(-1)?.body ?? '', /お受けできませんでした[^]*設備の都合です。/);
  });

  test('MYP-12 the provider offers services, and offers them otherwise', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const vendor = fixture.client('mypage');
    const service = optionOf('anime', { monthlyYen: 770 });
    assert.equal((await vendor.call(offerService, { service }, operator)).status, 200);
    const dearer = await vendor.call(offerService, { service: { ...service, monthlyYen: 880 } }, operator);
    assert.equal(dearer.status, 200, dearer.text);
    assert.match(JSON.stringify(field((await client.call(readServices)).body, 'offered')), /"anime".*880/);
    const wrong = await vendor.call(offerService, { service: { ...service, needs: ['nothing'] } }, operator);
    assert.equal(field(wrong.body, 'fieldErrors.0.field'), 'service.needs');
  });
});

onEachDatabase('referral', (open) => {
  test('MYP-12 gives one code for good, and counts who came by it', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    assert.equal(field((await client.call(readReferral)).body, 'code'), undefined);
    const code = String(field((await client.call(createReferralCode)).body, 'code'));
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{10}$/);
    assert.equal(field((await client.call(createReferralCode)).body, 'code'), code);
    const vendor = fixture.client('mypage');
    const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`;
    assert.equal((await vendor.call(recordReferral, { code: typed, state: 'joined' }, operator)).status, 200);
    const { body } = await client.call(readReferral);
    assert.equal(field(body, 'joined'), 1);
    assert.deepEqual(field(body, 'arrivals'), [{ on: '2026-04-01', state: 'joined' }]);
    const unknown = await vendor.call(recordReferral, { code: 'NOBODY', state: 'joined' }, operator);
    assert.equal(field(unknown.body, 'fieldErrors.0.code'), 'unknown');
  });
});

onEachDatabase('security service', (open) => {
  test('MYP-14 is there from the day of application, with a licence code, for up to 3 devices', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    assert.equal(field((await client.call(readSecurityService)).body, 'use'), undefined);
    const apply = (devices: number) =>
      client.call(changeSecurityService, { change: { type: 'apply', devices }, effectiveOn: '2026-04-01' });
    assert.equal(field((await apply(4)).body, 'fieldErrors.0.code'), 'range');
    const { body, text } = await apply(2);
    assert.match(String(field(body, 'use.licenseCode')), /^(\w{4}-){3}\w{4}$/, text);
    const more = await client.call(changeSecurityService, {
      change: { type: 'devices', devices: 3 },
      effectiveOn: '2026-04-01',
    });
    assert.equal(field(more.body, 'use.devices'), 3);
    assert.equal(field(more.body, 'use.licenseCode'), field(body, 'use.licenseCode'));
    const cancelled = await client.call(changeSecurityService, {
      change: { type: 'cancel' },
      effectiveOn: '2026-04-30',
    });
    assert.equal(field(cancelled.body, 'use.endsOn'), '2026-04-30');
    const changeId = String(field(cancelled.body, 'ending.id'));
    await client.call(withdrawServiceChange, { changeId });
    assert.equal(field((await client.call(readSecurityService)).body, 'use.endsOn'), undefined);
  });

  test('MYP-14 MYP-17 is absent for whoever has no internet', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture, ['television']);
    assert.equal((await client.call(readSecurityService)).status, 403);
  });
});
