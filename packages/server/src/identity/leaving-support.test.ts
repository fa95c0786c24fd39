import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { leave } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { openTicket, replyToTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { accessApplication, accountApplication, projectOf } from '../account/account-fixture.suite.ts';
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
});
