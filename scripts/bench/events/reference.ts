import { extendSession, followChanges, presets, signIn } from '@madoguchi/sdk';
import { addChangingTicket } from '../../lib/changing-ticket.ts';
import { servePage } from '../../lib/page-server.ts';
import { answer, instant, people } from './messages.ts';

// The reference server on SQLite, with people of one company who may all see one ticket.
const served = await servePage(new Map(), presets.support);
const { url, database, person } = served;
if (!person) throw new Error('the demo has nobody to sign in as');
const ticket = await addChangingTicket(served);
const { kysely } = database;
const base = `${url}/api/${presets.support.id}`;
const account = await kysely
  .selectFrom('account')
  .selectAll()
  .where('identifier', '=', person.identifier)
  .executeTakeFirstOrThrow();
const agreed = await kysely.selectFrom('terms_agreement').selectAll().where('account_id', '=', account.id).execute();

const cookies: string[] = [];
for (let number = 0; number < people; number++) {
  const identifier = `person${number}@bench.example`;
  const id = `bench-${number}`;
  await kysely
    .insertInto('account')
    .values({ ...account, id, identifier, identifier_key: identifier })
    .execute();
  for (const one of agreed)
    await kysely
      .insertInto('terms_agreement')
      .values({ ...one, id: `${id} ${one.id}`, account_id: id })
      .execute();
  const response = await fetch(base + signIn.path, {
    method: signIn.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password: person.password }),
  });
  if (response.status !== signIn.status) throw new Error(await response.text());
  cookies.push(response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
}
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
