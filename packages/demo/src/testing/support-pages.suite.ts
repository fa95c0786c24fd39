import { demoAccounts, type DemoAccount } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { enterByApi } from './enter-by-api.suite.ts';
import type { Journey, Visit } from './journey.suite.ts';
import { button } from './license-pages.suite.ts';

/** Somebody of the support portal, by the part of their address before the @. */
export function supported(name: string): DemoAccount {
  const found = demoAccounts['support']?.find(({ identifier }) => identifier.startsWith(`${name}@`));
  if (!found) throw new Error(`Nobody of the support portal is called ${name}.`);
  return found;
}

/** A page of somebody who is signed in at the support portal. */
export async function enterSupport(journey: Journey, name: string, visit?: Visit): Promise<Page> {
  const page = await journey.visit(visit);
  await enterByApi(page, 'support', supported(name));
  return page;
}

/** Waits until every element of a page has drawn itself and reads nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('mado-'))
      .every((element) => 'hasUpdated' in element && element.hasUpdated === true),
  );
  await page.waitForFunction(() => !document.querySelector('main :state(busy), main [aria-busy="true"]'));
}

/** Answers a ticket on the vendor's page. */
export async function answerTicket(vendor: Page, title: string, says: string): Promise<void> {
  await vendor.goto('/vendor/support/tickets/');
  await vendor.getByRole('link', { name: title }).click();
  const form = vendor.getByRole('form', { name: '回答する' });
  await form.getByLabel('担当者名').fill('保守 花子');
  await form.getByLabel('本文').fill(says);
  await button(form, '回答する').click();
  await form.getByText('回答を登録しました。').waitFor();
}
