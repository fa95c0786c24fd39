import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createApplicationDraft,
  deleteApplicationDraft,
  readApplicationDraft,
  readApplicationDrafts,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { updateAccountDetails } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import {
  applicant,
  coupon,
  goodEntries,
  identifier,
  issuedApplication,
  newSubject,
  openCertificates,
  portal,
  readyDraft,
} from './certificate-fixture.suite.ts';
import { mostDrafts } from './drafts.service.ts';

onEachDatabase('drafts of applications', (open) => {
  test('CRT-04 an application is begun, kept and gone on with, and of two who save one version the first one wins', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { body, status } = await client.call(createApplicationDraft, newSubject);
    assert.equal(status, 201);
    const draftId = String(field(body, 'id'));
    const entries = await goodEntries('www.one.example');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.call(updateApplicationDraft, { draftId, step: 'organisation', entries }, { version: 1 }),
      ),
    );
    assert.equal(replies.filter((reply) => reply.status === 200).length, 1);
    assert.equal(replies.filter((reply) => field(reply.body, 'code') === 'version-conflict').length, 19);
    const other = await applicant(fixture, 'x4t8w1zd');
    assert.equal(field((await other.call(readApplicationDraft, { draftId })).body, 'code'), 'not-found');
    const kept = await client.call(readApplicationDraft, { draftId });
    assert.deepEqual(
      [field(kept.body, 'step'), field(kept.body, 'entries.basics.serverName'), field(kept.body, 'version')],
      ['organisation', 'www.one.example', 2],
    );
    assert.equal(field((await client.call(readApplicationDrafts)).body, 'items.0.serverName'), 'www.one.example');
    assert.equal((await client.call(deleteApplicationDraft, { draftId })).status, 204);
    assert.equal(field((await client.call(readApplicationDrafts)).body, 'total'), 0);
  });

  test('CRT-05 a private key is refused wherever it stands, and is nowhere afterwards', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const made = await createKeyAndCsr({ subject: {}, names: ['www.key.example'], algorithm: 'P-256' });
    assert.ok(made.ok);
    const key = await made.writeKeyFile('correct horse battery staple');
    const { draftId, version } = await readyDraft(fixture, client);
    const good = await goodEntries();
    for (const [place, entries] of [
      ['basics.csr', { ...good, basics: { ...good.basics, csr: `${good.basics.csr}\n${key}` } }],
      ['basics.remarks', { ...good, basics: { ...good.basics, remarks: key } }],
    ] as const) {
      const reply = await client.call(updateApplicationDraft, { draftId, step: 'check', entries }, { version });
      assert.deepEqual(
        [reply.status, field(reply.body, 'fieldErrors.0.field'), field(reply.body, 'fieldErrors.0.code')],
        [400, place, 'private-key'],
      );
      assert.ok(!reply.text.includes('MII') && !reply.text.includes('BEGIN'));
    }
    const secret = key.split('\n')[3] ?? '';
    assert.ok(secret.length > 40);
    const rows = await fixture.database.kysely.selectFrom('application_draft').selectAll().execute();
    const audit = await fixture.database.kysely.selectFrom('audit').selectAll().execute();
    for (const kept of [rows, audit, fixture.log]) assert.ok(!JSON.stringify(kept).includes(secret));
  });

  test('CRT-10 CRT-11 what a record does not offer now is closed, with the reason', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id: sourceId } = await issuedApplication(fixture, client);
    const begin = async (subject: object): Promise<unknown> => {
      const { body, status } = await client.call(createApplicationDraft, { ...newSubject, sourceId, ...subject });
      return status === 201 ? 'open' : (field(body, 'params.reason') ?? field(body, 'fieldErrors.0.field'));
    };
    assert.equal(await begin({ kind: 'renewal' }), 'too-early');
    assert.equal(await begin({ kind: 'next' }), 'too-early');
    assert.equal(await begin({ kind: 'reissue' }), 'open');
    assert.equal(await begin({ kind: 'reissue', serviceId: 'EV2.0' }), 'serviceId');
    assert.equal(await begin({ kind: 'renewal', serviceId: 'EV2.0' }), 'open');
    assert.equal(await begin({ kind: 'renewal', serviceId: 'EV2.0', months: 24 }), 'months');
    assert.equal(await begin({ kind: 'renewal', serviceId: 'SR2.0' }), 'serviceId');
    assert.equal(await begin({ kind: 'new' }), 'sourceId');
    await fixture.clock.move(26 * day);
    await client.signIn(identifier);
    assert.equal(await begin({ kind: 'reissue' }), 'reissue-contact');
  });

  test('CRT-10 CRT-12 a draft takes over what was entered last time, but not the request; a new one the stored organisation', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const entries = await goodEntries('www.shop.example', { remarks: '備考' });
    const { id: sourceId } = await issuedApplication(fixture, client, newSubject, entries);
    const { body } = await client.call(createApplicationDraft, { ...newSubject, kind: 'reissue', sourceId });
    assert.deepEqual(field(body, 'entries.organisation'), entries.organisation);
    assert.deepEqual(field(body, 'entries.contacts'), entries.contacts);
    assert.deepEqual(
      [field(body, 'entries.basics.csr'), field(body, 'entries.basics.remarks'), field(body, 'source.serverName')],
      ['', '', 'www.shop.example'],
    );
    const { organisation, contacts } = entries;
    const stored = await client.call(
      updateAccountDetails,
      { agencyCode: 'A0012345', organisation, contacts },
      { version: 0 },
    );
    assert.equal(stored.status, 200, stored.text);
    const fresh = await client.call(createApplicationDraft, newSubject);
    assert.equal(field(fresh.body, 'entries.organisation.name'), organisation.name);
    assert.equal(field(fresh.body, 'entries.basics.agencyCode'), 'A0012345');
    assert.equal(field(fresh.body, 'entries.contacts.registration.name'), '');
  });

  test('CRT-04 an account has 50 drafts at most', async () => {
    await using opened = await openCertificates(open);
    const { client } = opened;
    for (let count = 0; count < mostDrafts; count++)
      assert.equal((await client.call(createApplicationDraft, newSubject)).status, 201);
    const { body } = await client.call(createApplicationDraft, newSubject);
    assert.deepEqual([field(body, 'code'), field(body, 'params.most')], ['too-many-drafts', 50]);
  });

  test('CRT-17 twenty who take the last use of a coupon at once: one gets it, the others are told', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { organisation, contacts } = await goodEntries();
    await client.call(updateAccountDetails, { agencyCode: 'A0012345', organisation, contacts }, { version: 0 });
    const couponId = await coupon(fixture, 'A0012345');
    const entries = await goodEntries(undefined, { couponId });
    const drafts = [];
    for (let count = 0; count < 10; count++) drafts.push(await readyDraft(fixture, client, newSubject, entries));
    const replies = await Promise.all(
      drafts.map(({ draftId, version }) => client.call(submitApplicationDraft, { draftId }, { version })),
    );
    assert.deepEqual(
      replies.map(({ body, status }) => String(status === 201 ? 'made' : field(body, 'code'))).toSorted(),
      [...Array.from({ length: 9 }, () => 'coupon-used-up'), 'made'],
    );
    const { balance } = await fixture.database.kysely
      .selectFrom('coupon')
      .select('balance')
      .where('id', '=', couponId)
      .executeTakeFirstOrThrow();
    assert.equal(balance, 0);
  });

  test('CRT-04 the catalogue tells what can be applied for; a signatory is asked for where the agreement has one', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { body } = await client.call(readCertificateCatalogue);
    assert.deepEqual(
      [field(body, 'services.0.id'), field(body, 'services.1.id'), field(body, 'asksSignatory')],
      ['SR3.0', 'EV2.0', false],
    );
    const { id } = await fixture.database.kysely.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const customer = { account_id: id, portal_id: portal, asks_signatory: 1 };
    await fixture.database.kysely.insertInto('certificate_customer').values(customer).execute();
    assert.equal(field((await client.call(readCertificateCatalogue)).body, 'asksSignatory'), true);
    const { draftId, version } = await readyDraft(fixture, client);
    const refused = await client.call(submitApplicationDraft, { draftId }, { version });
    assert.equal(field(refused.body, 'fieldErrors.0.field'), 'contacts.signatory.organisation');
  });
});
