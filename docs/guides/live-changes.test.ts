import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { addChangingTicket } from '../../scripts/lib/changing-ticket.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { runSample, sample } from '../samples.suite.ts';

test('SUP-07 the guide’s script hears of a ticket that changes', async (t) => {
  await using server = await servePage(new Map(), presets.support);
  const ticket = await addChangingTicket(server);
  const script = await sample(new URL('./live-changes.md', import.meta.url), 'ts');
  const said = runSample(t, script, server.url, server.person?.identifier ?? '');
  // it may still be signing in: what changed up to 10 seconds before it listens is told too
  await ticket.change(2);
  assert.deepEqual(await said, [`${ticket.id} has version 2`]);
});
