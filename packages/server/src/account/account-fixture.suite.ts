import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import { addSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import { field, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { addProject } from './project-rows.ts';

/** The portal that has accounts to administer. */
export const portal = 'support';

export const contextOf = ({ clock }: Fixture): NewRowContext => ({
  random: cryptoRandom,
  configuration: presets.support,
  now: clock.now(),
});

/** The company of an account, made where it has none. */
export async function companyOf(fixture: Fixture, identifier: string): Promise<string> {
  const { kysely } = fixture.database;
  const account = await kysely
    .selectFrom('account')
    .select(['id', 'company_id as companyId'])
    .where('portal_id', '=', portal)
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  if (account?.companyId) return account.companyId;
  const company_id = await addCompany(kysely, contextOf(fixture), `会社 ${randomUUID()}`);
  if (account) await kysely.updateTable('account').set({ company_id }).where('id', '=', account.id).execute();
  return company_id;
}

/** Somebody else of the same company, by id. */
export async function colleague(
  fixture: Fixture,
  identifier: string,
  { waiting = false, role = 'inquiry-user' } = {},
): Promise<string> {
  const companyId = await companyOf(fixture, identifier);
  const id = await fixture.account({
    portal,
    identifier: `${randomUUID()}@customer.example`,
    displayName: '同僚',
    roles: [role],
    companyId,
  });
  if (waiting)
    await fixture.database.kysely.updateTable('account').set({ password_hash: null }).where('id', '=', id).execute();
  return id;
}

/** A maintenance contract of a company. */
export async function supportContract(
  fixture: Fixture,
  companyId: string,
): Promise<{ readonly id: string; readonly number: string }> {
  const number = `ABC${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const id = await addSupportContract(fixture.database.kysely, contextOf(fixture), {
    companyId,
    number,
    name: '保守',
    level: 'normal',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    services: [],
    products: [],
  });
  return { id, number };
}

/** A project whose group has these accounts, and sees these contracts, by id. */
export function projectOf(
  fixture: Fixture,
  accountIds: readonly string[],
  contractIds: readonly string[] = [],
): Promise<string> {
  const name = randomUUID();
  return addProject(fixture.database.kysely, contextOf(fixture), {
    name: `案件 ${name}`,
    groupName: `グループ ${name}`,
    accountIds,
    contractIds,
  });
}

/** What a project is to be that names this person and a contract of their company. */
export async function projectDraft(fixture: Fixture, identifier: string) {
  const { number } = await supportContract(fixture, await companyOf(fixture, identifier));
  const name = randomUUID();
  return {
    projectName: `案件 ${name}`,
    groupName: `グループ ${name}`,
    mailAddresses: [identifier],
    contractNumbers: [number],
  };
}

/** An application for an account that waits, by id. */
export async function accountApplication(
  fixture: Fixture,
  further: { readonly mailAddress?: string; readonly project?: object; readonly companyName?: string } = {},
): Promise<string> {
  const id = randomToken(cryptoRandom, 16);
  const { mailAddress = `${randomUUID()}@applicant.example`, project, companyName = '株式会社申込' } = further;
  await fixture.database.kysely
    .insertInto('account_application')
    .values({
      id,
      portal_id: portal,
      company_name: companyName,
      display_name: '申込 者',
      mail_address: mailAddress,
      mail_key: mailAddress,
      role: 'inquiry-user',
      functions: '["inquiries"]',
      project: project ? JSON.stringify(project) : null,
      locale: 'ja',
      state: 'received',
      applied_at: fixture.clock.now(),
      version: 1,
    })
    .execute();
  return id;
}

/** An application of this person for access control that waits, by id. */
export async function accessApplication(fixture: Fixture, identifier: string): Promise<string> {
  const id = randomToken(cryptoRandom, 16);
  const { kysely } = fixture.database;
  const account = await kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', portal)
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const draft = await projectDraft(fixture, identifier);
  await kysely
    .insertInto('access_application')
    .values({
      id,
      portal_id: portal,
      account_id: account.id,
      project_name: draft.projectName,
      group_name: draft.groupName,
      mail_addresses: JSON.stringify(draft.mailAddresses),
      contract_numbers: JSON.stringify(draft.contractNumbers),
      state: 'received',
      applied_at: fixture.clock.now(),
      version: 1,
    })
    .execute();
  return id;
}

/** The code of a refusal. */
export const codeOf = ({ body }: Reply): unknown => field(body, 'code');

/** What is wrong with the fields, as `role not-offered`. */
export function wrongFields({ body }: Reply): readonly string[] {
  const errors = field(body, 'fieldErrors');
  return Array.isArray(errors)
    ? errors.map((one) => `${String(field(one, 'field'))} ${String(field(one, 'code'))}`)
    : [];
}

/** The items of a page. */
export function itemsOf({ body, text }: Reply): readonly unknown[] {
  const items = field(body, 'items');
  assert.ok(Array.isArray(items), text);
  return items;
}
