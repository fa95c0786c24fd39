import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { readSupportHome } from '@madoguchi/sdk/portal/support-home.endpoints.js';
import { article } from '../content/article-fixture.suite.ts';
import { openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase, start, type Fixture } from './fixture.suite.ts';

/** Adds a ticket of a contract that changed at a minute after the start. */
const ticket = ({ database }: Fixture, contract_id: string, number: string, state: string, at: number) =>
  database.kysely
    .insertInto('ticket')
    .values({
      id: number,
      portal_id: 'support',
      contract_id,
      number,
      kind: 'fault',
      channel: 'web',
      desk: 'engineer',
      service_id: 'hardware',
      severity: 'high',
      title: `件名 ${number}`,
      description: '停止した',
      contact: '{}',
      state,
      opened_by: '誰か',
      opened_at: start,
      updated_at: start + at * 60_000,
      search_text: '',
      version: 1,
    })
    .execute();

const quote = ({ database }: Fixture, contract_id: string, number: string, state: string, valid_through: string) =>
  database.kysely
    .insertInto('renewal_quote')
    .values({
      id: number,
      portal_id: 'support',
      contract_id,
      number,
      title: '更新',
      amount: 1_320_000,
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
      issued_on: '2026-03-01',
      valid_through,
      state,
      name: 'a.pdf',
      size: 1,
      file: number,
      created_at: start,
      search_text: '',
      version: 1,
    })
    .execute();

onEachDatabase('home of the support portal', (open) => {
  test('SUP-02 SUP-11 each type of account is told of what it has to do with, and of its own contracts alone', async () => {
    await using support = await openSupport(open); // on 2026-04-01
    const { fixture } = support;
    const own = await support.contract('甲', { number: 'A1' });
    const foreign = await support.contract('乙', { number: 'B1' });
    for (const [at, state] of ['received', 'awaiting-customer', 'in-progress', 'resolved', 'closed'].entries())
      await ticket(fixture, own, `T-${at}`, state, at);
    await ticket(fixture, foreign, 'T-9', 'awaiting-customer', 9);
    await quote(fixture, own, 'Q-1', 'unanswered', '2026-04-30');
    await quote(fixture, own, 'Q-2', 'unanswered', '2026-04-01');
    await quote(fixture, own, 'Q-3', 'unanswered', '2026-03-31');
    await quote(fixture, own, 'Q-4', 'ordered', '2026-04-30');
    await quote(fixture, foreign, 'Q-9', 'unanswered', '2026-04-30');
    const tickets = {
      open: 3,
      awaitingCustomer: 1,
      latest: [
        ['T-1', 'awaiting-customer', '2026-04-01T00:01:00.000Z'], // waits for the customer
        ['T-2', 'in-progress', '2026-04-01T00:02:00.000Z'],
        ['T-0', 'received', '2026-04-01T00:00:00.000Z'],
      ].map(([id, state, updatedAt]) => ({
        id,
        number: id,
        title: `件名 ${id}`,
        state,
        severity: 'high',
        updatedAt,
      })),
    };
    const quotes = {
      unanswered: 2,
      next: [
        ['Q-2', '2026-04-01'],
        ['Q-1', '2026-04-30'],
      ].map(([id, validThrough]) => ({ id, number: id, title: '更新', amount: 1_320_000, validThrough })),
    };
    for (const role of ['inquiry-user', 'inquiry-administrator', 'contract-manager', 'user-administrator']) {
      const client = await support.person('甲', `${role}@a.example`, role);
      const mayQuote = role === 'contract-manager' || role === 'user-administrator';
      const { body, text } = await client.call(readSupportHome);
      assert.deepEqual(body, { tickets, ...(mayQuote && { quotes }), alerts: { newest: [] } }, `${role} ${text}`);
    }
    const controlled = await support.person('甲', 'user-administrator@a.example');
    await support.project('案件', ['user-administrator@a.example'], [foreign]);
    const { body } = await controlled.call(readSupportHome);
    assert.deepEqual(
      ['tickets.open', 'tickets.latest.0.id', 'quotes.unanswered', 'quotes.next.0.id'].map((name) => field(body, name)),
      [1, 'T-9', 1, 'Q-9'],
    );
    await support.person('甲', 'nobody@a.example', 'no role of the portal');
    const without = await support.person('甲', 'nobody@a.example');
    assert.deepEqual((await without.call(readSupportHome)).body, { alerts: { newest: [] } });
  });

  test('SUP-09 the five newest alerts stand there, and no knowledge', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1' });
    for (let number = 0; number < 7; number++)
      await article(support.fixture, `注意 ${number}`, { kind: 'alert', category: 'patch' });
    await article(support.fixture, 'ナレッジ');
    const client = await support.person('乙', 'b@b.example');
    const newest = field((await client.call(readSupportHome)).body, 'alerts.newest');
    assert.ok(Array.isArray(newest));
    assert.deepEqual(
      newest.map((one) => [field(one, 'title'), field(one, 'category')]),
      [6, 5, 4, 3, 2].map((number) => [`注意 ${number}`, 'patch']),
    );
  });

  test('SUP-02 a part that the portal does not offer is not there', async () => {
    const areas = presets.support.areas.filter((area) => area !== 'tickets' && area !== 'technical-information');
    await using support = await openSupport(open, { ...presets.support, areas });
    const client = await support.person('甲', 'a@a.example');
    assert.deepEqual((await client.call(readSupportHome)).body, { quotes: { unanswered: 0, next: [] } });
  });
});
