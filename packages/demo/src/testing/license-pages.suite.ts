import { demoAccounts, demoPassword, type DemoAccount } from '@madoguchi/server/demo-data.js';
import type { Locator, Page } from 'playwright-core';
import { enterByApi } from './enter-by-api.suite.ts';

const people = demoAccounts['license'] ?? [];

/** Somebody of the demo, by user code. */
export function person(identifier: string): DemoAccount {
  const found = people.find((one) => one.identifier === identifier);
  if (!found) throw new Error(`Nobody has the user code ${identifier}.`);
  return found;
}

export const textbox = (place: Page | Locator, name: string): Locator =>
  place.getByRole('textbox', { name, exact: true });
export const button = (place: Page | Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

/** On the page that signs in, by hand. */
export async function signInLicense(page: Page, identifier: string, password: string = demoPassword): Promise<void> {
  await textbox(page, 'ユーザコード').fill(identifier);
  await textbox(page, 'パスワード').fill(password);
  await button(page, 'ログイン').click();
}

/** On the page of the terms: opens every document, ticks, and sends. */
export async function agree(page: Page): Promise<void> {
  for (const document of ['利用規約', '個人情報の取扱いについて'])
    await page.locator('summary').filter({ hasText: document }).click();
  await page.getByRole('checkbox', { name: '利用規約に同意する' }).check();
  await button(page, '登録').click();
}

/** Brings somebody of the demo home by the API: signed in and, where the terms were not agreed to yet, with those agreed to. */
export async function enterLicense(page: Page, identifier: string): Promise<void> {
  const who = person(identifier);
  await enterByApi(page, 'license', who);
  await page.goto('/license/home/');
  await page.getByRole('main').getByText(`${who.displayName} 様`).waitFor();
}

/** サイトマップ → the area → the place. */
export async function throughSiteMap(page: Page, area: string, place: string): Promise<void> {
  const map = page.getByRole('banner').getByRole('navigation', { name: 'サイトマップ' });
  await button(map, 'サイトマップ').click();
  await map.getByRole('region', { name: area }).getByRole('link', { name: place }).click();
}

/** サイトマップ → ライセンスポータル → ご契約一覧 → the contract → the tab, as the guide goes. */
export async function openContract(page: Page, name: string, tab: string): Promise<void> {
  await throughSiteMap(page, 'ライセンスポータル', 'ご契約一覧');
  await page.waitForURL('**/license/contracts/');
  await page.getByRole('main').getByRole('link', { name }).click();
  await page.waitForURL('**/license/contract/?contract=*');
  await page.getByRole('heading', { name }).waitFor();
  await openTab(page, tab);
}

export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await page.getByRole('tabpanel', { name, exact: true }).waitFor();
}

/** 決定 in the dialog that asks whether this is what was meant; it says `facts`. */
export async function decide(page: Page, ...facts: readonly (string | RegExp)[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const fact of facts) await dialog.getByText(fact).first().waitFor();
  await button(dialog, '決定').click();
  await dialog.waitFor({ state: 'detached' });
}

/** The link in the newest mail to an address. */
export async function linkTo(inbox: Page, mailAddress: string): Promise<string> {
  await inbox.goto('/inbox/');
  const mail = inbox.getByRole('listitem').filter({ hasText: mailAddress }).filter({ hasText: '#mado-token=' });
  await mail.first().locator('summary').click();
  return (await mail.first().getByRole('link', { name: '#mado-token=' }).getAttribute('href')) ?? '';
}
