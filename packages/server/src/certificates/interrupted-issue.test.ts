import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { issueCertificate, refuseApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { withdrawApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { CertificateAuthority } from '../portal/certificate-authority.ts';
import { field, onEachDatabase, type Fixture } from '../portal/fixture.suite.ts';
import { authorityFor, openssl } from './authority.suite.ts';
import {
  done,
  identifier,
  openCertificates,
  readyToIssue,
  reread,
  step,
  submitted,
} from './certificate-fixture.suite.ts';

const reason = '確認ができませんでした。';

/** A portal whose authority does what `change` makes of the real one. */
const openWith = (
  open: Parameters<typeof openCertificates>[0],
  change: (authority: CertificateAuthority) => Partial<CertificateAuthority>,
) =>
  openCertificates(open, {
    certificateAuthority: (database) => {
      const authority = authorityFor(database);
      return { ...authority, ...change(authority) };
    },
  });

/** How many certificates the authority issued, and how many of them stand in its list of revoked ones. */
async function book({ ports, database, clock }: Fixture): Promise<readonly [issued: number, revoked: number]> {
  const rows = await database.kysely.selectFrom('authority_certificate').select('serial_number').execute();
  const list = (await ports.certificateAuthority?.revocationList('server', clock.now())) ?? '';
  const { said } = openssl({ 'a.crl': list }, 'crl', '-in', 'a.crl', '-noout', '-text');
  const revoked = rows.filter(({ serial_number }) => said.toUpperCase().includes(serial_number.toUpperCase()));
  return [rows.length, revoked.length];
}

onEachDatabase('an issue that was interrupted', (open) => {
  test('OPS-01 CRT-22 refusing an application revokes what the authority may have issued for it', async () => {
    await using opened = await openWith(open, (authority) => ({
      async issue(order) {
        await authority.issue(order);
        throw new Error('the line broke');
      },
    }));
    const { fixture, client } = opened;
    const { id } = await readyToIssue(fixture, await submitted(fixture, client));
    assert.equal((await step(fixture, issueCertificate, id)).status, 500);
    const withdrawing = await client.call(withdrawApplication, { applicationId: id });
    assert.equal(field(withdrawing.body, 'params.reason'), 'decided');
    assert.deepEqual(await book(fixture), [1, 0]);
    await fixture.clock.move(61_000);
    assert.equal((await done(fixture, refuseApplication, id, { reason })).state, 'refused');
    assert.deepEqual(await book(fixture), [1, 1]);
    assert.equal((await reread(client, { id })).certificate, undefined);
  });

  test('OPS-01 an authority that cannot be reached then is told with the upkeep; one that issued nothing is told too', async () => {
    let isDown = true;
    await using opened = await openWith(open, (authority) => ({
      async issue(order) {
        if (isDown) await authority.issue(order);
        throw new Error('the line broke');
      },
      async revokeOrder(reference, revocation) {
        if (isDown) throw new Error('no line');
        await authority.revokeOrder(reference, revocation);
      },
    }));
    const { fixture, client } = opened;
    const { id } = await readyToIssue(fixture, await submitted(fixture, client));
    await step(fixture, issueCertificate, id);
    await fixture.clock.move(61_000);
    await done(fixture, refuseApplication, id, { reason });
    assert.deepEqual(await book(fixture), [1, 0]);
    assert.ok(fixture.log.some(({ event, facts }) => event === 'revocation-not-told' && facts?.['application'] === id));
    isDown = false;
    await fixture.app.deliverMail();
    assert.deepEqual(await book(fixture), [1, 1]);
    const { id: other } = await readyToIssue(fixture, await submitted(fixture, client));
    await step(fixture, issueCertificate, other);
    await fixture.clock.move(61_000);
    await done(fixture, refuseApplication, other, { reason });
    assert.deepEqual(await book(fixture), [1, 1]);
  });

  test('OPS-01 an authority that never answers keeps no mail waiting, and is given up for now after 10 seconds', async (t) => {
    let line: 'cut' | 'silent' = 'cut';
    await using opened = await openWith(open, (authority) => ({
      async issue(order) {
        await authority.issue(order);
        throw new Error('the line broke');
      },
      async revokeOrder() {
        if (line === 'cut') throw new Error('no line');
        await new Promise(() => undefined);
      },
    }));
    const { fixture, client } = opened;
    const { id } = await readyToIssue(fixture, await submitted(fixture, client));
    await step(fixture, issueCertificate, id);
    await fixture.clock.move(61_000);
    await done(fixture, refuseApplication, id, { reason });
    line = 'silent';
    const waiting = async (): Promise<number> =>
      (await fixture.database.kysely.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()).length;
    assert.ok((await waiting()) > 0);
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const delivering = fixture.app.deliverMail();
    while ((await waiting()) > 0) await setImmediate();
    const isOver = Promise.race([delivering.then(() => true), setImmediate(false)]);
    assert.equal(await isOver, false, 'the authority is waited for still');
    for (let over = false; !over; over = await Promise.race([delivering.then(() => true), setImmediate(false)]))
      t.mock.timers.tick(10_000);
    const late = fixture.log.findLast(({ event }) => event === 'revocation-not-told');
    assert.deepEqual([late?.facts?.['application'], late?.facts?.['reason']], [id, 'Refusal timeout']);
  });

  test('OPS-01 a certificate that comes after its application was refused is revoked, and nobody has it', async () => {
    const waiting = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    await using opened = await openWith(open, (authority) => ({
      async issue(order) {
        asked.resolve();
        await waiting.promise;
        return authority.issue(order);
      },
    }));
    const { fixture, client } = opened;
    const { id } = await readyToIssue(fixture, await submitted(fixture, client));
    const issuing = step(fixture, issueCertificate, id);
    await asked.promise;
    await fixture.clock.move(61_000);
    await done(fixture, refuseApplication, id, { reason });
    waiting.resolve();
    const { status, body } = await issuing;
    assert.deepEqual(
      [status, field(body, 'code'), field(body, 'current.application.state')],
      [412, 'version-conflict', 'refused'],
    );
    assert.deepEqual(await book(fixture), [1, 1]);
    assert.equal((await reread(client, { id })).certificate, undefined);
  });

  test('OPS-01 CRT-20 nothing is issued for a contract whose last day is over', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id, contract } = await readyToIssue(fixture, await submitted(fixture, client));
    assert.equal(contract?.endsOn, '2027-03-31');
    await fixture.clock.move(365 * day);
    await client.signIn(identifier);
    const { status, body } = await step(fixture, issueCertificate, id);
    assert.deepEqual([status, field(body, 'code')], [409, 'contract-ended']);
    assert.deepEqual(await book(fixture), [0, 0]);
  });
});
