import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApplicationDraft } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import {
  readCertificateFiles,
  requestTermination,
  withdrawApplication,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import type { PdfDocument } from '../portal/pdf.ts';
import {
  agreement,
  carryOut,
  detailIn,
  identifier,
  issue,
  issuedApplication,
  newSubject,
  openCertificates,
  reread,
  submitted,
} from './certificate-fixture.suite.ts';

onEachDatabase('what a termination leaves open', (open) => {
  test('CRT-10 CRT-21 while 解約 is worked on, the next certificate is applied for, once; the form says how long the present one lasts', async () => {
    const printed: PdfDocument[] = [];
    await using opened = await openCertificates(open, {
      pdf: (document) => {
        printed.push(document);
        return Promise.resolve(new Uint8Array());
      },
    });
    const { fixture, client } = opened;
    const automatic = { ...newSubject, contractType: 'automatic' } as const;
    const one = await issuedApplication(fixture, client, automatic);
    await fixture.clock.move(185 * day);
    await client.signIn(identifier);
    const agreementId = await agreement(fixture, client, 'termination');
    const reply = await client.call(requestTermination, { applicationId: one.id, agreementId });
    const asked = detailIn(reply);
    const again = await client.call(requestTermination, { applicationId: one.id, agreementId });
    assert.equal(field(again.body, 'params.reason'), 'under-way');
    const next = { ...automatic, kind: 'next', sourceId: one.id } as const;
    const second = await submitted(fixture, client, next);
    const refused = await client.call(createApplicationDraft, next);
    assert.deepEqual([field(refused.body, 'params.reason'), field(refused.body, 'params.kind')], ['under-way', 'next']);
    await fixture.clock.move(day);
    await carryOut(fixture, asked);
    const { contract, certificate } = await issue(fixture, second);
    assert.equal(contract?.terminatesOn, '2027-03-31');
    assert.equal(certificate?.notAfter, '2027-03-31T14:59:59.000Z', 'it lasts as long as its contract');
    await client.signIn(identifier);
    const { body } = await client.call(readCertificateFiles, { applicationId: asked.id });
    const response = await fixture.app.fetch(new Request(String(field(body, 'files.0.url'))));
    assert.equal(response.status, 200);
    assert.match(JSON.stringify(printed.at(-1)), /2026年10月18日まで有効（申込日現在）/);
  });

  test('CRT-21 a contract whose end was asked for is not renewed while that waits, and is once it is taken back', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const one = await issuedApplication(fixture, client, { ...newSubject, contractType: 'automatic' });
    const agreementId = await agreement(fixture, client, 'termination');
    const asked = detailIn(await client.call(requestTermination, { applicationId: one.id, agreementId }));
    await fixture.clock.move(340 * day);
    await client.signIn(identifier);
    const endsOn = async (): Promise<string | undefined> => {
      await fixture.app.deliverMail();
      return (await reread(client, one)).contract?.endsOn;
    };
    assert.equal(await endsOn(), '2027-03-31');
    assert.equal((await client.call(withdrawApplication, { applicationId: asked.id })).status, 200);
    assert.equal(await endsOn(), '2028-03-31');
  });

  test('CRT-21 a contract that cannot be renewed is logged, and keeps no other from it', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { kysely } = fixture.database;
    const automatic = { ...newSubject, contractType: 'automatic' } as const;
    const contracts = [];
    for (let at = 0; at < 3; at++) contracts.push((await issuedApplication(fixture, client, automatic)).contract?.code);
    const inTurn = await kysely.selectFrom('certificate_contract').select(['id', 'code']).orderBy('id').execute();
    assert.equal(contracts.length, inTurn.length);
    const [broken] = inTurn;
    await kysely.updateTable('certificate_contract').set({ contacts: '{' }).where('id', '=', `${broken?.id}`).execute();
    await fixture.clock.move(340 * day);
    await fixture.app.deliverMail();
    const rows = await kysely.selectFrom('certificate_contract').select(['id', 'ends_on']).orderBy('id').execute();
    assert.deepEqual(
      rows.map(({ ends_on }) => ends_on),
      ['2027-03-31', '2028-03-31', '2028-03-31'],
    );
    const failed = fixture.log.find(({ event }) => event === 'upkeep-failed');
    assert.deepEqual(
      [failed?.facts?.['task'], failed?.facts?.['id'], failed?.facts?.['reason']],
      ['renewal', broken?.id, 'SyntaxError'],
    );
  });
});
