import type { Activation, ActivationRequest } from '@madoguchi/sdk';
import { activate, readActivation } from '@madoguchi/sdk/environments/activation.endpoints.js';
import { writeActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import '../define/mado-environment-activation.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, everything, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';

const activation = (further: Partial<Activation> = {}): Activation => ({
  environmentId: 'e',
  environmentName: '本番環境',
  state: 'none',
  assigned: true,
  mayActivate: true,
  ...further,
});
const issued = {
  id: 'a',
  systemName: '基幹サーバー',
  fileName: 'activation.json',
  issuedAt: '2026-11-19T15:30:00.000Z',
  url: 'https://portal.example/api/license/activations/a/activation.json',
};
const request = (): ActivationRequest => ({
  id: 'r'.repeat(22),
  product: 'platform',
  system: { id: 's'.repeat(22), name: '基幹サーバー' },
  createdAt: new Date().toISOString(),
});
const requestFile = async (): Promise<File> => new File([await writeActivationRequest(request())], 'request.json');
const set = (element: HTMLElement): void => {
  element.setAttribute('contract', 'c');
  element.setAttribute('environment', 'e');
};

async function open(prepare: (server: ScriptedServer) => void = () => undefined, read = activation()) {
  const server = createScriptedServer();
  server.on(readActivation, () => answer(200, read));
  server.on(upload, () => answer(201, { id: 'u', name: 'request.json', size: 400, type: 'application/json' }));
  server.on(activate, () => answer(201, activation({ state: 'current', issued })));
  prepare(server);
  const portal = portalOn(server);
  const element = document.createElement('mado-environment-activation');
  set(element);
  element.portal = portal;
  place(element);
  await until(() => textOf(element).includes(read.environmentName) || undefined);
  return { server, portal, element };
}

/** Chooses files in the dialog, as a browser does. */
function choose(element: HTMLElement, ...files: readonly File[]): void {
  const [input] = [...everything(element)].filter((found) => found instanceof HTMLInputElement);
  if (!input) throw new Error('no file can be chosen');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The button that registers, once what the chosen file says stands there. */
async function looked(element: HTMLElementTagNameMap['mado-environment-activation']): Promise<HTMLElement> {
  await until(() => element.state.type === 'chosen' && element.renderRoot.querySelector('[part="facts"]'));
  return get(element, 'button', '登録');
}

elementSuite<'mado-environment-activation'>({
  tag: 'mado-environment-activation',
  set,
  prepare: (server: ScriptedServer) => server.on(readActivation, () => answer(200, activation())),
  says: { ja: 'アクティベート', en: 'Activation' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', activation: activation({ environmentName: '手で置いた' }) }),
    says: '手で置いた',
  },
});

describe('mado-environment-activation', () => {
  it('LIC-08 leads through its steps: a file, what it says, 登録, and the file to download', async () => {
    const { server, element } = await open();
    const told: string[] = [];
    element.addEventListener('mado-before-activation', (event) => told.push(event.request.system.name));
    element.addEventListener('mado-activated', (event) => told.push(event.activation.state));
    includes(textOf(element), 'ここからダウンロードできます');
    choose(element, await requestFile());
    const submit = await looked(element);
    includes(textOf(element), '基幹サーバー');
    equal(server.count(upload), 0);
    await until(() => focused() === submit || undefined);
    for (let click = 0; click < 10; click++) submit.click();
    const link = await until(() => all(element, 'link', 'ダウンロード')[0]);
    equal([link.getAttribute('href'), descriptionOf(link)], [issued.url, 'activation.json']);
    equal([server.count(upload), server.count(activate)], [1, 1]);
    equal(told, ['基幹サーバー', 'current']);
    includes(textOf(element), 'Step 2へ進んでください');
    includes(textOf(element), '「アクティベート」→「決定」');
  });

  it('LIC-08 takes another file after one was registered, without a reload', async () => {
    const { server, element } = await open();
    for (const times of [1, 2]) {
      choose(element, await requestFile());
      (await looked(element)).click();
      const again = await until(() => all(element, 'button', '別のファイルでもう一度アクティベートする')[0]);
      equal([server.count(upload), server.count(activate)], [times, times]);
      again.click();
      await until(() => focused()?.id === 'file' || undefined);
    }
  });

  it('LIC-08 refuses a file here, in words, and sends nothing', async () => {
    const { server, element } = await open();
    for (const [file, words] of [
      [new File(['%PDF'], '見積書.pdf'), 'アクティベーションリクエストファイルではありません'],
      [new File(['x'.repeat(65_537)], 'large.json'), 'ファイルが大きすぎます'],
      [new File([(await writeActivationRequest(request())).slice(0, -9)], 'cut.json'), '壊れています'],
    ] as const) {
      choose(element, file);
      await until(() => textOf(element).includes(words) || undefined, words);
      includes(textOf(element), file.name);
    }
    choose(element, await requestFile(), await requestFile());
    await until(() => textOf(element).includes('1つだけ') || undefined);
    equal(server.count(upload), 0);
  });

  it('LIC-08 登録 is there from the first, and says what is missing as long as no file is chosen', async () => {
    const { server, element } = await open();
    get(element, 'button', '登録').click();
    await until(() => textOf(element).includes('登録するファイルを、先に選んでください。'));
    await until(() => focused()?.id === 'file' || undefined, 'the focus where a file is chosen');
    equal(focused()?.getAttribute('aria-invalid'), 'true');
    includes(descriptionOf(focused() ?? element), '先に選んでください');
    equal(server.count(upload), 0);
    choose(element, await requestFile());
    await looked(element);
    equal(textOf(element).includes('先に選んでください'), false);
  });

  it('LIC-08 tells what the server refuses, takes the focus there, and lets another file be chosen', async () => {
    const { element } = await open((server) => server.on(activate, () => problem(409, 'activation-request-used')));
    choose(element, await requestFile());
    (await looked(element)).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'すでに使われています');
    await until(() => focused() === alert || undefined);
    choose(element, await requestFile());
    await looked(element);
  });

  it('LIC-08 sending can be stopped, making the activation file cannot', async () => {
    const { element } = await open();
    const request = { id: 'r', product: 'platform', system: { id: 's', name: '基幹' }, createdAt: issued.issuedAt };
    const chosen = { activation: activation(), fileName: 'request.json', request };
    element.state = { type: 'sending', ...chosen, progress: { sent: 400, total: 400 } };
    await settle(element);
    get(element, 'button', '送信を中止する');
    element.state = { type: 'signing', ...chosen };
    await settle(element);
    includes(textOf(element), 'アクティベーションファイルを作成しています');
    equal(all(element, 'button').length, 0);
  });

  it('LIC-08 a file can be dropped; what else is dropped is left alone', async () => {
    const { element } = await open();
    const zone = element.renderRoot.querySelector('[part="drop"]');
    const drop = (type: string, transfer: DataTransfer): DragEvent => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
      zone?.dispatchEvent(event);
      return event;
    };
    const words = new DataTransfer();
    words.setData('text/plain', 'words');
    equal([drop('dragover', words).defaultPrevented, drop('drop', words).defaultPrevented], [false, false]);
    const file = new DataTransfer();
    file.items.add(await requestFile());
    equal([drop('dragover', file).defaultPrevented, drop('drop', file).defaultPrevented], [true, true]);
    await until(() => all(element, 'button', '登録')[0]);
  });

  it('LIC-08 afterwards the first step stands there as done, with what was registered, and says no more than that a file was made', async () => {
    const { element } = await open(undefined, activation({ state: 'current', issued }));
    includes(textOf(element), 'Step 1 完了 アクティベーションリクエストファイルを登録');
    includes(textOf(element), '登録日時');
    includes(textOf(element), 'ファイル作成済み');
    equal(textOf(element).includes('アクティベート済み'), false);
    equal([...everything(element)].filter((found) => found instanceof HTMLInputElement).length, 0);
    get(element, 'button', '別のファイルでもう一度アクティベートする').click();
    await until(() => focused()?.id === 'file' || undefined, 'the focus where another file is chosen');
    const { element: member } = await open(undefined, activation({ state: 'current', issued, mayActivate: false }));
    includes(textOf(member), '登録日時');
    equal(all(member, 'button').length, 0);
  });

  it('LIC-08 says that a changed assignment has to be activated again, and still gives the former file', async () => {
    const { element } = await open(undefined, activation({ state: 'outdated', issued }));
    includes(textOf(element), '割り当てが変わっています');
    includes(textOf(element), '前の割り当てで作成したファイル');
    get(element, 'link', 'ダウンロード');
  });

  it('LIC-08 a member downloads and cannot register; without an assignment it leads there first', async () => {
    const { element } = await open(undefined, activation({ state: 'outdated', issued, mayActivate: false }));
    includes(textOf(element), 'オーナーが行います');
    get(element, 'link', 'ダウンロード');
    equal([...everything(element)].filter((found) => found instanceof HTMLInputElement).length, 0);
    const { element: other } = await open(undefined, activation({ assigned: false }));
    other.setAttribute('assignment-href', '/contracts/{contract}/{environment}');
    await settle(other);
    equal(get(other, 'link', '製品を割り当てる').getAttribute('href'), '/contracts/c/e');
  });

  it('sends nothing where the page prevents it', async () => {
    const { server, element } = await open();
    element.addEventListener('mado-before-activation', (event) => event.preventDefault());
    choose(element, await requestFile());
    (await looked(element)).click();
    await settle(element);
    equal(server.count(upload), 0);
    get(element, 'button', '登録');
  });

  it('shows names as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await open(
      undefined,
      activation({
        environmentName: evil,
        state: evil,
        issued: { ...issued, systemName: evil, fileName: evil, url: 'data:text/html,x' },
      }),
    );
    includes(textOf(element), evil);
    equal([...everything(element)].filter((found) => found.matches('img, a')).length, 0);
  });

  it('LIC-08 in a contract that has ended no file is asked for, and what was made can be downloaded', async () => {
    for (const state of ['none', 'current', 'outdated']) {
      const made = state === 'none' ? {} : { issued };
      const { element } = await open(undefined, activation({ state, ...made, ended: true }));
      includes(textOf(element), '終了しているため、アクティベートはできません。');
      equal([...everything(element)].filter((found) => found instanceof HTMLInputElement).length, 0);
      equal(all(element, 'button').length, 0);
      equal(all(element, 'link', 'ダウンロード').length, state === 'none' ? 0 : 1);
      equal(textOf(element).includes('もう一度アクティベートしてください'), false);
    }
  });

  it('LIC-08 says by how much to reduce what the contract has too few of, before a file is asked for', async () => {
    const exceeded = [
      { name: '基盤', count: 2 },
      { name: '帳票', count: 1200 },
    ];
    const { element } = await open(undefined, activation({ exceeded }));
    includes(textOf(element), 'ご契約数より多く割り当てられています');
    for (const said of ['基盤', '2減らしてください', '帳票', '1,200減らしてください']) includes(textOf(element), said);
    equal([...everything(element)].filter((found) => found instanceof HTMLInputElement).length, 0);
  });

  it('LIC-08 a contract that shrank or ended while a file was chosen is told, and what to do', async () => {
    for (const [code, params, further, said] of [
      ['licenses-exceeded', { product: '基盤', count: 2 }, { exceeded: [{ name: '基盤', count: 2 }] }, '2減らして'],
      ['contract-ended', {}, { ended: true }, 'アクティベートはできません'],
    ] as const) {
      const { server, element } = await open((scripted) => scripted.on(activate, () => problem(409, code, { params })));
      choose(element, await requestFile());
      const submit = await looked(element);
      server.on(readActivation, () => answer(200, activation(further)));
      submit.click();
      await until(() => textOf(element).includes(said) || undefined, said);
      equal(element.state.type, 'refused');
    }
  });

  it('LIC-08 names the product of the chosen file as the contract does, and one that it does not know by its id', async () => {
    for (const [id, said] of [
      ['platform', 'アオゾラ基盤'],
      ['other', 'platform'],
    ]) {
      const { element } = await open(undefined, activation({ products: [{ id: id ?? '', name: 'アオゾラ基盤' }] }));
      choose(element, await requestFile());
      await looked(element);
      includes(textOf(element.renderRoot.querySelector('[part="facts"]') ?? element), said ?? '');
    }
  });
});
