import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createApplicationDraft,
  readApplicationDraft,
  readApplicationDrafts,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { updateAccountDetails } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { readApplications, withdrawApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { field, onEachDatabase, type Reply } from '../portal/fixture.suite.ts';
import {
  agreement,
  coupon,
  detailIn,
  goodEntries,
  issuedApplication,
  mails,
  newSubject,
  openCertificates,
  portal,
  readyDraft,
  requestFor,
  reread,
  submitted,
} from './certificate-fixture.suite.ts';

const errorsOf = ({ body }: Reply): unknown => {
  const errors = field(body, 'fieldErrors');
  assert.ok(Array.isArray(errors), JSON.stringify(body));
  return errors.map((error) => `${String(field(error, 'field'))} ${String(field(error, 'code'))}`);
};

onEachDatabase('sending applications', (open) => {
  test('CRT-04 CRT-18 CRT-20 an application is received, with a number of ten digits, its price and a receipt', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { draftId, version } = await readyDraft(fixture, client);
    const reply = await client.call(submitApplicationDraft, { draftId }, { version });
    assert.equal(reply.status, 201, reply.text);
    const { number, state, price, history, entries, contract } = detailIn(reply);
    assert.match(number, /^\d{10}$/);
    assert.deepEqual([state, price, contract], ['received', 60_500, undefined]);
    assert.deepEqual(
      history.map((event) => event.state),
      ['received'],
    );
    assert.match(entries.basics.csr, /BEGIN CERTIFICATE REQUEST/);
    const [receipt] = await mails(fixture);
    assert.equal(receipt?.to, 'registration@nihonbashi-pay.example');
    assert.ok(receipt.body.includes(number) && receipt.body.includes('髙﨑 花子 様'), receipt.body);
    const gone = await client.call(readApplicationDraft, { draftId });
    assert.equal(field(gone.body, 'code'), 'not-found');
  });

  test('CRT-04 twenty who send one draft at once, and one key that is sent twenty times, make one application', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const one = await readyDraft(fixture, client);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.call(submitApplicationDraft, { draftId: one.draftId }, { version: one.version }),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.ok(replies.every(({ status }) => [201, 404, 409, 412, 503].includes(status)));
    const other = await readyDraft(fixture, client);
    const options = { version: other.version, key: 'the-same' };
    await Promise.all(
      Array.from({ length: 20 }, () => client.call(submitApplicationDraft, { draftId: other.draftId }, options)),
    );
    const again = await client.call(submitApplicationDraft, { draftId: other.draftId }, options);
    assert.equal(again.status, 201, 'the stored answer');
    assert.equal(field((await client.call(readApplications)).body, 'total'), 2);
    assert.equal((await mails(fixture)).length, 2);
    assert.equal(field((await client.call(readApplicationDrafts)).body, 'total'), 0);
  });

  test('CRT-04 CRT-05 everything is checked again, and every field is told with its reason', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const good = await goodEntries();
    const send = async (entries: typeof good, subject = newSubject): Promise<Reply> => {
      const { draftId, version } = await readyDraft(fixture, client, subject, entries);
      return client.call(submitApplicationDraft, { draftId }, { version });
    };
    const other = await requestFor('www.another.example');
    assert.deepEqual(errorsOf(await send({ ...good, basics: { ...good.basics, csr: other } })), [
      'basics.csr name-mismatch',
    ]);
    const damaged = good.basics.csr.replace(/\n(.)/, (_, letter: string) => `\n${letter === 'A' ? 'B' : 'A'}`);
    assert.match(String(errorsOf(await send({ ...good, basics: { ...good.basics, csr: damaged } }))), /basics\.csr/);
    const { registration } = good.contacts;
    const contacts = { ...good.contacts, registration: { ...registration, telephone: '', mailAddress: 'nobody' } };
    const organisation = { ...good.organisation, nameKana: 'にほんばしab', registrationNumber: '1' };
    const errors = errorsOf(await send({ ...good, contacts, organisation }));
    assert.ok(Array.isArray(errors) && errors.includes('contacts.registration.telephone required'), String(errors));
    assert.ok(errors.some((error) => String(error).startsWith('contacts.registration.mailAddress ')));
    assert.ok(errors.some((error) => String(error).startsWith('organisation.registrationNumber ')));
    const wild = await goodEntries('*.nihonbashi-pay.example');
    assert.equal((await send(wild)).status, 201);
    assert.match(String(errorsOf(await send(wild, { ...newSubject, serviceId: 'EV2.0' }))), /wildcard/);
    const hundred = Array.from({ length: 100 }, (_, index) => `host${index}.nihonbashi-pay.example`);
    const most = await goodEntries(hundred[0], { csr: await requestFor(...hundred) });
    assert.equal((await send(most)).status, 201);
    const more = await goodEntries(hundred[0], { csr: await requestFor(...hundred, 'one.more.example') });
    assert.deepEqual(errorsOf(await send(more)), ['basics.csr too-many-names']);
  });

  test('CRT-04 AUTH-09 an agreement is to the terms of the kind, in force, and serves one application', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const entries = await goodEntries();
    const codeWith = async (agreementId: string | undefined): Promise<unknown> => {
      const { draftId } = await readyDraft(fixture, client);
      const named = agreementId !== undefined && { agreementId };
      const kept = await client.call(
        updateApplicationDraft,
        { draftId, step: 'check', ...named, entries },
        { version: 2 },
      );
      if (kept.status !== 200) return field(kept.body, 'fieldErrors.0.field');
      const { body, status } = await client.call(submitApplicationDraft, { draftId }, { version: 3 });
      return status === 201 ? 'sent' : field(body, 'code');
    };
    const id = await agreement(fixture, client, 'new');
    assert.equal(await codeWith(undefined), 'terms-changed');
    assert.equal(await codeWith(await agreement(fixture, client, 'renewal')), 'agreementId');
    assert.equal(await codeWith(id), 'sent');
    assert.equal(await codeWith(id), 'terms-changed');
    const before = await agreement(fixture, client, 'new');
    await fixture.publish(portal, 'new');
    assert.equal(await codeWith(before), 'terms-changed');
  });

  test('CRT-17 CRT-20 CRT-22 a coupon pays, is given back when the application is withdrawn, and an agency has its own prices', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { organisation, contacts } = await goodEntries();
    const stored = { agencyCode: 'A0012345', organisation, contacts };
    assert.equal((await client.call(updateAccountDetails, stored, { version: 0 })).status, 200);
    const couponId = await coupon(fixture, 'A0012345', { count: 2 });
    const foreign = await coupon(fixture, 'B0000001');
    const ended = await coupon(fixture, 'A0012345', { endsOn: '2026-03-31' });
    const balance = async (): Promise<unknown> =>
      (
        await fixture.database.kysely
          .selectFrom('coupon')
          .select('balance')
          .where('id', '=', couponId)
          .executeTakeFirstOrThrow()
      ).balance;
    const paid = await submitted(fixture, client, newSubject, await goodEntries(undefined, { couponId }));
    assert.deepEqual([paid.couponNumber, paid.price, await balance()], ['C-000001', undefined, 1]);
    for (const [id, code] of [
      [foreign, 'coupon-unknown'],
      [ended, 'coupon-ended'],
    ] as const) {
      const entries = await goodEntries(undefined, { couponId: id });
      const { draftId, version } = await readyDraft(fixture, client, newSubject, entries);
      const reply = await client.call(submitApplicationDraft, { draftId }, { version });
      assert.deepEqual(errorsOf(reply), [`basics.couponId ${code}`]);
    }
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => client.call(withdrawApplication, { applicationId: paid.id })),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(await balance(), 2);
    assert.equal((await reread(client, paid)).state, 'withdrawn');
    const agency = await goodEntries(undefined, { agencyCode: 'A0012345' });
    assert.equal((await submitted(fixture, client, newSubject, agency)).price, undefined);
  });

  test('CRT-06 what its policy names is asked for at once, in the receipt too', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { state, documents, documentsAwaited, history } = await submitted(fixture, client, {
      ...newSubject,
      serviceId: 'EV2.0',
    });
    assert.deepEqual([state, documentsAwaited, history.length], ['documents-awaited', true, 2]);
    assert.deepEqual(documents.map(({ kind }) => kind).toSorted(), [
      'application-form',
      'registry-certificate',
      'seal-certificate',
    ]);
    const [receipt, ...others] = await mails(fixture);
    assert.ok(receipt?.body.includes('登記事項証明書'));
    assert.equal(others.length, 0);
  });

  test('CRT-09 CRT-12 while one application about a certificate is under way no other one is taken', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id: sourceId } = await issuedApplication(fixture, client);
    const changed = await goodEntries();
    const contacts = { ...changed.contacts, technical: { ...changed.contacts.technical, name: '別の 人' } };
    const subject = { ...newSubject, kind: 'contact-change', sourceId } as const;
    const untouched = await client.call(createApplicationDraft, subject);
    assert.deepEqual(field(untouched.body, 'source.contacts'), changed.contacts, 'CRT-12 those that are to change');
    const drafts = [];
    for (let count = 0; count < 2; count++)
      drafts.push(await readyDraft(fixture, client, subject, { ...changed, contacts }));
    const replies = await Promise.all(
      drafts.map(({ draftId, version }) => client.call(submitApplicationDraft, { draftId }, { version })),
    );
    assert.deepEqual(replies.map(({ status }) => String(status)).toSorted(), ['201', '409']);
    const refused = replies.find(({ status }) => status === 409);
    assert.equal(field(refused?.body, 'params.reason'), 'under-way');
    assert.equal((await reread(client, { id: sourceId })).underWay, 'contact-change');
  });
});
