import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acceptApplication,
  completeApplication,
  confirmByTelephone,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { createApplicationDraft } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import {
  readApplications,
  requestRevocation,
  requestTermination,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, start, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { authorityFor, openssl } from './authority.suite.ts';
import {
  agreement,
  carryOut,
  detailIn,
  done,
  goodEntries,
  identifier,
  issue,
  issuedApplication,
  mails,
  newSubject,
  openCertificates,
  reread,
  step,
  submitted,
} from './certificate-fixture.suite.ts';

async function revocationOf(fixture: Fixture, client: Client, { id }: ApplicationDetail): Promise<ApplicationDetail> {
  const agreementId = await agreement(fixture, client, 'revocation');
  const reply = await client.call(requestRevocation, { applicationId: id, reason: 'key-compromise', agreementId });
  assert.equal(reply.status, 201, reply.text);
  return detailIn(reply);
}

/** The serial numbers in the authority's list. */
async function listed({ ports, clock }: Fixture): Promise<string> {
  const list = await ports.certificateAuthority?.revocationList('server', clock.now());
  return openssl({ 'a.crl': list ?? '' }, 'crl', '-in', 'a.crl', '-noout', '-text').said;
}

/** The application that came last of a contract. */
async function newestOf(client: Client, { contract }: ApplicationDetail): Promise<{ readonly id: string }> {
  const conditions = JSON.stringify([{ field: 'contract-code', text: contract?.code }]);
  const { body } = await client.call(readApplications, { conditions });
  return { id: String(field(body, 'items.0.id')) };
}

onEachDatabase('what applications carry out', (open) => {
  test('CRT-13 CRT-18 nothing is revoked before somebody telephoned; then the authority lists it, and a mail tells', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const issued = await issuedApplication(fixture, client);
    const serial = issued.certificate?.serial ?? '';
    const { id, contract, reason } = await revocationOf(fixture, client, issued);
    assert.deepEqual([contract?.code, reason], [issued.contract?.code, 'key-compromise']);
    assert.equal((await reread(client, issued)).underWay, 'revocation');
    await done(fixture, acceptApplication, id);
    assert.equal(field((await step(fixture, completeApplication, id)).body, 'code'), 'not-confirmed');
    assert.equal((await reread(client, issued)).certificate?.revokedAt, undefined);
    const told = await step(fixture, confirmByTelephone, id);
    assert.equal(field(told.body, 'telephoned'), true);
    assert.ok(!(await listed(fixture)).includes(serial));
    assert.equal((await done(fixture, completeApplication, id)).state, 'done');
    const after = await reread(client, issued);
    assert.deepEqual([after.state, after.certificate?.revokedAt], ['revoked', new Date(start).toISOString()]);
    assert.match(await listed(fixture), new RegExp(`${serial}[\\s\\S]*Key Compromise`));
    const sent = (await mails(fixture)).filter(({ body }) => body.includes(serial));
    assert.deepEqual(
      sent.map(({ to }) => to),
      ['registration@nihonbashi-pay.example'],
    );
  });

  test('CRT-12 CRT-18 after a change of contacts mails go to the new one, and older records stay as they were', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const issued = await issuedApplication(fixture, client);
    const entries = await goodEntries();
    const registration = {
      ...entries.contacts.registration,
      name: '小野寺 翔太',
      mailAddress: 'onodera@nihonbashi-pay.example',
    };
    const change = await submitted(
      fixture,
      client,
      { ...newSubject, kind: 'contact-change', sourceId: issued.id },
      { ...entries, contacts: { ...entries.contacts, registration } },
    );
    assert.equal((await carryOut(fixture, change)).state, 'done');
    assert.equal((await reread(client, issued)).entries.contacts.registration.name, '髙﨑 花子');
    const before = (await mails(fixture)).length;
    const { entries: taken } = await revocationOf(fixture, client, issued);
    assert.equal(taken.contacts.registration.name, '小野寺 翔太');
    assert.equal((await mails(fixture)).slice(before).at(0)?.to, 'onodera@nihonbashi-pay.example');
  });

  test('CRT-11 after a reissue with 後日失効する the former certificate works through the 14th day, and not after it', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const first = await issuedApplication(fixture, client);
    const subject = { ...newSubject, kind: 'reissue', sourceId: first.id } as const;
    const later = await goodEntries(undefined, { revokePrevious: 'later' });
    const second = await issuedApplication(fixture, client, subject, later);
    assert.deepEqual(second.reissues, { firstIssuedAt: first.certificate?.issuedAt, count: 1 });
    const end = Date.parse('2026-04-16T00:00:00.000+09:00');
    const replaced = await reread(client, first);
    assert.deepEqual([replaced.state, replaced.certificate?.revokedAt], ['replaced', new Date(end).toISOString()]);
    assert.deepEqual(replaced.successor, { id: second.id, number: second.number });
    assert.deepEqual(second.source, { id: first.id, number: first.number });
    const serial = first.certificate?.serial ?? '';
    await fixture.clock.move(end - start - 1);
    await fixture.app.deliverMail();
    await client.signIn(identifier);
    assert.equal((await reread(client, first)).state, 'replaced');
    assert.ok(!(await listed(fixture)).includes(serial));
    await fixture.clock.move(1);
    await Promise.all(Array.from({ length: 5 }, () => fixture.app.deliverMail()));
    const { state, history } = await reread(client, first);
    assert.equal(state, 'revoked');
    assert.equal(history.filter((event) => event.state === 'revoked').length, 1);
    assert.ok((await listed(fixture)).includes(serial));
    assert.equal((await mails(fixture)).filter(({ body }) => body.includes(serial)).length, 1);
  });

  test('CRT-11 after a reissue with 再発行と同時に失効する the former certificate is revoked with it', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const first = await issuedApplication(fixture, client);
    const subject = { ...newSubject, kind: 'reissue', sourceId: first.id } as const;
    await issuedApplication(fixture, client, subject, await goodEntries(undefined, { revokePrevious: 'at-once' }));
    assert.equal((await reread(client, first)).state, 'revoked');
    assert.ok((await listed(fixture)).includes(first.certificate?.serial ?? '-'));
  });

  test('CRT-11 a certificate that follows another in its contract is issued anew within the days after its own issue, EV2.0 once again', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const ev = { ...newSubject, serviceId: 'EV2.0' } as const;
    const anew = (sourceId: string) => ({ ...ev, kind: 'reissue', sourceId }) as const;
    const atOnce = await goodEntries(undefined, { revokePrevious: 'at-once' });
    const first = await issuedApplication(fixture, client, ev);
    const second = await issuedApplication(fixture, client, anew(first.id), atOnce);
    await fixture.clock.move(180 * day);
    await client.signIn(identifier);
    const third = await issuedApplication(fixture, client, { ...ev, kind: 'next', sourceId: second.id });
    assert.deepEqual(third.reissues, { firstIssuedAt: third.certificate?.issuedAt, count: 0 });
    assert.notEqual(third.certificate?.issuedAt, first.certificate?.issuedAt);
    const fourth = await issuedApplication(fixture, client, anew(third.id), atOnce);
    assert.deepEqual(fourth.reissues, { firstIssuedAt: third.certificate?.issuedAt, count: 1 });
    const refused = await client.call(createApplicationDraft, anew(fourth.id));
    assert.equal(field(refused.body, 'params.reason'), 'reissue-used-new-application');
  });

  test('CRT-13 a key that was disclosed is revoked while the reissue is under way, which then is issued', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const issued = await issuedApplication(fixture, client);
    const entries = await goodEntries();
    const again = { ...newSubject, kind: 'reissue', sourceId: issued.id } as const;
    const basics = { ...entries.basics, revokePrevious: 'later' } as const;
    const reissue = await submitted(fixture, client, again, { ...entries, basics });
    assert.equal((await reread(client, issued)).underWay, 'reissue');
    const { id } = await revocationOf(fixture, client, issued);
    assert.equal((await reread(client, issued)).underWay, 'revocation');
    await done(fixture, acceptApplication, id);
    await done(fixture, confirmByTelephone, id);
    await done(fixture, completeApplication, id);
    const revokedAt = (await reread(client, issued)).certificate?.revokedAt;
    assert.equal(revokedAt, new Date(start).toISOString());
    await fixture.clock.move(1);
    await issue(fixture, reissue);
    assert.equal((await reread(client, reissue)).state, 'issued');
    const before = await reread(client, issued);
    assert.deepEqual(
      [before.state, before.certificate?.revokedAt],
      ['revoked', revokedAt],
      'it does not become valid again',
    );
  });

  test('CRT-13 a revocation that the authority did not hear is told again until it is', async () => {
    let deaf = true;
    await using opened = await openCertificates(open, {
      certificateAuthority: (database) => {
        const authority = authorityFor(database);
        return {
          ...authority,
          async revoke(serial, revocation) {
            if (deaf) throw new Error('nobody there');
            await authority.revoke(serial, revocation);
          },
        };
      },
    });
    const { fixture, client } = opened;
    const issued = await issuedApplication(fixture, client);
    await carryOut(fixture, await revocationOf(fixture, client, issued));
    assert.equal((await reread(client, issued)).state, 'revoked');
    assert.ok(!(await listed(fixture)).includes(issued.certificate?.serial ?? '-'));
    deaf = false;
    await fixture.clock.move(minute);
    await fixture.app.deliverMail();
    assert.ok((await listed(fixture)).includes(issued.certificate?.serial ?? '-'));
  });

  test('CRT-21 a terminated contract goes on to its last day and no further; one that is not renews itself', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const automatic = { ...newSubject, contractType: 'automatic' } as const;
    const [one, other] = [
      await issuedApplication(fixture, client, automatic),
      await issuedApplication(fixture, client, automatic),
    ];
    const agreementId = await agreement(fixture, client, 'termination');
    const reply = await client.call(requestTermination, { applicationId: one.id, agreementId });
    assert.equal(reply.status, 201, reply.text);
    await carryOut(fixture, detailIn(reply));
    assert.deepEqual(
      [(await reread(client, one)).contract?.terminatesOn, (await reread(client, one)).state],
      ['2027-03-31', 'issued'],
    );
    const at = async (moment: string) => {
      await fixture.clock.move(Date.parse(moment) - fixture.clock.now());
      await Promise.all([fixture.app.deliverMail(), fixture.app.deliverMail()]);
      await client.signIn(identifier);
    };
    await at('2027-02-28T23:59:59.999+09:00');
    assert.equal((await reread(client, other)).contract?.endsOn, '2027-03-31');
    const before = (await mails(fixture)).filter(({ to }) => to.startsWith('invoices')).length;
    await at('2027-03-01T00:00:00.000+09:00');
    assert.equal((await reread(client, other)).contract?.endsOn, '2028-03-31');
    assert.equal((await reread(client, one)).contract?.endsOn, '2027-03-31');
    assert.equal((await mails(fixture)).filter(({ to }) => to.startsWith('invoices')).length, before + 1);
    await at('2027-03-31T23:59:59.999+09:00');
    assert.equal((await reread(client, one)).state, 'issued');
    await at('2027-04-01T00:00:00.000+09:00');
    assert.deepEqual(
      [(await reread(client, one)).state, (await reread(client, other)).state],
      ['terminated', 'issued'],
    );
  });

  test('CRT-18 mails ahead of an end go once to those alone who said yes', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { contract } = await issuedApplication(fixture, client);
    const ahead = async () =>
      (await mails(fixture)).filter(({ subject }) => /ご案内/.test(subject)).map(({ to }) => to.split('@')[0]);
    const after = async (days: number) => {
      await fixture.clock.move(start + days * day - fixture.clock.now());
      await Promise.all([fixture.app.deliverMail(), fixture.app.deliverMail(), fixture.app.deliverMail()]);
      return ahead();
    };
    // the certificate's last day is 2026-10-18, 200 days after 2026-04-01, and the last one to apply on a week before it;
    // mails come 23, 7 and 1 days ahead of that
    assert.equal(contract?.nextDueOn, '2026-10-11');
    assert.deepEqual(await after(169), []);
    assert.deepEqual(new Set(await after(170)), new Set(['invoices', 'registration']));
    assert.equal((await after(171)).length, 2);
    assert.equal((await after(192)).length, 4, 'of two that were missed the nearer one');
    const told = (await mails(fixture)).filter(({ subject }) => /ご案内/.test(subject));
    for (const { body } of told) assert.match(body, /証明書の有効期限: 2026年10月18日\nお申し込み期限: 2026年10月11日/);
    assert.equal((await after(260)).length, 4);
  });

  test('CRT-10 CRT-18 a contract for a fixed term is told of before its end, unless a renewal was applied for', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const [one, other] = [await issuedApplication(fixture, client), await issuedApplication(fixture, client)];
    const at = async (days: number) => {
      await fixture.clock.move(start + days * day - fixture.clock.now());
      await fixture.app.deliverMail();
      await client.signIn(identifier);
      const told = (await mails(fixture)).filter(({ subject }) => subject.includes('更新のご案内'));
      return told.map(({ body }) => /契約コード: (\w+)/.exec(body)?.[1]);
    };
    await at(180);
    for (const { id } of [one, other])
      await issuedApplication(fixture, client, { ...newSubject, kind: 'next', sourceId: id });
    // the contracts end with 2027-03-31, 364 days after 2026-04-01, and so do these certificates
    assert.deepEqual(await at(273), []);
    assert.deepEqual(new Set(await at(274)), new Set([one.contract?.code, other.contract?.code]));
    const { id: sourceId } = await newestOf(client, one);
    await submitted(fixture, client, { ...newSubject, kind: 'renewal', sourceId });
    assert.deepEqual((await at(334)).slice(4), [other.contract?.code, other.contract?.code]);
  });
});
