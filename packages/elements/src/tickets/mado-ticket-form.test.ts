import { PortalError, presets, type PortalConfiguration } from '@madoguchi/sdk';
import { readSuggestedArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { findTicketSubjects, openTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import '../define/mado-ticket-form.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, labelsIn, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { sendUploadsTo } from '../testing/scripted-upload.ts';
import { compose, retype } from '../testing/typing.ts';
import { file, handOver, other, pasting, subject, takeUploads } from './tickets.suite.ts';

const inquirer = sessionOf('hanako@example.jp', {
  account: { ...sessionOf().account, roles: ['inquiry-user'] },
});
/** Whoever the suites sign in is a customer. */
const configuration: PortalConfiguration = {
  ...presets.support,
  roles: [{ ...presets.support.roles[0], id: 'customer' }],
};
const opened = (): Response => answer(201, { id: 't1', number: 'T-2026-000123' });
const prepare = (server: ScriptedServer): void => {
  server.on(findTicketSubjects, () => answer(200, { subjects: [subject, other], total: 2 }));
  takeUploads(server);
};

/** Ends what sends files to the server of a test. */
let ends: () => void = () => undefined;

async function shown(change: (server: ScriptedServer) => void = () => undefined, attributes: object = {}) {
  const server = createScriptedServer();
  prepare(server);
  change(server);
  ends = sendUploadsTo(server);
  const portal = portalOn(server, presets.support);
  portal.session.adopt(inquirer);
  const element = document.createElement('mado-ticket-form');
  element.portal = portal;
  Object.assign(element, { ticketHref: '/tickets/{ticket}', ...attributes });
  place(element);
  await until(() => element.state.type === 'ready');
  await settle(element);
  return { server, portal, element };
}

const part = (element: HTMLElement, name: string): HTMLElement => {
  const found = [...everything(element)].find((one) => one.part.contains(name));
  ok(found instanceof HTMLElement, `no part ${name}`);
  return found;
};
const area = (element: HTMLElement): HTMLTextAreaElement => {
  const found = [...everything(element)].find((one) => one instanceof HTMLTextAreaElement);
  ok(found instanceof HTMLTextAreaElement);
  return found;
};
function write(element: HTMLElement, text: string): void {
  const found = area(element);
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const press = (target: EventTarget, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const finder = (element: HTMLElement): HTMLInputElement => {
  const found = get(element, 'combobox');
  ok(found instanceof HTMLInputElement);
  return found;
};

/** Fills in what a ticket needs, as a person does. */
async function fill(element: HTMLElement): Promise<void> {
  get(element, 'radio', /^(障害|Fault)$/).click();
  get(element, 'radio', /^(高|High)/).click();
  if (all(element, 'combobox').length > 0) {
    finder(element).focus();
    (await until(() => all(element, 'option')[0], 'what was found')).click();
  }
  retype(field(element, /^(件名|Subject)/), '電源ユニットの障害');
  write(element, '片系の電源が落ちています。');
  retype(field(element, /^(お名前|Name)/), '髙﨑 花子');
  retype(field(element, /^(メールアドレス|E-mail address)/), 'hanako@example.jp');
}

formSuite({
  tag: 'mado-ticket-form',
  operation: openTicket,
  accepted: opened,
  configuration,
  prepare,
  set: (element) => element.setAttribute('device', 'd1'),
  async open(element) {
    await until(() => all(element, 'radio').length > 0);
  },
  fill,
  confirm: '送信',
  before: 'mado-before-ticket-open',
  done: 'mado-ticket-opened',
  typed: true,
  survival: { kept: (element) => [field(element, /^件名/).value, area(element).value] },
});
elementSuite<'mado-ticket-form'>({
  tag: 'mado-ticket-form',
  prepare,
  says: { ja: '対象の機器またはご契約', en: 'Device or contract' },
  byHand: {
    set: (element) => (element.state = { type: 'unavailable', error: new PortalError('unavailable') }),
    says: '受付を始められませんでした',
  },
});

describe('mado-ticket-form', () => {
  afterEach(() => ends());

  it('SUP-05 a device and a contract are found in one field, by arrow keys too; what was chosen stands there until another is', async () => {
    const { server, element } = await shown();
    equal(server.count(findTicketSubjects), 0, 'nothing is searched before somebody wants to');
    const input = finder(element);
    input.focus();
    await until(() => all(element, 'option').length === 2);
    equal(input.getAttribute('aria-expanded'), 'true');
    retype(input, '本社');
    await until(() => server.requests.at(-1)?.query.get('search') === '本社');
    await settle(element);
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    await settle(element);
    equal(input.getAttribute('aria-activedescendant'), 'subject-1');
    press(input, 'Escape');
    await settle(element);
    equal(all(element, 'option').length, 0);
    equal(press(input, 'Enter'), false, 'Enter never sends the form');
    press(input, 'ArrowDown');
    await until(() => all(element, 'option').length === 2);
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    press(input, 'Enter');
    const change = await until(() => all(element, 'button', '選び直す')[0]);
    includes(textOf(part(element, 'subject')), 'サーバー保守');
    equal(all(element, 'radio', 'ソフトウェア保守').length, 1);
    await until(() => focused() === change, 'the focus at what was chosen');
    for (const label of labelsIn(element, /^対象の機器またはご契約/)) label.click();
    await settle(element);
    equal(all(element, 'button', '選び直す').length, 1, 'a press on the label chooses nothing else');
    change.click();
    await until(() => focused() === finder(element));
  });

  it('SUP-05 nothing is searched while an input method composes', async () => {
    const { server, element } = await shown();
    const input = finder(element);
    input.focus();
    await until(() => all(element, 'option').length === 2);
    compose(input, '本社', 'chromium');
    await until(() => server.requests.at(-1)?.query.get('search') === '本社');
    equal(server.count(findTicketSubjects), 2);
  });

  it('SUP-05 shows all that will be sent before it is, tells the number, and leads to the ticket', async () => {
    const { server, element } = await shown();
    await fill(element);
    handOver(part(element, 'drop'), 'drop', file('a.txt'));
    await until(() => textOf(element).includes('送信済み'));
    get(element, 'button', '内容を確認する').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    for (const text of [
      '障害',
      'hq-fw-01',
      'ハードウェア保守',
      '高',
      '電源ユニットの障害',
      '片系の電源',
      'a.txt',
      'hanako@example.jp',
    ])
      includes(textOf(dialog), text);
    equal(server.count(openTicket), 0);
    server.on(openTicket, opened);
    get(dialog, 'button', '送信').click();
    const said = await until(() => all(element, 'status').find((one) => textOf(one).includes('T-2026-000123')));
    await until(() => focused() === said, 'the focus at what was said');
    equal(get(element, 'link', 'お問い合わせを見る').getAttribute('href'), '/tickets/t1');
    const sent = server.requests.findLast(({ operation }) => operation === 'openTicket')?.body;
    equal(sent, {
      contractId: 'c1',
      serviceId: 'hardware',
      title: '電源ユニットの障害',
      description: '片系の電源が落ちています。',
      contact: { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '' },
      kind: 'fault',
      desk: 'engineer',
      severity: 'high',
      deviceId: 'd1',
      uploads: ['u-a.txt'],
    });
    get(element, 'button', '別のお問い合わせをする').click();
    await until(() => all(element, 'radio').length > 0);
    equal(field(element, /^件名/).value, '');
  });

  it('SUP-05 files are dropped, pasted and chosen; each has its own progress, is tried again or taken out', async () => {
    const { server, element } = await shown((scripted) => scripted.on(upload, () => problem(503, 'unavailable')));
    handOver(part(element, 'drop'), 'drop', file('a.txt'), file('b.txt'));
    const again = await until(() => all(element, 'button', 'a.txtを再送信')[0]);
    await until(() => all(element, 'button', 'b.txtを再送信')[0]);
    await until(() => all(element, 'status').some((one) => textOf(one).includes('送信できませんでした')));
    takeUploads(server);
    again.click();
    await until(() => textOf(element).includes('送信済み'));
    get(element, 'button', 'b.txtを外す').click();
    await until(() => !textOf(element).includes('b.txt'));
    const pictures = [1, 2].map(() => new File(['png'], 'image.png', { type: 'image/png' }));
    for (const picture of pictures) {
      handOver(area(element), 'paste', picture);
      await until(() => element.state.type === 'ready');
      await settle(element);
    }
    await until(() => textOf(element).includes('image-2.png'));
    const chooser = [...everything(element)].find((one) => one.matches('input[type="file"][multiple]'));
    ok(chooser instanceof HTMLInputElement);
    const data = new DataTransfer();
    data.items.add(file('c.txt'));
    chooser.files = data.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textOf(element).includes('c.txt'));
  });

  it('SUP-05 pasted text stays text, with a picture of it beside', async () => {
    const { element } = await shown();
    const data = new DataTransfer();
    data.setData('text/plain', '表');
    data.items.add(new File(['png'], 'image.png', { type: 'image/png' }));
    const event = pasting(data);
    area(element).dispatchEvent(event);
    await settle(element);
    equal(event.defaultPrevented, false);
    equal(all(element, 'button', /を外す$/).length, 0);
  });

  it('SUP-05 a file and a text that look as if they held secrets are sent only when the person says so', async () => {
    const { server, element } = await shown();
    await fill(element);
    handOver(part(element, 'drop'), 'drop', file('config.txt', 'hostname fw\nsnmp-server community Sec-Ro-77 RO'));
    const allow = await until(() => all(element, 'button', 'config.txtをこのまま送信する')[0]);
    includes(textOf(part(element, 'attachment')), '2行目: SNMPコミュニティ名');
    equal(server.count(upload), 0);
    allow.focus();
    allow.click();
    await until(() => focused() === all(element, 'button', 'config.txtを外す')[0], 'where the button went');
    await until(() => server.count(upload) === 1);
    await until(() => textOf(element).includes('送信済み'));
    write(element, '再起動しました\nenable secret Xk29!fooBar');
    get(element, 'button', '内容を確認する').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), '2行目: パスワード');
    ok(!textOf(dialog).includes('Xk29'));
    get(dialog, 'button', '入力に戻って直す').click();
    await until(() => all(element, 'dialog').length === 0);
    get(element, 'button', '内容を確認する').click();
    server.on(openTicket, opened);
    get(await until(() => all(element, 'dialog')[0]), 'button', /このまま送信する$/).click();
    await until(() => element.state.type === 'opened');
  });

  it('SUP-05 what is wrong stands at its field and in the summary, from where one gets there', async () => {
    const { element } = await shown();
    retype(field(element, /^お名前/), ' ');
    get(element, 'button', '内容を確認する').click();
    const summary = await until(() => all(element, 'group').find((one) => one.part.contains('summary')));
    await until(() => focused() === summary, 'the focus at the summary');
    for (const text of ['種別を', '対象の機器またはご契約を', '重大度を', '件名を', '内容を', 'お名前を'])
      includes(textOf(summary), text);
    get(summary, 'link', /^対象の機器/).click();
    equal(focused(), finder(element));
  });

  it('SUP-05 a file that is on its way never takes the focus from where somebody works', async () => {
    const { server, element } = await shown();
    await fill(element);
    const release = server.hold(upload);
    handOver(part(element, 'drop'), 'drop', file('a.txt'));
    await until(() => server.count(upload) === 1);
    get(element, 'button', '内容を確認する').click();
    const summary = await until(() => all(element, 'group').find((one) => one.part.contains('summary')));
    includes(textOf(summary), '添付ファイルの送信が終わるまでお待ちください。');
    await until(() => focused() === summary);
    const title = field(element, /^件名/);
    title.focus();
    release(answer(201, { id: 'u', name: 'a.txt', size: 3, type: 'text/plain' }));
    await until(() => textOf(element).includes('送信済み'));
    await settle(element);
    equal(focused(), title);
    equal(all(element, 'group').filter((one) => one.part.contains('summary')).length, 0, 'nothing is wrong any more');
  });

  it('SUP-05 possible answers stand beside while one types, without secrets in the question, and open in a tab of their own', async () => {
    const article = { id: 'a1', kind: 'knowledge', category: 'trouble', title: '電源の交換手順', excerpt: 'はじめに' };
    const { server, element } = await shown(
      (scripted) => scripted.on(readSuggestedArticles, () => answer(200, { items: [article] })),
      { articleHref: '/knowledge/{article}' },
    );
    retype(field(element, /^件名/), '電源ユニット');
    write(element, '電源障害\npassword: Xk29!fooBar');
    const link = await until(() => all(element, 'link', /^電源の交換手順/)[0]);
    equal([link.getAttribute('href'), link.getAttribute('target')], ['/knowledge/a1', '_blank']);
    const asked = JSON.stringify(
      server.requests
        .filter(({ operation }) => operation === 'readSuggestedArticles')
        .map(({ body, query }) => [body, [...query]]),
    );
    ok(!asked.includes('Xk29'), asked);
    const chosen: string[] = [];
    element.addEventListener('mado-ticket-article-chosen', (event) => chosen.push(event.article.id));
    element.articleHref = undefined;
    await settle(element);
    get(element, 'button', '電源の交換手順').click();
    equal(chosen, ['a1']);
    equal(area(element).value, '電源障害\npassword: Xk29!fooBar', 'the form stays as it is');
  });

  it('SUP-05 SUP-13 begins with the contract and the service of a page that names them', async () => {
    const { element } = await shown(undefined, { contract: 'c2', service: 'software' });
    const chosen = get(element, 'radio', 'ソフトウェア保守');
    ok(chosen instanceof HTMLInputElement && chosen.checked);
  });

  it('SUP-05 begins with the device of a page that names one', async () => {
    const { server, element } = await shown(undefined, { device: 'd1' });
    includes(textOf(part(element, 'subject')), 'MH8100-31C01');
    equal(server.requests[0]?.query.get('deviceId'), 'd1');
  });

  it('SUP-02 is not there for a type of account that sends no inquiries', async () => {
    const server = createScriptedServer();
    const portal = portalOn(server, presets.support);
    portal.session.adopt(sessionOf('x@example.jp', { account: { ...sessionOf().account, roles: ['nobody'] } }));
    const element = document.createElement('mado-ticket-form');
    element.portal = portal;
    place(element);
    await until(() => textOf(element).includes('この種類のアカウントでは行えません'));
    equal(all(element, 'form').length, 0);
  });

  it('SUP-05 the limit of a file is one number, before and after it is too large', async () => {
    const { element } = await shown();
    includes(textOf(element), '1個あたり1 GBまで');
    const large = file('dump.bin');
    Object.defineProperty(large, 'size', { value: 2 ** 31 });
    handOver(get(element, 'form'), 'paste', large);
    await until(() => textOf(element).includes('1 GBまでのファイルを選択してください'));
  });

  it('SUP-05 says beside what was kept that it is about something else than what was chosen, and changes that', async () => {
    const first = await shown(undefined, { device: 'd1' });
    await until(() => first.element.state.type === 'ready');
    const { state } = first.element;
    ok(state.type === 'ready');
    first.element.state = { ...state, restored: true, subject, asked: other };
    await settle(first.element);
    includes(textOf(part(first.element, 'asked')), 'お選びになった「サーバー保守');
    equal(part(first.element, 'ask-about').textContent?.trim(), '対象を変更する');
  });
});
