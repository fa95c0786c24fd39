import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { answerQuoteRequest } from '@madoguchi/sdk/billing/quote-answers.endpoints.js';
import { readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { readParticipants, removeParticipant } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { checkLeaving, leave, readLeavingConsequences } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { inspectInvitation, invite, join, resendInvitation } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { updateListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { invitation, makeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture, password } from '../portal/fixture.suite.ts';
import { putMail } from '../portal/outbox.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { assertGone } from './leaving.suite.ts';

const identifier = 'TKS-00418-01';
const other = 'TKS-00418-02';
const leaving = { reason: 'job-changed', password, withoutOwner: [] };

onEachDatabase('leaving', (open) => {
  test('LIC-21 whoever leaves is signed out everywhere, cannot sign in any more, and is gone from every table', async () => {
    await using fixture = await openFixture(open);
    const mailAddress = 'aya.watanabe@customer.example';
    const id = await fixture.account({ portal: 'license', identifier, mailAddress, displayName: '渡邉 彩' });
    await fixture.account({ portal: 'license', identifier: other });
    await fixture.publish('license');
    const products = [{ id: '基盤', count: 10 }];
    const { id: contractId } = await makeContract(fixture, { owners: [other, identifier], products });
    const { kysely } = fixture.database;
    await invitation(fixture, contractId, mailAddress);
    const invited = await invitation(fixture, contractId);
    await kysely.updateTable('invitation').set({ invited_by: id }).where('id', '=', invited.id).execute();
    const client = await signedIn(fixture, identifier, 'license');
    const elsewhere = await signedIn(fixture, identifier, 'license');
    await kysely.deleteFrom('terms').execute();
    const asked = { contractId, changes: [], additions: [{ productId: '基盤', count: 2 }] };
    assert.equal((await client.call(requestQuote, asked)).status, 201);
    const views = [{ name: '彩の表示', columns: null }];
    const settings = { list: 'contracts', columns: null, views };
    assert.equal((await client.call(updateListSettings, settings, { version: 0 })).status, 200);
    const { status, headers } = await client.call(leave, { ...leaving, comment: ' 異動 ' });
    assert.equal(status, 204);
    assert.match(headers.get('set-cookie') ?? '', /Max-Age=0/);
    assert.deepEqual((await elsewhere.call(readSession)).body, { session: null });
    assert.equal(field((await client.signIn(identifier)).body, 'code'), 'invalid-credentials');
    const waiting = await fixture.client('license').call(inspectInvitation, { token: invited.token });
    assert.equal(waiting.status, 200, 'whom they invited can still join');
    const quotes = await (await signedIn(fixture, other, 'license')).call(readQuoteRequests, { contractId });
    assert.equal(field(quotes.body, 'items.0.requestedBy'), '', 'what the contract asked for stays');
    const kept = await kysely.selectFrom('leaving').select(['reason', 'comment']).execute();
    assert.deepEqual(
      kept.map(({ reason, comment }) => [reason, comment]),
      [['job-changed', '異動']],
    );
    await assertGone(fixture, { id, words: [mailAddress, '渡邉 彩', identifier] });
  });

  test('LIC-21 nor do answers kept for repeats tell of whoever came by invitation, asked for a quote and leaves', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: other });
    const { id: contractId } = await makeContract(fixture, {
      owners: [other],
      products: [{ id: '基盤', count: 10 }],
    });
    const { kysely } = fixture.database;
    const mailAddress = 'Aya.Watanabe@customer.example';
    const owner = await signedIn(fixture, other, 'license');
    const { body } = await owner.call(invite, { contractId, mailAddress, locale: 'ja' });
    const invitationId = String(field(body, 'id'));
    await fixture.clock.move(1);
    assert.equal((await owner.call(resendInvitation, { contractId, invitationId })).status, 201);
    const { body: mail } = await kysely
      .selectFrom('outbox')
      .select('body')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const token = linkTokenIn(mail) ?? '';
    const another = { contractId, mailAddress: `K${mailAddress.toLowerCase()}`, locale: 'ja' };
    assert.equal((await owner.call(invite, another, { key: 'of-another' })).status, 201);
    const account = { type: 'new', displayName: '渡邉 彩', password };
    const client = fixture.client('license');
    assert.equal((await client.call(join, { token, account, opened: [] })).status, 201);
    await client.signIn(mailAddress);
    const { id } = await kysely
      .selectFrom('account')
      .select('id')
      .where('display_name', '=', '渡邉 彩')
      .executeTakeFirstOrThrow();
    await kysely.updateTable('participant').set({ role: 'owner' }).execute();
    const quote = await client.call(requestQuote, {
      contractId,
      changes: [],
      additions: [{ productId: '基盤', count: 2 }],
    });
    const answer = { requestId: String(field(quote.body, 'id')), state: 'quoted', text: '回答' };
    const answered = await fixture.client('license').call(answerQuoteRequest, answer, { asOperator: true, version: 1 });
    assert.equal(field(answered.body, 'request.requestedBy'), '渡邉 彩');
    assert.equal((await client.call(leave, leaving)).status, 204);
    const kept = await kysely.selectFrom('idempotency').select('key').execute();
    assert.deepEqual(
      kept.map(({ key }) => key),
      ['of-another'],
    );
    await assertGone(fixture, { id, words: ['Aya.Watanabe', '渡邉 彩'] });
  });

  test('LIC-21 whoever leaves takes their own mails along, and nobody else’s that go to the same address', async () => {
    await using fixture = await openFixture(open);
    const own = 'aya.watanabe@customer.example';
    const shared = 'info@customer.example';
    await fixture.account({ portal: 'license', identifier, mailAddress: own });
    await fixture.account({ portal: 'license', identifier: other, mailAddress: shared });
    await fixture.account({ portal: 'license', identifier: 'TKS-00418-03', mailAddress: 'Info@customer.example' });
    await fixture.account({ identifier: own });
    const { kysely } = fixture.database;
    const mail = { senderName: '窓口', subject: '件名', text: '本文' };
    for (const [portalId, to] of [
      ['license', own],
      ['license', 'Aya.Watanabe@customer.example'],
      ['license', shared],
      ['information', own],
    ] as const)
      await putMail(kysely, { random: cryptoRandom, portalId, now: fixture.clock.now() }, { ...mail, to });
    for (const one of [identifier, other])
      assert.equal((await (await signedIn(fixture, one, 'license')).call(leave, leaving)).status, 204);
    const kept = await kysely.selectFrom('outbox').select(['portal_id', 'recipient']).orderBy('portal_id').execute();
    assert.deepEqual(
      kept.map(({ portal_id, recipient }) => [portal_id, recipient]),
      [
        ['information', own],
        ['license', shared],
      ],
    );
  });

  test('LIC-21 whoever lost the answer finds out by the receipt that they left, and nobody else does', async () => {
    const configurations = [presets.license, { ...presets.license, id: 'acme' }];
    await using fixture = await openFixture(open, { configurations });
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ portal: 'license', identifier: other });
    const receipt = 'a-receipt-of-22-characters-or-more';
    const left = async (one: string): Promise<unknown> =>
      field((await fixture.client('license').call(checkLeaving, { receipt: one })).body, 'left');
    const client = await signedIn(fixture, identifier, 'license');
    assert.equal((await client.call(leave, { ...leaving, password: 'wrong', receipt })).status, 400);
    assert.equal(await left(receipt), false);
    assert.equal((await client.call(leave, { ...leaving, receipt })).status, 204);
    assert.deepEqual([await left(receipt), await left(`${receipt}-of-another`)], [true, false]);
    assert.equal((await client.call(leave, { ...leaving, receipt })).status, 401);
    const elsewhere = fixture.client('acme');
    assert.equal(field((await elsewhere.call(checkLeaving, { receipt })).body, 'left'), false, 'another portal');
    const second = await signedIn(fixture, other, 'license');
    assert.equal((await second.call(leave, { ...leaving, receipt })).status, 204, 'a receipt that is taken');
    assert.equal(field((await second.signIn(other)).body, 'code'), 'invalid-credentials');
  });

  test('LIC-21 the last owner of a contract is told what that means, and leaves only knowing it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ portal: 'license', identifier: other });
    const alone = await makeContract(fixture, { owners: [identifier], members: [other], name: '基盤' });
    await makeContract(fixture, { owners: [identifier, other] });
    const client = await signedIn(fixture, identifier, 'license');
    const { body } = await client.call(readLeavingConsequences);
    assert.deepEqual(
      [field(body, 'withoutOwner.0.id'), field(body, 'withoutOwner.0.members'), field(body, 'withoutOwner.1')],
      [alone.id, 1, undefined],
    );
    assert.equal(field(body, 'withoutOwner.0.contact.telephone'), '03-0000-1155', 'whom those who stay can ask');
    const unknowing = await client.call(leave, leaving);
    assert.deepEqual(
      [unknowing.status, field(unknowing.body, 'code'), field(unknowing.body, 'current.withoutOwner.0.name')],
      [409, 'leaving-changed', '基盤'],
    );
    assert.equal((await client.call(readContracts)).status, 200, 'nothing happened');
    const member = await signedIn(fixture, other, 'license');
    const read = async (): Promise<unknown> =>
      field((await member.call(readContract, { contractId: alone.id })).body, 'withoutOwner');
    assert.equal(await read(), undefined);
    assert.equal((await client.call(leave, { ...leaving, withoutOwner: [alone.id] })).status, 204);
    assert.equal(await read(), true, 'those who stay are told');
  });

  test('LIC-21 LIC-11 an owner who is suspended is none: the other one is told, stays an owner, and the contract says it', async () => {
    await using fixture = await openFixture(open);
    const member = 'TKS-00418-03';
    for (const one of [identifier, other, member]) await fixture.account({ portal: 'license', identifier: one });
    const contract = await makeContract(fixture, { owners: [identifier, other], members: [member] });
    const client = await signedIn(fixture, identifier, 'license');
    const { kysely } = fixture.database;
    const suspend = kysely.updateTable('account').set({ state: 'suspended' });
    await suspend.where('identifier', '=', other).execute();
    const { body } = await client.call(readLeavingConsequences);
    assert.deepEqual([field(body, 'withoutOwner.0.id'), field(body, 'withoutOwner.0.members')], [contract.id, 2]);
    assert.equal(field((await client.call(leave, leaving)).body, 'code'), 'leaving-changed');
    const shown = await client.call(readParticipants, { contractId: contract.id });
    const owners = ['items.0', 'items.1'];
    const [own, others] = [undefined, true].map((suspended) => {
      const row = owners.find((path) => field(shown.body, `${path}.suspended`) === suspended);
      return field(shown.body, `${row}.id`);
    });
    const remove = (participantId: unknown) =>
      client.call(removeParticipant, { contractId: contract.id, participantId });
    assert.equal(field((await remove(own)).body, 'code'), 'last-owner');
    assert.equal((await remove(others)).status, 204);
    const left = await client.call(leave, { ...leaving, withoutOwner: [contract.id] });
    assert.equal(left.status, 204);
    const seen = await (await signedIn(fixture, member, 'license')).call(readContract, { contractId: contract.id });
    assert.equal(field(seen.body, 'withoutOwner'), true);
  });

  test('LIC-21 AUTH-02 a wrong password keeps the account, and counts like a failed sign-in', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const client = await signedIn(fixture, identifier, 'license');
    for (let attempt = 0; attempt < 4; attempt++) {
      const { body } = await client.call(leave, { ...leaving, password: 'wrong' });
      assert.deepEqual([field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')], ['password', 'wrong']);
    }
    assert.equal(field((await client.call(leave, { ...leaving, password: 'wrong' })).body, 'code'), 'locked');
    assert.equal(
      field((await client.call(leave, leaving)).body, 'code'),
      'unauthenticated',
      'the session ended with the lock',
    );
  });

  test('LIC-21 „other“ asks for words, and a portal without leaving has none of it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, identifier, 'license');
    const { body } = await client.call(leave, { ...leaving, reason: 'other' });
    assert.deepEqual([field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')], ['comment', 'required']);
    const elsewhere = await signedIn(fixture, 'person@customer.example');
    assert.equal((await elsewhere.call(leave, leaving)).status, 404);
  });
});
