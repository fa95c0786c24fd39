import { demoAccounts, type DemoAccount } from '@madoguchi/server/demo-data.js';
import { openSqlite } from '@madoguchi/server/node.js';
import type { Page } from 'playwright-core';
import { enterByApi } from './enter-by-api.suite.ts';
import type { Journey, Visit } from './journey.suite.ts';

/** Somebody of my page, by the part of their ID before the @. */
export function subscriber(name: string): DemoAccount {
  const found = demoAccounts['mypage']?.find(({ identifier }) => identifier.startsWith(`${name}@`));
  if (!found) throw new Error(`Nobody of my page is called ${name}.`);
  return found;
}

/** A page of somebody who is signed in at my page, which has no terms. */
export async function enterMypage(journey: Journey, name: string, visit?: Visit): Promise<Page> {
  const page = await journey.visit(visit);
  await enterByApi(page, 'mypage', { ...subscriber(name), agreed: true });
  return page;
}

/** Gives the subscriber of the demo without the internet the contact address that she is asked for before anything else (MYP-13). */
export async function registerContactAddress({ data }: Journey): Promise<void> {
  const database = await openSqlite(`${data}/madoguchi.sqlite`);
  await database.kysely
    .updateTable('subscriber')
    .set({ contact_address: 'setsuko.ono@kazoku-mail.example' })
    .where('customer_number', '=', '40010002')
    .execute();
  await database.close();
}
