import { presets, signIn } from '@madoguchi/sdk';
import type { PageServer } from '../lib/page-server.ts';

/** Gives the support portal another person, who may do what the demo's person may, signs them in, and gives their cookie. */
export async function addSignedIn({ url, database, person }: PageServer, id: string): Promise<string> {
  if (!person) throw new Error('the demo has nobody to sign in as');
  const { kysely } = database;
  const account = await kysely
    .selectFrom('account')
    .selectAll()
    .where('identifier', '=', person.identifier)
    .executeTakeFirstOrThrow();
  const identifier = `${id}@bench.example`;
  await kysely
    .insertInto('account')
    .values({ ...account, id, identifier, identifier_key: identifier })
    .execute();
  const agreed = await kysely.selectFrom('terms_agreement').selectAll().where('account_id', '=', account.id).execute();
  for (const one of agreed)
    await kysely
      .insertInto('terms_agreement')
      .values({ ...one, id: `${id} ${one.id}`, account_id: id })
      .execute();
  const response = await fetch(`${url}/api/${presets.support.id}${signIn.path}`, {
    method: signIn.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password: person.password }),
  });
  if (response.status !== signIn.status) throw new Error(await response.text());
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
