import { extendSession, followChanges, presets } from '@madoguchi/sdk';
import { addChangingTicket } from '../../lib/changing-ticket.ts';
import { servePage } from '../../lib/page-server.ts';
import { addSignedIn } from '../people.ts';
import { answer, instant, people } from './messages.ts';

// The reference server on SQLite, with people of one company who may all see one ticket.
const served = await servePage(new Map(), presets.support);
const ticket = await addChangingTicket(served);
const base = `${served.url}/api/${presets.support.id}`;
const cookies: string[] = [];
for (let number = 0; number < people; number++) cookies.push(await addSignedIn(served, `bench-${number}`));
answer(async (version) => {
  await ticket.change(version);
  const at = instant();
  // an operation that writes, after which is looked for what changed, as after that of whoever changed it
  const written = await fetch(base + extendSession.path, {
    method: extendSession.method,
    headers: { 'cookie': cookies[0] ?? '', 'content-type': 'application/json' },
    body: '{}',
  });
  if (written.status !== extendSession.status) throw new Error(await written.text());
  return at;
});
process.send?.({ type: 'ready', url: base + followChanges.path, cookies });
