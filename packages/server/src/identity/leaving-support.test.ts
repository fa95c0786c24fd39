import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { leave } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
} from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { openTicket, replyToTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { accessApplication, accountApplication, projectOf } from '../account/account-fixture.suite.ts';
import {
  purchaseOrder,
  renewalQuote,
  supportContract as maintenanceContract,
} from '../billing/billing-fixture.suite.ts';
import { field, onEachDatabase, openFixture, password } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { inquiry, supportContract } from '../tickets/ticket-fixture.suite.ts';
import { assertGone } from './leaving.suite.ts';

const support = { ...presets.support, areas: [...presets.support.areas, 'leaving' as const] };
const identifier = 'aya.watanabe@customer.example';

onEachDatabase('leaving a support portal', (open) => {
  test('LIC-21 SUP-04 who is of a group, applied for access, asked and answered can leave, and is gone from every table', async () => {
    await using fixture = await openFixture(open, { configurations: [support] });
    const { kysely } = fixture.database;
    const made = await supportContract(fixture);
    const companyId = made.companyId;
    const person = { portal: 'support', identifier, displayName: '渡邉 彩', roles: ['user-administrator'], companyId };
    const id = await fixture.account(person);
    await accountApplication(fixture, { mailAddress: identifier });
    const client = await signedIn(fixture, identifier, 'support');
    const contact = { name: '渡邉 彩', mail: identifier, telephone: '03-0000-1234' };
    const opened = await client.call(openTicket, { ...inquiry(made), contact });
    assert.equal(opened.status, 201, opened.text);
    const ticketId = field(opened.body, 'id');
    const reply = await client.call(replyToTicket, { ticketId, body: '再起動しました。', uploads: [] });
    assert.ok(reply.status < 300, reply.text);
    await accessApplication(fixture, identifier);
    const projectId = await projectOf(fixture, [id], [made.contractId]);
    const left = await client.call(leave, { reason: 'job-changed', password, withoutOwner: [] });
    assert.equal(left.status, 204, left.text);
    await assertGone(fixture, { id, words: [identifier, '渡邉 彩', '03-0000-1234'] });
    const kept = await kysely.selectFrom('ticket').select('id').execute();
    assert.deepEqual(
      kept.map((ticket) => ticket.id),
      [ticketId],
      'what the contract asked stays',
    );
    assert.equal((await kysely.selectFrom('project').select('id').execute())[0]?.id, projectId);
  });

  test('LIC-21 SUP-11 what was ordered and asked for stays, with the purchase order, and nothing names who answered', async () => {
    await using fixture = await openFixture(open, { configurations: [support] });
    const made = await supportContract(fixture);
    const roles = ['user-administrator'];
    const { companyId } = made;
    const id = await fixture.account({ portal: 'support', identifier, displayName: '渡邉 彩', roles, companyId });
    const colleague = 'hanako.mori@customer.example';
    await fixture.account({ portal: 'support', identifier: colleague, displayName: '森 花子', roles, companyId });
    const [client, theirs] = [
      await signedIn(fixture, identifier, 'support'),
      await signedIn(fixture, colleague, 'support'),
    ];
    const contract = await maintenanceContract(fixture, identifier);
    const quotes = [await renewalQuote(fixture, contract), await renewalQuote(fixture, contract)] as const;
    const uploadId = await purchaseOrder(client);
    const ordered = await client.call(orderRenewalQuote, { quoteId: quotes[0], uploadId });
    const asked = await client.call(askForNewQuote, { quoteId: quotes[1], comment: '台数を減らしたい' });
    assert.deepEqual([ordered.status, asked.status], [200, 200], ordered.text + asked.text);
    const seen = async (quoteId: string) => (await theirs.call(readRenewalQuote, { quoteId })).body;
    const before = [await seen(quotes[0]), await seen(quotes[1])];
    assert.equal(JSON.stringify(before).split('渡邉 彩').length, 3, 'a colleague is told who answered');
    const left = await client.call(leave, { reason: 'job-changed', password, withoutOwner: [] });
    assert.equal(left.status, 204, left.text);
    await assertGone(fixture, { id, words: [identifier, '渡邉 彩'] });
    const after = JSON.stringify([await seen(quotes[0]), await seen(quotes[1])]);
    for (const kept of ['"ordered"', '発注書.pdf', '"requote-requested"', '台数を減らしたい'])
      assert.ok(after.includes(kept), `${kept} in ${after}`);
  });
});
