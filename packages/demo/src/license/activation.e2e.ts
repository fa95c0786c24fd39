import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, decide, enterLicense, openContract } from '../testing/license-pages.suite.ts';
import { temporaryFolder } from '../testing/spawned-demo.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const run = promisify(execFile);
const program = join(import.meta.dirname, '../licensed-system/licensed-system.ts');

/** What is downloaded by a press, as text. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

const file = (content: string, name = 'activation-request.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

/** On the steps of an environment: chooses a file that is refused, and waits for the reason. */
async function refused(page: Page, content: string, reason: string, name?: string): Promise<void> {
  await page.locator('mado-environment-activation input[type=file]').setInputFiles(file(content, name));
  await page.getByRole('alert').filter({ hasText: reason }).first().waitFor();
}

const register = async (page: Page, content: string): Promise<void> => {
  await page.locator('mado-environment-activation input[type=file]').setInputFiles(file(content));
  await button(page, '登録').click();
};

const use = (page: Page, environment: string): Promise<void> => button(page, `${environment}の利用`).click();

test('LIC-08 the loop of the guide: the licensed system’s request file is registered, the activation file downloaded, and the system applies it; a changed assignment makes that outdated', async () => {
  await using journey = await openJourney();
  const [system, page] = [await journey.visit(phone), await journey.visit()];
  await system.goto('/licensed-system/');
  const request = await downloaded(system, () => button(system, 'ダウンロード').click());

  await enterLicense(page, owner);
  await openContract(page, contract, '環境');
  await use(page, '検証環境');
  await page.getByText('未アクティベート').waitFor();
  await register(page, request);
  await page.getByText('アクティベーションファイルを作成しました。').waitFor();
  await page.getByText('ファイル作成済み').waitFor();
  const activation = await downloaded(page, () => page.locator('mado-environment-activation a[download]').click());

  await system.getByLabel('アクティベーションファイル', { exact: true }).setInputFiles(file(activation));
  await button(system, 'アクティベート').click();
  await button(system, '決定').click();
  await system.getByText('ライセンスを適用しました。').waitFor();
  await system.getByText('業務基盤 ふうか スタンダード: 4ライセンス').waitFor();

  await openContract(page, contract, '環境');
  await page.getByRole('row').filter({ hasText: '検証環境' }).getByText('ファイル作成済み').waitFor();
  await button(page, '検証環境の割り当て').click();
  await page.getByLabel('業務基盤 ふうか スタンダードの割り当て数').fill('5');
  await button(page, '割り当て').click();
  await decide(page, 'もう一度「利用」の手続きが必要です');
  await page.getByText('割り当てました。').waitFor();
  await openContract(page, contract, '環境');
  await page.getByRole('row').filter({ hasText: '検証環境' }).getByText('再アクティベートが必要').waitFor();
  await use(page, '検証環境');
  await page.getByText('割り当てが変わっています').waitFor();
  await moveClock(await journey.visit(), 1, '分'); // it stands still, and the newer file counts
  await register(page, await downloaded(system, () => button(system, 'ダウンロード').click()));
  await page.getByText('ファイル作成済み').waitFor();
});

test('LIC-08 a member downloads the activation file that an owner made, and can register none', async () => {
  await using journey = await openJourney();
  const [system, page, member] = [await journey.visit(), await journey.visit(), await journey.visit()];
  await system.goto('/licensed-system/');
  const request = await downloaded(system, () => button(system, 'ダウンロード').click());
  await enterLicense(page, 'TKS-00418-01');
  await openContract(page, '購買システム 海外拠点展開', '環境');
  await use(page, '海外拠点 本番');
  await register(page, request);
  await page.getByText('アクティベーションファイルを作成しました。').waitFor();

  await enterLicense(member, 'TKS-00418-02');
  await openContract(member, '購買システム 海外拠点展開', '環境');
  await button(member, '海外拠点 本番のアクティベーションファイルを見る').click();
  const activation = await downloaded(member, () => member.locator('mado-environment-activation a[download]').click());
  assert.match(activation, /signature/);
  assert.equal(await member.locator('mado-environment-activation input[type=file]').count(), 0);
});

test('LIC-08 with the command line: a request that is damaged, used, of another product or no request at all is refused with its reason, and so is a file for another system', async () => {
  await using journey = await openJourney();
  journey.expect(409, 422);
  await using folder = await temporaryFolder();
  const portal = `${journey.origin}/api/license`;
  const system = (name: string, ...given: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(process.execPath, [
      '--conditions=source',
      '--no-warnings',
      program,
      ...given,
      '--folder',
      join(folder.path, name),
    ]);
  const request = async (name: string, ...further: readonly string[]): Promise<string> => {
    await system(name, 'request', '--portal', portal, '--name', name, ...further);
    return readFile(join(folder.path, name, 'activation-request.json'), 'utf8');
  };
  const [good, foreign] = await Promise.all([request('本番1号機'), request('EDI', '--product', 'spreadsheet')]);

  const page = await journey.visit();
  await enterLicense(page, owner);
  await openContract(page, contract, '環境');
  await use(page, '本番環境');
  await refused(page, '%PDF-1.7', 'アクティベーションリクエストファイルではありません。', 'request.pdf');
  await refused(page, good.replace('本番1号機', '本番2号機'), 'ファイルの内容が壊れています。');
  await refused(page, good.padEnd(300_000), '登録できませんでした');
  await page.locator('mado-environment-activation input[type=file]').setInputFiles(file(foreign));
  await button(page, '登録').click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'このファイルのシステムが使う製品は、この環境に割り当てられていません。' })
    .first()
    .waitFor();
  await register(page, good);
  await page.getByText('ファイル作成済み').waitFor();
  const activation = await downloaded(page, () => page.locator('mado-environment-activation a[download]').click());
  await page.reload();
  await button(page, '別のファイルでもう一度アクティベートする').click(); // the step is done, and stays so
  await page.locator('mado-environment-activation input[type=file]').setInputFiles(file(good));
  await button(page, '登録').click();
  await page.getByRole('alert').filter({ hasText: 'このファイルは、すでに使われています。' }).first().waitFor();

  const path = join(folder.path, 'activation.json');
  await writeFile(path, activation);
  await assert.rejects(system('EDI', 'activate', path), /for another system/);
  const { stdout } = await system('本番1号機', 'activate', path);
  assert.match(stdout, /Activated for 本番環境, contract L-2024-00418\.\n {2}業務基盤 ふうか スタンダード: 16/);
  await writeFile(path, activation.replace('"count": 16', '"count": 160'));
  await assert.rejects(system('本番1号機', 'activate', path), /is damaged/);
});
