import { demoAccounts, type DemoAccount } from '@madoguchi/server/demo-data.js';
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
