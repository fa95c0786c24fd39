import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Locator, Page } from 'playwright-core';
import { enterByApi } from './enter-by-api.suite.ts';
import type { Journey } from './journey.suite.ts';
import { pressByKeys, typeByKeys } from './keys.suite.ts';
import { sentTo } from './vendor-calls.suite.ts';

/** How a person acts on a page: with a pointer, or with the keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
}

export const pointer: Hands = {
  async press(target) {
    const explains = (await target.getAttribute('aria-disabled')) === 'true'; // it can be pressed, and says why not now
    await target.click({ force: explains });
  },
  type: (field, text) => field.fill(text),
};

export const keyboard: Hands = { press: pressByKeys, type: typeByKeys };

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

export async function signIn(page: Page, identifier: string, password: string, hands: Hands = pointer): Promise<void> {
  await hands.type(field(page, 'メールアドレス'), identifier);
  await hands.type(field(page, 'パスワード'), password);
  await hands.press(page.getByRole('button', { name: 'ログイン', exact: true }));
}

/** On the page that asks for a link: asks, and waits until the page says that it was sent. */
export async function askForLink(page: Page, identifier: string, hands: Hands = pointer): Promise<void> {
  await hands.type(field(page, 'メールアドレス'), identifier);
  await hands.press(page.getByRole('button', { name: '新しいパスワードを取得' }));
  await page.getByRole('heading', { name: 'メールを送信しました' }).waitFor();
}

/** On the page that sets a password. */
export async function setPassword(page: Page, password: string, hands: Hands = pointer): Promise<void> {
  await hands.type(field(page, '新しいパスワード'), password);
  await hands.type(field(page, '新しいパスワード（確認）'), password);
  await hands.press(page.getByRole('button', { name: 'パスワードを保存' }));
}

/** Reads the inbox in a page of its own: the link in the newest of so many mails to somebody. */
export async function newestLink(inbox: Page, identifier: string, count = 1): Promise<string> {
  await inbox.goto('/inbox/');
  const mails = inbox.getByRole('listitem').filter({ hasText: identifier }).filter({ hasText: '#mado-token=' });
  await mails.nth(count - 1).waitFor();
  await mails.first().locator('summary').click();
  return (await mails.first().getByRole('link', { name: '#mado-token=' }).getAttribute('href')) ?? '';
}

/** The link in the newest of so many mails to somebody, without a look at the inbox. */
export async function mailedLink(journey: Journey, identifier: string, count = 1): Promise<string> {
  const { text } = await sentTo(journey, identifier, count);
  return /\S+#mado-token=\S+/.exec(text)?.[0] ?? '';
}

/**
 * Brings somebody of the demo home: signed in and, where the terms were not agreed to yet, with those agreed to. With
 * `hands` it is done on the pages; without, which is a third of the work, it is asked of the API.
 */
export async function enter(page: Page, displayName: string, hands?: Hands): Promise<void> {
  const person = demoAccounts['information']?.find((one) => one.displayName === displayName);
  if (person && !hands) await enterByApi(page, 'information', person);
  await page.goto(hands ? '/information/' : '/information/home/');
  if (hands) await signIn(page, person?.identifier ?? '', demoPassword, hands);
  if (hands && !person?.agreed) {
    await page.waitForURL('**/information/terms/');
    for (const document of ['利用規約', '個人情報の取扱いについて'])
      await hands.press(page.locator('summary').filter({ hasText: document }));
    await hands.press(page.getByRole('checkbox', { name: '利用規約に同意する' }));
    await hands.press(page.getByRole('button', { name: '同意して進む' }));
  }
  await page.waitForURL('**/information/home/');
  await page.getByRole('main').getByText(`${displayName} 様`).waitFor();
}
