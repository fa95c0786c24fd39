import assert from 'node:assert/strict';
import { test } from 'node:test';
import { submitApplicationDraft, readApplicationDraft } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import { detailIn, mails, openCertificates, readyDraft } from './certificate-fixture.suite.ts';

onEachDatabase('sending applications', (open) => {
  test('CRT-04 CRT-20 an application that was entered is received, with a number of ten digits, its price and a receipt', async () => {
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
});
