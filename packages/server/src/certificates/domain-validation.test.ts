import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  issueCertificate,
  recordDomainValidation,
  refuseApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import { openssl } from './authority.suite.ts';
import {
  applicant,
  done,
  goodEntries,
  identifier,
  issue,
  issuedApplication,
  newSubject,
  openCertificates,
  readyToIssue,
  requestFor,
  reread,
  step,
  submitted,
  validated,
} from './certificate-fixture.suite.ts';

const server = 'www.nihonbashi-pay.example';
const validationsOf = ({ domains = [] }: ApplicationDetail) => domains.map(({ validation }) => validation);
const fieldError = ({ body }: Reply) => [field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')];
const accept = (fixture: Fixture, { id }: ApplicationDetail) => readyToIssue(fixture, { id });

onEachDatabase('validation of domains', (open) => {
  test('OPS-01 CRT-10 a validation of 200 days is used again through the 200th day, after which the domain is validated anew', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const first = await issuedApplication(fixture, client);
    assert.deepEqual(validationsOf(first), [{ method: 'dns', validatedOn: '2026-04-01', through: '2026-10-18' }]);
    const next = { ...newSubject, kind: 'next', sourceId: first.id } as const;
    await fixture.clock.move(200 * day);
    await client.signIn(identifier);
    const { id } = await submitted(fixture, client, next, await goodEntries());
    assert.deepEqual(validationsOf(await reread(client, { id })), validationsOf(first), 'the last day');
    await fixture.clock.move(day);
    await client.signIn(identifier);
    assert.deepEqual(validationsOf(await reread(client, { id })), [undefined]);
    const accepted = await accept(fixture, await reread(client, { id }));
    assert.deepEqual(validationsOf(accepted), [{ method: 'dns', validatedOn: '2026-10-19', through: '2027-03-14' }]);
    assert.equal((await done(fixture, issueCertificate, id)).state, 'issued');
    const kept = await fixture.database.kysely
      .selectFrom('domain_validation')
      .select(['domain', 'method', 'validated_on', 'application_id'])
      .orderBy('noted_at')
      .execute();
    assert.deepEqual(
      kept.map((row) => Object.values(row).join(' ')),
      [`${server} dns 2026-04-01 ${first.id}`, `${server} dns 2026-10-19 ${id}`],
    );
  });

  test('OPS-01 what a certificate holds was validated, each of its names, for that customer', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    await issuedApplication(fixture, client);
    const names = [server, 'shop.nihonbashi-pay.example'];
    const entries = await goodEntries(server, { csr: await requestFor(...names) });
    const two = await submitted(fixture, client, newSubject, entries);
    assert.deepEqual(
      two.domains?.map(({ name, validation }) => [name, validation !== undefined]),
      [
        [server, true],
        ['shop.nihonbashi-pay.example', false],
      ],
    );
    const { certificate } = await issue(fixture, two);
    assert.deepEqual(certificate?.names, names);
    const { pem } = await fixture.database.kysely
      .selectFrom('certificate')
      .select('pem')
      .where('id', '=', two.id)
      .executeTakeFirstOrThrow();
    const { said } = openssl({ 'a.pem': pem }, 'x509', '-in', 'a.pem', '-noout', '-ext', 'subjectAltName');
    assert.match(said, /DNS:www\.nihonbashi-pay\.example, DNS:shop\.nihonbashi-pay\.example/);
    const stranger = await submitted(fixture, await applicant(fixture, 'r4t8wx2z'));
    assert.deepEqual(validationsOf(stranger), [undefined], 'another customer');
  });

  test('OPS-01 a file on the website proves that very name; a record in the DNS all below it, and wildcards', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const wildcard = '*.nihonbashi-pay.example';
    const entries = await goodEntries(wildcard, { csr: await requestFor(wildcard, 'nihonbashi-pay.example') });
    const { id } = await submitted(fixture, client, newSubject, entries);
    const note = { method: 'website', validatedOn: '2026-04-01' };
    const refused = await step(fixture, recordDomainValidation, id, { ...note, names: [wildcard] });
    assert.deepEqual([refused.status, ...fieldError(refused)], [400, 'names.0', 'wildcard-not-covered']);
    const one = await done(fixture, recordDomainValidation, id, { ...note, names: ['nihonbashi-pay.example'] });
    assert.deepEqual(
      one.domains?.map(({ validation }) => validation?.method),
      [undefined, 'website'],
    );
    const both = await done(fixture, recordDomainValidation, id, { ...note, method: 'dns', names: [wildcard] });
    assert.deepEqual(
      both.domains?.map(({ validation }) => validation?.method),
      ['dns', 'website'],
    );
    const below = await submitted(fixture, client);
    assert.equal(validationsOf(below)[0]?.method, 'dns', 'www is below');
  });

  test('OPS-01 telephone and e-mail validate nothing any more from the days of the policy on, and carry nothing over them', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const at = Date.parse('2028-03-14T12:00:00+09:00');
    await fixture.clock.move(at - fixture.clock.now());
    await client.signIn(identifier);
    const application = await submitted(fixture, client);
    const note = { names: [server], validatedOn: '2028-03-14' };
    const phoned = await step(fixture, recordDomainValidation, application.id, { ...note, method: 'telephone' });
    assert.deepEqual(
      [...fieldError(phoned), field(phoned.body, 'fieldErrors.0.params.endsFrom')],
      ['method', 'method-ended', '2027-03-15'],
    );
    const mailed = await validated(fixture, application, 'mail');
    assert.deepEqual(validationsOf(mailed), [{ method: 'mail', validatedOn: '2028-03-14', through: '2028-03-14' }]);
    await fixture.clock.move(day);
    await client.signIn(identifier);
    await done(fixture, recordDomainValidation, application.id, { ...note, method: 'dns' });
    const other = await submitted(fixture, client, newSubject, await goodEntries('a.other.example'));
    const again = await step(fixture, recordDomainValidation, other.id, {
      ...note,
      names: ['a.other.example'],
      method: 'mail',
    });
    assert.deepEqual(fieldError(again), ['method', 'method-ended']);
  });

  test('OPS-01 what cannot be noted says where', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id } = await submitted(fixture, client);
    const good = { names: [server], method: 'dns', validatedOn: '2026-04-01' };
    const tried = async (change: Partial<typeof good>) =>
      fieldError(await step(fixture, recordDomainValidation, id, { ...good, ...change }));
    assert.deepEqual(await tried({ names: [server, 'other.example'] }), ['names.1', 'unknown']);
    assert.deepEqual(await tried({ method: 'pigeon' }), ['method', 'method-unknown']);
    assert.deepEqual(await tried({ validatedOn: '2026-04-02' }), ['validatedOn', 'day-ahead']);
    assert.deepEqual(await tried({ validatedOn: '2025-09-12' }), ['validatedOn', 'day-too-old']);
    assert.equal((await tried({ validatedOn: '2026-02-30' }))[0], 'validatedOn');
    assert.deepEqual(await tried({ validatedOn: '2025-09-13' }), [undefined, undefined], 'the 200th day');
    await done(fixture, refuseApplication, id, { reason: '取り下げのため' });
    assert.equal(field((await step(fixture, recordDomainValidation, id, good)).body, 'code'), 'not-in-this-state');
  });
});
