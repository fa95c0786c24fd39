import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteStateOn } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import fc from 'fast-check';
import { onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { quoteIsIn } from '../portal/support-states.ts';
import { renewalQuote, supportContract } from './billing-fixture.suite.ts';

const states = ['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired'];
const day = fc.integer({ min: 27, max: 31 }).map((date) => `2026-12-${date}`);

onEachDatabase('states of renewal quotes', (open) => {
  test('SUP-11 a filter by state finds what the rule says, on each day', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'support', identifier: 'a@customer.example' });
    const id = await renewalQuote(fixture, await supportContract(fixture, 'a@customer.example'), {});
    const { kysely } = fixture.database;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...states.slice(0, 4)), day, day, async (state, validThrough, today) => {
        await kysely.updateTable('renewal_quote').set({ state, valid_through: validThrough }).execute();
        const found: string[] = [];
        for (const one of states) {
          const rows = await kysely.selectFrom('renewal_quote').select('id').where(quoteIsIn(one, today)).execute();
          if (rows.some((row) => row.id === id)) found.push(one);
        }
        assert.deepEqual(found, [quoteStateOn({ state, validThrough }, today)]);
      }),
      { numRuns: 50 },
    );
  });
});
