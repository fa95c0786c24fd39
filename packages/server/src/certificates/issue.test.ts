import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acceptApplication,
  askForDocuments,
  issueCertificate,
  readApplicationWork,
  recordDocuments,
  refuseApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { withdrawApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import { authorityFor, openssl } from './authority.suite.ts';
import {
  done,
  goodEntries,
  identifier,
  issue,
  issuedApplication,
  mails,
  newSubject,
  openCertificates,
  portal,
  readyToIssue,
  reread,
  step,
  submitted,
  validated,
} from './certificate-fixture.suite.ts';

onEachDatabase('work with applications', (open) => {
  test('CRT-20 OPS-01 where the certificate will name another organisation than the one that applies, the vendor sees which', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const entries = await goodEntries();
    const organisation = { ...entries.organisation, name: '髙﨑ホールディングス株式会社' };
    await submitted(fixture, client, newSubject, { ...entries, organisation });
    const list = await fixture.client(portal).call(readApplicationWork, {}, { asOperator: true });
    assert.equal(field(list.body, 'items.0.requestedOrganisation'), '株式会社日本橋オンライン決済サービス');
    assert.equal(field(list.body, 'items.0.application.organisationName'), '髙﨑ホールディングス株式会社');
  });

  test('OPS-01 CRT-20 an application is accepted, its documents arrive, and it is issued as its contract covers', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client);
    const list = await fixture.client(portal).call(readApplicationWork, {}, { asOperator: true });
    assert.deepEqual(
      [field(list.body, 'items.0.application.id'), field(list.body, 'items.0.companyName')],
      [id, '株式会社日本橋オンライン決済サービス'],
    );
    assert.equal(field(list.body, 'items.0.requestedOrganisation'), undefined, 'it is named as who applies');
    const accepted = await done(fixture, acceptApplication, id);
    assert.equal(accepted.state, 'in-review');
    assert.match(accepted.contract?.code ?? '', /^[A-Z]\d{7}$/);
    assert.deepEqual([accepted.contract?.startsOn, accepted.contract?.endsOn], ['2026-04-01', '2027-03-31']);
    assert.equal(field((await step(fixture, acceptApplication, id)).body, 'code'), 'not-in-this-state');
    const asked = await done(fixture, askForDocuments, id, {
      documents: [{ kind: 'domain-consent', note: '登録者が異なります' }, { kind: 'registry-certificate' }],
    });
    assert.equal(asked.state, 'documents-awaited');
    assert.equal(field((await step(fixture, issueCertificate, id)).body, 'code'), 'not-in-this-state');
    const [one, two] = asked.documents;
    assert.equal(
      (await done(fixture, recordDocuments, id, { documentIds: [one?.id ?? ''] })).state,
      'documents-awaited',
    );
    assert.equal((await done(fixture, recordDocuments, id, { documentIds: [two?.id ?? ''] })).state, 'in-review');
    const refused = await step(fixture, issueCertificate, id);
    assert.deepEqual(
      [refused.status, field(refused.body, 'code'), field(refused.body, 'params.name')],
      [409, 'domains-not-validated', 'www.nihonbashi-pay.example'],
    );
    await validated(fixture, await reread(client, { id }));
    const { state, certificate, contract, history } = await done(fixture, issueCertificate, id);
    assert.equal(state, 'issued');
    assert.deepEqual(certificate?.names, ['www.nihonbashi-pay.example']);
    // 200 days at most from 2026-03-15 on, so that a certificate of this contract follows
    assert.equal(Date.parse(certificate.notAfter) + 1000, Date.parse(certificate.notBefore) + 200 * day);
    assert.equal(contract?.nextDueOn, '2026-10-11');
    assert.deepEqual(
      history.map((event) => event.state),
      ['received', 'in-review', 'documents-awaited', 'in-review', 'issued'],
    );
    const sent = await mails(fixture);
    assert.deepEqual(
      sent.map(({ to }) => to.split('@')[0]),
      ['registration', 'registration', 'registration', 'registration', 'technical', 'invoices'],
    );
    assert.ok(sent.at(-1)?.body.includes('60,500円'));
    assert.ok(sent.some(({ body }) => body.includes('登録者が異なります')));
  });

  test('OPS-01 CRT-14 with extended validation the register’s number stands in the subject; otherwise it does not', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    for (const serviceId of ['SR3.0', 'EV2.0']) {
      const { id } = await issuedApplication(fixture, client, { ...newSubject, serviceId });
      const { pem } = await fixture.database.kysely
        .selectFrom('certificate')
        .select('pem')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const show = ['-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus'];
      const { said } = openssl({ 'a.pem': pem }, 'x509', '-in', 'a.pem', ...show);
      assert.match(
        said,
        /C=JP,ST=Tokyo,L=Chuo-ku,O=株式会社日本橋オンライン決済サービス,CN=www\.nihonbashi-pay\.example/,
      );
      assert.equal(/serialNumber=0110-01-012345/.test(said), serviceId === 'EV2.0', said);
      assert.equal(/jurisdictionC=JP/.test(said), serviceId === 'EV2.0', said);
    }
  });

  test('OPS-01 twenty issues at once make one certificate, and the authority is asked once', async () => {
    let asked = 0;
    await using opened = await openCertificates(open, {
      certificateAuthority: (database) => {
        const authority = authorityFor(database);
        return { ...authority, issue: (order) => (asked++, authority.issue(order)) };
      },
    });
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client);
    const { version } = await readyToIssue(fixture, { id });
    const operator = fixture.client(portal);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        operator.call(issueCertificate, { applicationId: id }, { version, asOperator: true }),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(replies.filter(({ body }) => field(body, 'code') === 'version-conflict').length, 19);
    const rows = await fixture.database.kysely.selectFrom('certificate').select('pem').execute();
    assert.deepEqual([rows.length, asked], [1, 1]);
    const { said } = openssl({ 'a.pem': rows[0]?.pem ?? '' }, 'x509', '-in', 'a.pem', '-noout', '-subject');
    assert.match(said, /CN ?= ?www\.nihonbashi-pay\.example/);
  });

  test('CRT-22 OPS-01 an application is either withdrawn or issued, never both', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    for (let round = 0; round < 5; round++) {
      const { id } = await submitted(fixture, client);
      await readyToIssue(fixture, { id });
      const [issuing, withdrawing] = await Promise.all([
        step(fixture, issueCertificate, id),
        client.call(withdrawApplication, { applicationId: id }),
      ]);
      const { state, certificate } = await reread(client, { id });
      assert.deepEqual(
        state === 'issued' ? [issuing.status, withdrawing.status] : [withdrawing.status, issuing.status],
        state === 'issued' ? [200, 409] : [200, issuing.status],
      );
      assert.equal(certificate !== undefined, state === 'issued');
      assert.ok(state === 'issued' || state === 'withdrawn');
      if (state === 'issued') assert.equal(field(withdrawing.body, 'params.reason'), 'decided');
    }
  });

  test('OPS-01 what the authority does not take is told, and can be refused with a reason that the customer reads', async () => {
    await using opened = await openCertificates(open, {
      certificateAuthority: (database) => ({
        ...authorityFor(database),
        issue: async () => ({ ok: false, code: 'weak-key' }),
      }),
    });
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client);
    await readyToIssue(fixture, { id });
    const { body } = await step(fixture, issueCertificate, id);
    assert.deepEqual([field(body, 'code'), field(body, 'params.reason')], ['csr-refused', 'weak-key']);
    const refused = await done(fixture, refuseApplication, id, { reason: '登記の内容と異なります。' });
    assert.deepEqual([refused.state, refused.history.at(-1)?.note], ['refused', '登記の内容と異なります。']);
    assert.ok((await mails(fixture)).at(-1)?.body.includes('登記の内容と異なります。'));
    assert.equal(field((await step(fixture, issueCertificate, id)).body, 'code'), 'not-in-this-state');
  });

  test('OPS-01 an authority that broke off gives the same certificate when it is asked again', async () => {
    let broken = true;
    await using opened = await openCertificates(open, {
      certificateAuthority: (database) => {
        const authority = authorityFor(database);
        return {
          ...authority,
          async issue(order) {
            const issued = await authority.issue(order);
            if (broken) throw new Error('the line broke');
            return issued;
          },
        };
      },
    });
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client);
    await readyToIssue(fixture, { id });
    assert.equal((await step(fixture, issueCertificate, id)).status, 500);
    broken = false;
    assert.equal(
      field((await step(fixture, issueCertificate, id)).body, 'code'),
      'version-conflict',
      'a minute is left',
    );
    const withdrawing = await client.call(withdrawApplication, { applicationId: id });
    assert.equal(field(withdrawing.body, 'params.reason'), 'decided');
    await fixture.clock.move(61_000);
    const { certificate } = await done(fixture, issueCertificate, id);
    const kept = await fixture.database.kysely.selectFrom('authority_certificate').select('serial_number').execute();
    assert.deepEqual(
      kept.map(({ serial_number }) => serial_number.toUpperCase()),
      [certificate?.serial],
    );
  });

  test('CRT-10 a renewal covers what follows the former contract, another service at once with what was left', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const first = await issuedApplication(fixture, client);
    await fixture.clock.move(300 * day); // 2027-01-26; the certificate of 200 days is over by then
    await client.signIn(identifier);
    assert.equal(Date.parse(first.certificate?.notAfter ?? '') < fixture.clock.now(), true);
    const next = await issuedApplication(
      fixture,
      client,
      { ...newSubject, kind: 'next', sourceId: first.id },
      await goodEntries(),
    );
    assert.deepEqual(
      [next.contract?.id, next.contract?.endsOn, next.price],
      [first.contract?.id, '2027-03-31', undefined],
    );
    assert.equal((await reread(client, first)).state, 'replaced');
    const renewal = await issuedApplication(
      fixture,
      client,
      { ...newSubject, kind: 'renewal', sourceId: next.id },
      await goodEntries(),
    );
    assert.deepEqual([renewal.contract?.startsOn, renewal.contract?.endsOn], ['2027-04-01', '2028-03-31']);
    const switched = await submitted(
      fixture,
      client,
      { ...newSubject, kind: 'renewal', serviceId: 'EV2.0', sourceId: renewal.id },
      await goodEntries(),
    );
    const { contract } = await issue(fixture, switched);
    // 431 days were left, 2027-01-26 and 2028-03-31 among them, after the 12 months from that day
    assert.deepEqual([contract?.startsOn, contract?.endsOn], ['2027-01-26', '2029-03-31']);
  });
});
