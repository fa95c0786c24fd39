import { presets, type CsrInspection } from '@madoguchi/sdk';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import { readKeyFile } from '@madoguchi/sdk/certificates/key-file.js';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, focused, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { portalOn } from '../testing/scripted-server.ts';
import type { MadoCertificateWizard } from './mado-certificate-wizard.ts';
import { control, csr, enter, openDraft } from './mado-certificate-wizard.suite.ts';
import { expectNowhere, overheard } from './private-key.suite.ts';

describe('mado-certificate-wizard and a key made in the browser', () => {
  const passphrase = 'とても長い合言葉 2026';
  const light = (element: MadoCertificateWizard, name: string): HTMLInputElement => {
    const found = element.querySelector(`[name="${name}"]`);
    if (found instanceof HTMLInputElement) return found;
    throw new Error(`there is no field ${name}`);
  };
  const press = (element: MadoCertificateWizard, name: string): void => get(element, 'button', name).click();
  /** The form for a key, in light DOM. */
  const openForm = async () => {
    const opened = await openDraft();
    const { element } = opened;
    enter(control(element, 'basics.serverName'), 'www.example.co.jp');
    press(element, '鍵とCSRを作る');
    await until(() => element.querySelector('[name="passphrase"]'), 'the form');
    const kind = element.querySelector('select');
    ok(kind);
    kind.value = 'P-256';
    return opened;
  };
  const make = async () => {
    const opened = await openForm();
    const { element } = opened;
    light(element, 'passphrase').value = passphrase;
    light(element, 'repeated').value = passphrase;
    press(element, '作成する');
    await until(() => all(element, 'button', '鍵ファイルをダウンロード')[0]);
    return opened;
  };
  const asksBefore = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('CRT-05 asks for the passphrase twice, where password managers see it, and says what is wrong', async () => {
    const { element } = await openForm();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[autocomplete="new-password"]')];
    equal(fields.length, 2);
    ok(fields.every(({ form }) => form !== null));
    press(element, '作成する');
    await until(() => focused() === light(element, 'passphrase') || undefined);
    includes(textOf(element), '鍵ファイルのパスフレーズを入力してください');
    light(element, 'passphrase').value = 'short';
    light(element, 'repeated').value = 'other';
    press(element, '作成する');
    await until(() => textOf(element).includes('8～256文字') || undefined);
    includes(textOf(element), 'パスフレーズが一致しません');
    press(element, 'やめる');
    await until(() => all(element, 'button', '鍵とCSRを作る')[0]);
    equal(element.querySelector('form'), null);
    equal(asksBefore(), false);
  });

  it('CRT-05 a text that is too long is told with its limit, and the passphrases stay where they were typed', async () => {
    const { element } = await openForm();
    light(element, 'organization').value = 'あ'.repeat(65);
    light(element, 'country').value = 'JPN';
    for (const name of ['passphrase', 'repeated']) light(element, name).value = passphrase;
    press(element, '作成する');
    await until(() => focused() === light(element, 'organization') || undefined);
    includes(textOf(element), '組織名は64文字以内で入力してください（今は65文字です）');
    includes(textOf(element), '国名は、英字2文字で入力してください');
    const wrong = [...element.querySelectorAll('[aria-invalid="true"]')].map((found) => found.getAttribute('name'));
    equal(wrong, ['organization', 'country']);
    for (const name of ['passphrase', 'repeated']) equal(light(element, name).value, passphrase);
    ok(!element.outerHTML.includes(passphrase), 'in the fields alone');
    light(element, 'organization').value = 'あ'.repeat(64);
    light(element, 'country').value = 'jp';
    press(element, '作成する');
    await until(() => all(element, 'button', '鍵ファイルをダウンロード')[0]);
  });

  it('CRT-05 asks for a server name first', async () => {
    const { element } = await openDraft();
    press(element, '鍵とCSRを作る');
    await until(() => focused()?.id === 'basics-serverName' || undefined);
    includes(textOf(element), '先に、サーバ名を正しく入力してください');
  });

  it('CRT-05 does not let the step be left before the file was downloaded; then the request is there', async () => {
    const { element } = await make();
    equal(element.querySelector('input'), null);
    equal(control(element, 'basics.csr').value, '');
    for (const leave of ['次へ', '戻る', '保存して中断する']) {
      press(element, leave);
      await until(() => textOf(element).includes('先に、鍵ファイルをダウンロードするか') || undefined);
      await until(() => focused() === get(element, 'button', '鍵ファイルをダウンロード') || undefined);
    }
    includes(textOf(element), '基本情報');
    equal(asksBefore(), true);
    const files = await savedFiles(async () => {
      press(element, '鍵ファイルをダウンロード');
      await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
    });
    equal(
      files.map(({ name }) => name),
      ['www.example.co.jp.key'],
    );
    equal(asksBefore(), false);
    const { names }: CsrInspection = await inspectCsr(control(element, 'basics.csr').value);
    equal(
      names?.map(({ value }) => value),
      ['www.example.co.jp'],
    );
    press(element, '次へ'); // what is missing now is something else
    const summary = await until(() => all(element, 'group')[0]);
    equal(textOf(summary).includes('CSR'), false);
  });

  it('CRT-05 the key is in no request, storage, log, attribute or event, nor is the passphrase', async () => {
    const { server, element } = await openForm();
    let file: File | undefined;
    const text = await overheard(server, async () => {
      [file] = await savedFiles(async () => {
        light(element, 'passphrase').value = passphrase;
        light(element, 'repeated').value = passphrase;
        press(element, '作成する');
        await until(() => all(element, 'button', '鍵ファイルをダウンロード')[0]);
        press(element, '鍵ファイルをダウンロード');
        await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
      });
      press(element, '保存して中断する');
      await until(() => server.draft.entries.basics.csr !== '' || undefined, 'the request on the server');
    });
    ok(file);
    const written = await file.text();
    const key = await readKeyFile(written, passphrase);
    ok(key.ok);
    expectNowhere(text, key.privateKey);
    ok(!text.includes(passphrase));
    ok(
      !text.replaceAll(/\\n|\s/g, '').includes(written.replaceAll(/-----[^-]+-----|\s/g, '').slice(0, 60)),
      'the file',
    );
    ok(text.includes('www.example.co.jp'), 'what is searched');
  });

  it('CRT-05 a page that is loaded before that has neither key nor request, and says so once', async () => {
    const { server, element } = await make();
    element.remove();
    const load = async (): Promise<MadoCertificateWizard> => {
      const again = document.createElement('mado-certificate-wizard');
      again.setAttribute('draft', 'd1');
      again.portal = portalOn(server, presets.certificate);
      place(again);
      await until(() => again.renderRoot.querySelector('form'));
      return again;
    };
    const second = await load();
    includes(textOf(second), '鍵ファイルをダウンロードする前にページが閉じられたため');
    equal(control(second, 'basics.csr').value, '');
    equal(server.draft.entries.basics.csr, '');
    second.remove();
    const third = await load();
    equal(textOf(third).includes('ページが閉じられたため'), false);
  });

  it('CRT-05 a request of another key than the one that was downloaded is asked about, and nothing is lost', async () => {
    const { server, element } = await make();
    await savedFiles(async () => {
      press(element, '鍵ファイルをダウンロード');
      await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
    });
    const made = control(element, 'basics.csr').value;
    const asks = '鍵ファイル「www.example.co.jp.key」は、このページで作ったCSRの鍵です';
    control(element, 'basics.csr').value = '';
    enter(control(element, 'basics.csr'), csr);
    await until(() => textOf(element).includes(asks) || undefined);
    equal(textOf(element).includes('このCSRで申し込めます'), false);
    press(element, '次へ');
    includes(textOf(await until(() => all(element, 'group')[0])), 'どちらのCSRを使うか選んでください');
    press(element, '入力したCSRを使う');
    await until(() => textOf(element).includes('このCSRを作ったときの秘密鍵をお使いください') || undefined);
    await until(() => focused()?.id === 'other-key' || undefined, 'the focus at what was decided');
    equal([control(element, 'basics.csr').value, textOf(element).includes(asks)], [csr, false]);
    equal(
      textOf(element).includes('鍵ファイルをダウンロードし、CSRを入力しました'),
      false,
      'that is not the request any more',
    );
    press(element, 'このページで作ったCSRに戻す');
    await until(() => control(element, 'basics.csr').value === made || undefined, 'the request that was made');
    await until(() => focused()?.id === 'basics-csr' || undefined, 'the focus at the request');
    await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
    press(element, '保存して中断する');
    await until(() => server.draft.entries.basics.csr === made || undefined, 'it on the server');
  });

  it('CRT-05 throws key and request away where that is wanted', async () => {
    const { element } = await make();
    press(element, '鍵とCSRを破棄する');
    await until(() => all(element, 'button', '鍵とCSRを作る')[0]);
    equal(sessionStorage.length, 0);
    equal(asksBefore(), false);
    press(element, '次へ');
    await until(() => all(element, 'group')[0]);
  });
});
