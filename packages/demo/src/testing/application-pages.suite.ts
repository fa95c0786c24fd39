import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { button, textbox } from './license-pages.suite.ts';

/** The wizard on its page, or what stands instead of a step once it was sent. */
export const wizard = (page: Page): Locator => page.locator('mado-certificate-wizard');

/** Waits for a step of the wizard by its title, 基本情報. */
export async function atStep(page: Page, title: string): Promise<void> {
  await wizard(page).getByRole('heading', { level: 3, name: title, exact: true }).waitFor();
}

/** A button of the wizard, by key: a click that follows a step within the time of a double click is taken for its second half. */
export async function pressIn(page: Page, name: string): Promise<void> {
  await button(wizard(page), name).press('Enter');
}

/** 次へ, to the step with this title. */
export async function goOn(page: Page, title: string): Promise<void> {
  await pressIn(page, '次へ');
  await atStep(page, title);
}

/** What is known to be on the server: the wizard says so. */
export async function saved(page: Page): Promise<void> {
  await wizard(page).locator('[part=saving]').getByText('に保存しました').waitFor();
}

export interface Wanted {
  /** サービス, such as `SR3.0`. */
  readonly service?: string;
  readonly type?: '期間固定タイプ' | '自動契約更新タイプ';
  /** Where there is something to choose. */
  readonly term?: string;
}

/** 新規申請 in the menu → the service, the type of contract, the term → 申請を始める, as the guide goes (2.1.1). */
export async function beginNew(
  page: Page,
  { service = 'SR3.0', type = '期間固定タイプ', term = '12か月' }: Wanted = {},
): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'ポータルのメニュー' });
  const entry = menu.getByRole('link', { name: '新規申請' });
  const fold = button(menu, 'メニュー'); // on a phone
  await entry.or(fold).first().waitFor();
  if (await fold.isVisible()) await fold.click();
  await entry.click();
  await page.waitForURL('**/certificate/apply/');
  await wizard(page).getByRole('radio', { name: service }).check();
  await wizard(page).getByRole('radio', { name: type }).check();
  const terms = wizard(page).getByRole('radio', { name: term });
  await terms.check();
  await button(wizard(page), '申請を始める').click();
  await agreeToAll(page, '基本情報');
}

/** 規約の確認: opens every document, and 同意する. */
export async function agreeToAll(page: Page, next: string): Promise<void> {
  await atStep(page, '規約の確認');
  const documents = wizard(page).locator('summary');
  await documents.first().waitFor();
  for (const document of await documents.all()) await document.click();
  await pressIn(page, '同意する');
  await atStep(page, next);
}

/** 基本情報: the server, its request, and what it runs. */
export async function fillBasics(page: Page, serverName: string, csr: string): Promise<void> {
  await textbox(page, 'サーバ名（コモンネーム）').fill(serverName);
  await textbox(page, 'CSR').fill(csr);
  await page.getByRole('combobox', { name: 'サーバタイプ' }).fill('nginx');
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
}

/** 担当者情報: each contact from what is stored. */
export async function useStoredContacts(page: Page): Promise<void> {
  for (const role of ['登録担当者', '技術担当者', '事務担当者'])
    await contact(page, role).getByRole('radio', { name: 'アカウント情報から入力' }).check();
}

export const contact = (page: Page, role: string): Locator =>
  wizard(page).getByRole('region', { name: role, exact: true });

/** Fields by their labels, in a place. */
export async function fillAll(place: Page | Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await textbox(place, label).fill(text);
}

/** 申込, and the number that it got. */
export async function apply(page: Page): Promise<string> {
  await pressIn(page, '申込');
  const told = wizard(page).getByText(/お申込番号は\d{10}です。/);
  await told.waitFor();
  return /\d{10}/.exec(await told.innerText())?.[0] ?? '';
}

/** サービス申込書 behind a link: its text, without spaces and ends of lines. */
export async function printed(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).evaluate((link: HTMLAnchorElement) => {
      link.download = ''; // what a headless browser has no viewer for it saves
      link.click();
    }),
  ]);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

/** A record in お申込一覧, those that ended too → its detail; `cell` says which, where there are several of a server. */
export async function openRecord(page: Page, serverName: string, cell = ''): Promise<void> {
  await page.goto('/certificate/applications/?applications-past=yes');
  const all = page.getByRole('row').filter({ hasText: serverName });
  const row = cell === '' ? all : all.filter({ has: page.getByText(cell, { exact: true }) });
  await row.getByRole('link', { name: serverName }).click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByRole('heading', { name: serverName }).waitFor();
}

/** An action of the record on the screen → its page, up to what is entered first (CRT-10 to CRT-12). */
export async function beginAction(page: Page, action: string, next: string): Promise<void> {
  await button(page, action).click();
  await page.waitForURL('**/certificate/apply/?kind=*');
  await button(wizard(page), '申請を始める').click();
  await agreeToAll(page, next);
}

/** From a good 基本情報 through what is filled in from last time to the check. */
export async function passPrefilled(page: Page): Promise<void> {
  await goOn(page, '申請組織情報');
  await goOn(page, '担当者情報');
  await goOn(page, '入力内容の確認');
  await wizard(page).locator('[part=facts]').first().waitFor();
}

/** A fact of the record or of the check on the screen, by its label. */
export async function fact(page: Page, label: string): Promise<string> {
  const found = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
  return found.locator('dd').first().innerText();
}

/** On the vendor's page: takes steps with the application about a server, by the buttons that it offers (OPS-01). */
export async function workThrough(vendor: Page, number: string, ...steps: readonly string[]): Promise<Locator> {
  await vendor.goto('/vendor/?portal=certificate');
  const item = vendor.locator('.works li').filter({ hasText: number });
  await item.locator('summary').first().click();
  const press = async (step: string): Promise<void> => {
    await button(item, step).click();
    await item.getByText(said[step] ?? step).waitFor();
  };
  for (const step of steps) {
    // names that were validated not long ago need not be validated again
    if (step === '証明書を発行' && (await button(item, '確認を記録').count()) > 0) await press('確認を記録');
    await press(step);
  }
  return item;
}

const said: Readonly<Record<string, string>> = {
  承諾する: '承諾しました。',
  到着を記録: '書類の到着を記録しました。',
  確認を記録: 'ドメイン名の確認を記録しました。',
  証明書を発行: '証明書を発行しました。',
  完了にする: '手続きを完了しました。',
};
