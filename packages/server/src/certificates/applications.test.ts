import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { PNG } from 'pngjs';
import type { ReadApplicationsInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import {
  readApplications,
  readCertificateChain,
  readCertificateFiles,
  withdrawApplication,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import {
  readAccountDetails,
  readCoupons,
  updateAccountDetails,
} from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { grantCoupon } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import {
  emptySqlite,
  field,
  onEachDatabase,
  serverOrigin,
  type Client,
  type Fixture,
} from '../portal/fixture.suite.ts';
import { pdfmakePdf } from '../node/pdfmake.ts';
import { openssl, opensslVerify } from './authority.suite.ts';
import {
  applicant,
  carryOut,
  coupon,
  goodEntries,
  identifier,
  issuedApplication,
  newSubject,
  openCertificates,
  portal,
  reread,
  submitted,
} from './certificate-fixture.suite.ts';

async function numbers(client: Client, input: ReadApplicationsInput = {}): Promise<readonly string[]> {
  const reply = await client.call(readApplications, input);
  assert.equal(reply.status, 200, reply.text);
  const items = field(reply.body, 'items');
  assert.ok(Array.isArray(items));
  return items.map((item) => String(field(item, 'number')).slice(-2));
}

/** 01 issued, 02 received, 03 withdrawn, 04 of EV2.0 that waits for documents, 05 a change of contacts of 01. */
async function some(fixture: Fixture, client: Client): Promise<void> {
  const issued = await issuedApplication(fixture, client, newSubject, await goodEntries('www.shop.example'));
  await fixture.clock.move(day);
  await client.signIn(identifier);
  await submitted(fixture, client, newSubject, await goodEntries('mail.shop.example', { serverType: 'Apache' }));
  const { id } = await submitted(fixture, client);
  await client.call(withdrawApplication, { applicationId: id });
  await submitted(fixture, client, { ...newSubject, serviceId: 'EV2.0' });
  const entries = await goodEntries('www.shop.example');
  const technical = { ...entries.contacts.technical, name: '別の 人' };
  const subject = { ...newSubject, kind: 'contact-change', sourceId: issued.id } as const;
  const change = await submitted(fixture, client, subject, {
    ...entries,
    contacts: { ...entries.contacts, technical },
  });
  await carryOut(fixture, change);
}

onEachDatabase('lists of applications', (open) => {
  test('CRT-07 CRT-08 the list has what runs, narrowed and ordered as one chooses, and the ended where they are asked for', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    await some(fixture, client);
    assert.deepEqual(new Set(await numbers(client)), new Set(['05', '04', '02', '01']));
    assert.equal((await numbers(client)).at(-1), '01', 'what came last first');
    assert.equal((await numbers(client, { past: true })).length, 5);
    assert.deepEqual(await numbers(client, { kind: 'contact-change' }), ['05']);
    assert.deepEqual(await numbers(client, { serviceId: 'EV2.0' }), ['04']);
    assert.deepEqual(await numbers(client, { serverType: 'Apache' }), ['02']);
    assert.deepEqual(await numbers(client, { downloaded: false }), ['01']);
    assert.deepEqual(await numbers(client, { downloaded: true }), []);
    assert.deepEqual(await numbers(client, { dateKind: 'applied', from: '2026-04-01', to: '2026-04-01' }), ['01']);
    assert.deepEqual(await numbers(client, { from: '2026-04-03' }), []);
    const conditions = (...all: readonly object[]) => ({ conditions: JSON.stringify(all) });
    const onShop = { field: 'server-name', text: 'ＳＨＯＰ' };
    assert.deepEqual((await numbers(client, conditions(onShop))).toSorted(), ['01', '02', '05']);
    assert.deepEqual(await numbers(client, conditions(onShop, { field: 'server-name', text: 'mail' })), ['02']);
    assert.deepEqual((await numbers(client, conditions({ field: 'contract-code', text: 'b0000001' }))).toSorted(), [
      '01',
      '05',
    ]);
    assert.deepEqual(await numbers(client, conditions({ field: 'organisation', text: '%' })), []);
    assert.equal((await numbers(client, { sort: 'state', direction: 'ascending' })).at(0), '02');
    assert.equal((await numbers(client, { sort: 'kind', direction: 'descending' })).at(0), '05');
    assert.equal((await numbers(client, { sort: 'validity', direction: 'descending' })).at(0), '01');
    assert.equal((await numbers(client, { sort: 'service' })).at(0), '04');
    for (const wrong of [
      { conditions: '{' },
      conditions(onShop, onShop, onShop, onShop, onShop),
      { from: '2026-02-30' },
    ])
      assert.equal((await client.call(readApplications, wrong)).status, 400);
    const other = await applicant(fixture, 'x4t8w1zd');
    assert.deepEqual(await numbers(other, { past: true }), []);
  });

  test('CRT-07 CRT-08 where nothing is found without the ended, the list says how many of one’s own ended ones fit', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client, newSubject, await goodEntries('mail.shop.example'));
    const ended = async (asking: Client, input: ReadApplicationsInput = {}): Promise<unknown> =>
      field((await asking.call(readApplications, input)).body, 'ended');
    const searched = (text: string) => ({ conditions: JSON.stringify([{ field: 'server-name', text }]) });
    assert.equal(await ended(client, searched('www')), undefined, 'there is none');
    await client.call(withdrawApplication, { applicationId: id });
    assert.equal(await ended(client), 1);
    assert.equal(await ended(client, searched('mail')), 1);
    assert.equal(await ended(client, searched('www')), undefined);
    assert.equal(await ended(client, { past: true }), undefined, 'they are shown');
    assert.equal(await ended(await applicant(fixture, 'x4t8w1zd')), undefined, 'of another company');
    await submitted(fixture, client);
    assert.equal(await ended(client), undefined, 'there is one that runs');
  });

  test('CRT-07 among equals the newest come first, whichever way the list goes', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    for (let count = 0; count < 4; count++) {
      await submitted(fixture, client);
      await fixture.clock.move(1);
    }
    for (const sort of ['service', 'state', 'kind', 'validity', 'contract-code'] as const)
      for (const direction of ['ascending', 'descending'] as const)
        assert.deepEqual(await numbers(client, { sort, direction }), ['04', '03', '02', '01'], `${sort} ${direction}`);
  });

  test('CRT-07 every order goes through all pages without missing or showing one twice', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const all = new Set<string>();
    for (let count = 0; count < 23; count++) all.add((await submitted(fixture, client)).number.slice(-2));
    for (const sort of ['applied-at', 'service', 'state', 'kind', 'validity', 'contract-code'] as const)
      for (const direction of ['ascending', 'descending'] as const) {
        const first = await client.call(readApplications, { sort, direction });
        assert.equal(field(first.body, 'total'), 23);
        const cursor = String(field(first.body, 'next'));
        const shown = [
          ...(await numbers(client, { sort, direction })),
          ...(await numbers(client, { sort, direction, cursor })),
        ];
        assert.deepEqual([shown.length, new Set(shown)], [23, all], `${sort} ${direction}`);
      }
  });

  test('CRT-07 a record is listed to the day before its certificate was issued 75 months ago, one without always', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    await issuedApplication(fixture, client, { ...newSubject, months: 24 });
    await submitted(fixture, client);
    const at = async (moment: string): Promise<readonly string[]> => {
      await fixture.clock.move(Date.parse(moment) - fixture.clock.now());
      await client.signIn(identifier);
      return numbers(client, { past: true });
    };
    assert.deepEqual((await at('2032-06-30T23:59:59.999+09:00')).toSorted(), ['01', '02']);
    assert.deepEqual(await at('2032-07-01T00:00:00.000+09:00'), ['02']);
  });

  test('CRT-14 OPS-01 every format of a certificate is downloaded, the first time is recorded, and openssl verifies it', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const issued = await issuedApplication(fixture, client);
    const { body } = await client.call(readCertificateFiles, { applicationId: issued.id });
    const files = field(body, 'files');
    assert.ok(Array.isArray(files));
    const urls = new Map(files.map((file) => [String(field(file, 'name')), String(field(file, 'url'))]));
    assert.deepEqual(
      files.map((file) => field(file, 'format')),
      ['pem', 'der', 'pkcs7', 'chain', 'seal', 'seal', 'form'],
    );
    const get = async (ending: string, method = 'GET') => {
      const url = [...urls].find(([name]) => name.endsWith(ending))?.[1] ?? '';
      assert.ok(url.startsWith(serverOrigin));
      const response = await fixture.app.fetch(new Request(url, { method }));
      assert.equal(response.status, 200, ending);
      return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
    };
    const { bytes: seal } = await get('.png');
    assert.equal(PNG.sync.read(Buffer.from(seal)).width, 160);
    assert.match(Buffer.from(seal).toString('latin1'), /tEXtTitle\0SSL\/TLS www\.nihonbashi-pay\.example \d{4}-/);
    const until = calendarDay(Date.parse(issued.certificate?.notAfter ?? ''), 'Asia/Tokyo');
    const pictures = [Buffer.from(seal).toString('latin1'), Buffer.from((await get('.svg')).bytes).toString()];
    for (const picture of pictures) assert.ok(picture.includes(until), 'its last day in the portal’s time zone');
    await get('.pem', 'HEAD');
    assert.equal((await reread(client, issued)).certificate?.downloadedAt, undefined);
    const { bytes: der, headers } = await get('.cer');
    assert.match(headers.get('content-disposition') ?? '', /attachment; filename="www\.nihonbashi-pay\.example\.cer"/);
    const first = (await reread(client, issued)).certificate?.downloadedAt;
    assert.equal(first, new Date(fixture.clock.now()).toISOString());
    await fixture.clock.move(1000);
    const pem = new TextDecoder().decode((await get('example.pem')).bytes);
    assert.equal((await reread(client, issued)).certificate?.downloadedAt, first);
    const authority = fixture.ports.certificateAuthority;
    assert.ok(authority);
    const verified = await opensslVerify(authority, pem, fixture.clock.now());
    assert.ok(verified.ok, verified.said);
    const fromDer = openssl({ 'a.cer': der }, 'x509', '-inform', 'DER', '-in', 'a.cer', '-noout', '-serial');
    assert.ok(fromDer.said.includes(issued.certificate?.serial ?? '-'));
    const bag = openssl({ 'a.p7b': (await get('.p7b')).bytes }, 'pkcs7', '-in', 'a.p7b', '-print_certs');
    assert.equal(bag.said.match(/BEGIN CERTIFICATE/g)?.length, 2);
    assert.equal(new TextDecoder().decode((await get('.chain.pem')).bytes).match(/BEGIN CERTIFICATE/g)?.length, 2);
    assert.match(new TextDecoder().decode((await get('.svg')).bytes), /^<svg /);
    assert.equal(new TextDecoder().decode((await get('.png')).bytes.slice(1, 4)), 'PNG');
    const other = await applicant(fixture, 'x4t8w1zd');
    assert.equal((await other.call(readCertificateFiles, { applicationId: issued.id })).status, 404);
  });

  test('CRT-14 the chain that a page joins with a key is a download too; there is none before the issue, nor after a revocation, but after its validity', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const under = await submitted(fixture, client);
    assert.equal((await client.call(readCertificateChain, { applicationId: under.id })).status, 404);
    const issued = await issuedApplication(fixture, client);
    const other = await applicant(fixture, 'x4t8w1zd');
    assert.equal((await other.call(readCertificateChain, { applicationId: issued.id })).status, 404);
    assert.equal((await reread(client, issued)).certificate?.downloadedAt, undefined);
    const { body } = await client.call(readCertificateChain, { applicationId: issued.id });
    const pem = String(field(body, 'pem'));
    assert.equal(pem.match(/BEGIN CERTIFICATE/g)?.length, 2);
    const authority = fixture.ports.certificateAuthority;
    assert.ok(authority);
    const verified = await opensslVerify(authority, pem, fixture.clock.now());
    assert.ok(verified.ok, verified.said);
    assert.ok((await reread(client, issued)).certificate?.downloadedAt);
    // of an expired one too, as the state is 完了 still; nobody takes it for one that works
    await fixture.database.kysely
      .updateTable('certificate')
      .set({ not_after: fixture.clock.now() - 1 })
      .execute();
    assert.equal((await client.call(readCertificateChain, { applicationId: issued.id })).status, 200);
    await fixture.database.kysely.updateTable('certificate').set({ revoked_at: fixture.clock.now() }).execute();
    assert.equal((await client.call(readCertificateChain, { applicationId: issued.id })).status, 404);
  });

  test('CRT-16 CRT-17 what is stored is kept in its forms, with versions; the coupons are those of its agency', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    assert.equal(field((await client.call(readAccountDetails)).body, 'version'), 0);
    const { organisation, contacts } = await goodEntries();
    const typed = {
      ...organisation,
      registrationNumber: '０１１００１０１２３４５',
      registeredPostalCode: '１０３００２７',
    };
    const input = { agencyCode: 'A0012345', organisation: typed, contacts };
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => client.call(updateAccountDetails, input, { version: 0 })),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(replies.filter(({ status }) => status === 412).length, 19);
    const { body } = await client.call(readAccountDetails);
    assert.deepEqual(
      [field(body, 'organisation.registrationNumber'), field(body, 'organisation.registeredPostalCode')],
      ['0110-01-012345', '103-0027'],
    );
    const operator = fixture.client(portal);
    for (const [agencyCode, count] of [
      ['A0012345', 3],
      ['B0000001', 5],
    ] as const) {
      const granted = { agencyCode, serviceId: 'SR3.0', count, endsOn: '2027-03-31' };
      assert.equal((await operator.call(grantCoupon, granted, { asOperator: true })).status, 204);
    }
    const coupons = await client.call(readCoupons);
    assert.deepEqual(
      [field(coupons.body, 'agencyCode'), field(coupons.body, 'items.length'), field(coupons.body, 'items.0.balance')],
      ['A0012345', 1, 3],
    );
    const other = await applicant(fixture, 'x4t8w1zd');
    assert.deepEqual((await other.call(readCoupons)).body, { agencyCode: '', items: [] });
  });

  test('CRT-17 codes of agencies cannot be guessed: after five without a coupon none is stored for 15 minutes', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    await coupon(fixture, 'A0012345');
    const { organisation, contacts } = await goodEntries();
    let version = 0;
    const store = async (agencyCode: string): Promise<number> => {
      const { status, headers } = await client.call(
        updateAccountDetails,
        { agencyCode, organisation, contacts },
        { version },
      );
      if (status === 200) version++;
      if (status === 429) assert.equal(headers.get('retry-after'), '900');
      return status;
    };
    assert.equal(await store('A0012345'), 200);
    for (const code of ['A0012345', '', 'A0012345', '']) assert.equal(await store(code), 200, 'its own, and none');
    for (const code of ['B1', 'B2', 'B3', 'B4', 'B5']) assert.equal(await store(code), 200, code);
    assert.equal(await store('B5'), 200, 'what stands there already is no try');
    assert.equal(await store('B6'), 429);
    assert.equal(await store('A0012345'), 429, 'not the right one either');
    assert.deepEqual((await client.call(readCoupons)).body, { agencyCode: 'B5', items: [] });
    await fixture.clock.move(15 * minute - 1);
    assert.equal(
      (await client.call(updateAccountDetails, { agencyCode: 'B7', organisation, contacts }, { version })).status,
      429,
    );
    await fixture.clock.move(1);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.call(updateAccountDetails, { agencyCode: `C${index}`, organisation, contacts }, { version }),
      ),
    );
    assert.deepEqual(
      many.map(({ status }) => status).toSorted((one, next) => one - next),
      [200, ...Array.from({ length: 19 }, () => 412)],
    );
  });
});

test('CRT-06 the form of an application is a PDF, at every time', async () => {
  await using opened = await openCertificates(emptySqlite, { pdf: pdfmakePdf() });
  const { fixture, client } = opened;
  const { id } = await submitted(fixture, client);
  const { body } = await client.call(readCertificateFiles, { applicationId: id });
  assert.deepEqual([field(body, 'files.length'), field(body, 'files.0.format')], [1, 'form']);
  const response = await fixture.app.fetch(new Request(String(field(body, 'files.0.url'))));
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  assert.match(new TextDecoder('latin1').decode(await response.arrayBuffer()), /^%PDF-1\.[\s\S]*%%EOF\s*$/);
});

test('CRT-06 CRT-20 a browser that kept the form gets another once its contract goes on by another term, and only then', async () => {
  await using opened = await openCertificates(emptySqlite, { pdf: pdfmakePdf() });
  const { fixture, client } = opened;
  const { id, contract } = await issuedApplication(fixture, client, { ...newSubject, contractType: 'automatic' });
  const ask = async (kept: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const { body } = await client.call(readCertificateFiles, { applicationId: id });
    const files = field(body, 'files');
    const form = Array.isArray(files) ? files.find((file) => field(file, 'format') === 'form') : undefined;
    return fixture.app.fetch(new Request(String(field(form, 'url')), { headers: kept }));
  };
  const first = await ask();
  const kept = { 'if-none-match': first.headers.get('etag') ?? '' };
  assert.equal(first.headers.get('last-modified'), null);
  await fixture.clock.move(2_000);
  assert.equal((await ask(kept)).status, 304);
  assert.equal((await ask({ 'if-modified-since': new Date(fixture.clock.now()).toUTCString() })).status, 200);
  await fixture.clock.move(340 * day);
  await fixture.app.deliverMail();
  await client.signIn(identifier);
  assert.notEqual((await reread(client, { id })).contract?.endsOn, contract?.endsOn);
  const renewed = await ask(kept);
  assert.deepEqual([renewed.status, renewed.headers.get('etag') === kept['if-none-match']], [200, false]);
});
