import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createApplicationDraft,
  readApplicationDraft,
  submitApplicationDraft,
  updateApplicationDraft,
  type UpdateDraftInput,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { requestRevocation, withdrawApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationSubject } from '@madoguchi/sdk/certificates/application-draft.model.js';
import { field, onEachDatabase, type Client, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import {
  agreement,
  applicant,
  detailIn,
  goodEntries,
  issuedApplication,
  newSubject,
  openCertificates,
  readyDraft,
} from './certificate-fixture.suite.ts';

type Choice = NonNullable<UpdateDraftInput['choice']>;
const chosen = (body: unknown): readonly unknown[] =>
  ['serviceId', 'contractType', 'months', 'entries.basics.serverName'].map((name) => field(body, name));

onEachDatabase('service, type and term of a draft', (open) => {
  test('CRT-04 are chosen anew until it is sent, and nothing that was typed is lost; what is not offered is refused', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const entries = await goodEntries('*.nihonbashi-pay.example');
    const { draftId, version } = await readyDraft(fixture, client, newSubject, entries);
    const choose = (choice: Partial<Choice>, of = version): Promise<Reply> => {
      const whole: Choice = { serviceId: 'SR3.0', contractType: 'fixed', months: 12, ...choice };
      return client.call(updateApplicationDraft, { draftId, step: 'service', choice: whole, entries }, { version: of });
    };
    for (const [choice, wrong] of [
      [{ serviceId: 'SR2.0' }, 'serviceId'],
      [{ serviceId: 'SR9' }, 'serviceId'],
      [{ months: 7 }, 'months'],
    ] as const) {
      const { body } = await choose(choice);
      assert.deepEqual([field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')], [wrong, 'not-offered']);
    }
    const changed = await choose({ serviceId: 'EV2.0' });
    assert.deepEqual(chosen(changed.body), ['EV2.0', 'fixed', 12, '*.nihonbashi-pay.example'], changed.text);
    const agreementId = await agreement(fixture, client, 'new');
    const kept = await client.call(
      updateApplicationDraft,
      { draftId, step: 'check', agreementId, entries },
      { version: version + 1 },
    );
    assert.equal(field(kept.body, 'serviceId'), 'EV2.0', 'without a choice it stays');
    const sent = await client.call(submitApplicationDraft, { draftId }, { version: version + 2 });
    assert.equal(field(sent.body, 'fieldErrors.0.code'), 'wildcard-not-allowed', 'checked for the service it is now');
    const automatic = await choose({ contractType: 'automatic' }, version + 2);
    assert.deepEqual(chosen(automatic.body).slice(0, 3), ['SR3.0', 'automatic', 12], automatic.text);
  });

  test('CRT-10 CRT-11 stand with the record where they are its own; a change of service goes on being one', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const { id: sourceId } = await issuedApplication(fixture, client);
    const entries = await goodEntries();
    const choose = async (subject: Partial<ApplicationSubject>, choice: Choice): Promise<Reply> => {
      const begun = await client.call(createApplicationDraft, { ...newSubject, sourceId, ...subject });
      assert.equal(begun.status, 201, begun.text);
      const draftId = String(field(begun.body, 'id'));
      assert.equal(field(begun.body, 'source.serviceId'), 'SR3.0');
      const reply = await client.call(
        updateApplicationDraft,
        { draftId, step: 'basics', choice, entries },
        { version: 1 },
      );
      const { body } = await client.call(readApplicationDraft, { draftId });
      assert.equal(field(body, 'version'), reply.status === 200 ? 2 : 1);
      return reply;
    };
    const sr3 = { serviceId: 'SR3.0', contractType: 'fixed', months: 12 };
    const ev2 = { ...sr3, serviceId: 'EV2.0' };
    const refused = await choose({ kind: 'reissue' }, ev2);
    assert.equal(field(refused.body, 'fieldErrors.0.field'), 'serviceId');
    assert.equal((await choose({ kind: 'reissue' }, sr3)).status, 200, 'what it has is no change');
    const back = await choose({ kind: 'renewal', serviceId: 'EV2.0' }, sr3);
    assert.equal(field(back.body, 'fieldErrors.0.code'), 'not-offered');
    assert.equal((await choose({ kind: 'renewal', serviceId: 'EV2.0' }, ev2)).status, 200);
  });
});

onEachDatabase('a key that was disclosed', (open) => {
  const send = async (fixture: Fixture, client: Client): Promise<Reply> => {
    const { draftId, version } = await readyDraft(fixture, client);
    return client.call(submitApplicationDraft, { draftId }, { version });
  };

  test('CRT-13 gets no further certificate once a revocation says so, for nobody', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const revoke = async (reason: string): Promise<Reply> => {
      const { id: applicationId } = await issuedApplication(fixture, client);
      const agreementId = await agreement(fixture, client, 'revocation');
      return client.call(requestRevocation, { applicationId, reason, agreementId });
    };
    assert.equal((await revoke('superseded')).status, 201);
    assert.equal((await send(fixture, client)).status, 201, 'for another reason the key is as good as before');
    const { id, version } = detailIn(await revoke('key-compromise'));
    for (const somebody of [client, await applicant(fixture, 'x4t8w1zd')]) {
      const { body } = await send(fixture, somebody);
      assert.deepEqual(
        [field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')],
        ['basics.csr', 'compromised-key'],
      );
    }
    const taken = await client.call(withdrawApplication, { applicationId: id }, { version });
    assert.equal(taken.status, 200, taken.text);
    assert.equal((await send(fixture, client)).status, 201, 'it was withdrawn: nobody says so any more');
  });
});
