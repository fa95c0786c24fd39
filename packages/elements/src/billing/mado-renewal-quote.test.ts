import { PortalError, presets, type RenewalQuoteDetail } from '@madoguchi/sdk';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
} from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { readChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import '../define/mado-renewal-quote.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, focused, get, labelsIn, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { sendUploadsTo } from '../testing/scripted-upload.ts';
import { quoteOf } from './quotes.suite.ts';

const by = { by: '三嶋 佳子', at: '2026-11-20T05:12:00.000Z' };
const orderFile = { name: '発注書.pdf', size: 12, url: 'https://files.example/order.pdf' };
const ordered = quoteOf({ state: 'ordered', answer: { type: 'ordered', ...by, order: orderFile }, version: 2 });
const asked = quoteOf({
  state: 'requote-requested',
  answer: { type: 'requote-requested', ...by, comment: '台数を減らしたい' },
  version: 2,
});
const kept = () => answer(201, { id: 'u1', name: '発注書.pdf', size: 12, type: 'application/pdf' });
const prepare = (server: ScriptedServer, quote: RenewalQuoteDetail = quoteOf()): void => {
  server.on(readRenewalQuote, () => answer(200, quote));
  server.on(upload, kept);
  endUploads?.();
  endUploads = sendUploadsTo(server);
};
let endUploads: (() => void) | undefined;
afterEach(() => {
  endUploads?.();
  endUploads = undefined;
});
const set = (element: HTMLElement): void => {
  element.setAttribute('quote', 'q1');
  element.setAttribute('quote-href', '/quotes/{quote}');
  element.setAttribute('renewal-quotes-href', '/quotes');
};
const pdf = (name = '発注書.pdf', content = '%PDF-1.7 abc'): File => new File([content], name);

function choose(element: HTMLElement, ...files: readonly File[]): void {
  const input = [...everything(element)].find((found) => found instanceof HTMLInputElement && found.type === 'file');
  ok(input instanceof HTMLInputElement, 'nowhere to choose a file');
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const attached = (element: HTMLElement): Promise<true> =>
  until(() => textOf(element).includes('添付しました') || undefined, 'the file attached');

async function opened(quote = quoteOf(), change: (server: ScriptedServer) => void = () => undefined) {
  const server = createScriptedServer();
  prepare(server, quote);
  change(server);
  const element = document.createElement('mado-renewal-quote');
  element.portal = portalOn(server);
  set(element);
  place(element);
  await until(() => element.state.type !== 'loading');
  await settle(element);
  return { server, element };
}
/** The button of a form that leads to the confirmation. */
const submitOf = (element: HTMLElement, name: string): HTMLElement => get(get(element, 'form', name), 'button', name);
const dialogOf = (element: HTMLElement): Promise<HTMLElement> => until(() => all(element, 'dialog')[0], 'a dialog');
const commentOf = (element: HTMLElement): HTMLTextAreaElement => {
  const area = [...everything(element)].find((found) => found instanceof HTMLTextAreaElement);
  ok(area);
  return area;
};
function write(element: HTMLElement, text: string): void {
  const area = commentOf(element);
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

formSuite({
  tag: 'mado-renewal-quote',
  operation: orderRenewalQuote,
  accepted: () => answer(200, ordered),
  prepare,
  set,
  async fill(element) {
    choose(element, pdf());
    await attached(element);
  },
  confirm: '発注する',
  before: 'mado-before-renewal-quote-order',
  done: 'mado-renewal-quote-ordered',
  typed: false,
  survival: { own: 'the purchase order that waits on the server, and the comment' },
});
elementSuite<'mado-renewal-quote'>({
  tag: 'mado-renewal-quote',
  prepare,
  set,
  says: { ja: '再見積を依頼する', en: 'Ask for a new quote' },
  byHand: {
    set: (element) => (element.state = { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) }),
    says: 'この見積は見つかりません',
  },
});

describe('mado-renewal-quote', () => {
  it('SUP-11 shows what it offers, until when, and its PDF', async () => {
    const { element } = await opened();
    const text = textOf(element);
    for (const part of [
      '更新のお見積り',
      'R-2026-00001',
      '1,234,000円',
      '2027/04/01から2028/03/31まで',
      '2099/12/31',
      'あと',
      '社内保守（ABC1234567）',
      '青空電機',
      '2026/11/01',
    ])
      includes(text, part);
    const link = get(element, 'link', /^PDFをダウンロード/);
    equal([link.getAttribute('href'), link.getAttribute('download')], ['https://files.example/R-1.pdf', 'R-1.pdf']);
    equal(get(element, 'link', '更新見積の一覧へ戻る').getAttribute('href'), '/quotes');
    includes(text, '20 MBまで'); // the limit is told before anything is chosen
  });

  it('SUP-11 is ordered in one step: the file, a confirmation that says what happens, once', async () => {
    const { server, element } = await opened();
    choose(element, pdf());
    await attached(element);
    const release = server.hold(orderRenewalQuote);
    submitOf(element, '発注する').click();
    const dialog = await dialogOf(element);
    for (const part of ['この見積で発注します', 'R-2026-00001', '1,234,000円', '発注書.pdf', '取り消したり'])
      includes(textOf(dialog), part);
    const done: unknown[] = [];
    element.addEventListener('mado-renewal-quote-ordered', ({ quote }) => done.push(quote.state));
    const send = get(dialog, 'button', '発注する');
    for (let press = 0; press < 10; press++) send.click();
    await until(() => server.count(orderRenewalQuote) === 1);
    equal(server.requests.at(-1)?.body, { uploadId: 'u1' });
    release(answer(200, ordered));
    await until(() => done.length === 1);
    await until(() => textOf(focused() ?? element).includes('発注しました'), 'the focus at what was done');
    equal([server.count(orderRenewalQuote), done], [1, ['ordered']]);
    equal(all(element, 'form').length, 0, 'it is answered once');
    for (const part of ['三嶋 佳子', '発注書.pdf']) includes(textOf(element), part);
  });

  it('SUP-11 a new quote is asked for in one step with a comment', async () => {
    const { server, element } = await opened();
    submitOf(element, '再見積を依頼する').click();
    await until(
      () =>
        all(element, 'group').some((group) => textOf(group).includes('ご希望の内容を入力してください')) || undefined,
    );
    equal(all(element, 'dialog').length, 0);
    write(element, ' 台数を減らしたい ');
    server.on(askForNewQuote, () => answer(200, asked));
    submitOf(element, '再見積を依頼する').click();
    const dialog = await dialogOf(element);
    for (const part of ['再見積を依頼します', '台数を減らしたい', '発注できなくなります'])
      includes(textOf(dialog), part);
    const comments: string[] = [];
    element.addEventListener('mado-before-requote-request', ({ comment }) => comments.push(comment));
    get(dialog, 'button', '再見積を依頼する').click();
    await until(() => textOf(element).includes('再見積を依頼しました') || undefined);
    equal(comments, ['台数を減らしたい']);
    equal(server.requests.at(-1)?.body, { comment: '台数を減らしたい' });
    equal(all(element, 'form').length, 0);
  });

  it('SUP-11 leaves the confirmation by 戻る without sending anything, and keeps what was entered', async () => {
    const { server, element } = await opened();
    choose(element, pdf());
    await attached(element);
    write(element, '減らしたい');
    submitOf(element, '発注する').click();
    get(await dialogOf(element), 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    equal(server.count(orderRenewalQuote), 0);
    equal(commentOf(element).value, '減らしたい');
    includes(textOf(element), '発注書.pdf');
  });

  it('SUP-11 answered meanwhile by somebody else, it says by whom and when, and cannot be answered', async () => {
    const { server, element } = await opened();
    choose(element, pdf());
    await attached(element);
    server.on(orderRenewalQuote, () => problem(409, 'quote-answered'));
    server.on(readRenewalQuote, () => answer(200, ordered));
    submitOf(element, '発注する').click();
    get(await dialogOf(element), 'button', '発注する').click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '三嶋 佳子様が2026/11/20 14:12に回答しました');
    includes(textOf(alert), 'すでに回答済み');
    equal(all(element, 'form').length, 0);
    includes(textOf(element), '発注済み');
  });

  it('SUP-11 ordered before in another window by the same person, it says calmly that it is done', async () => {
    const { server, element } = await opened();
    choose(element, pdf());
    await attached(element);
    server.on(orderRenewalQuote, () => problem(409, 'quote-answered'));
    server.on(readRenewalQuote, () => answer(200, { ...ordered, answer: { ...ordered.answer, own: true } }));
    const told: string[] = [];
    element.addEventListener('mado-renewal-quote-ordered', ({ quote }) => told.push(quote.id));
    submitOf(element, '発注する').click();
    get(await dialogOf(element), 'button', '発注する').click();
    const said = await until(() =>
      all(element, 'status').find((one) => textOf(one).includes('ご発注いただいています')),
    );
    includes(textOf(said), '2026/11/20 14:12');
    equal([all(element, 'alert').length, told.length], [0, 0]);
  });

  it('SUP-11 one that was replaced leads to the newer one; a late one says so and can be asked for anew', async () => {
    const { element } = await opened(
      quoteOf({ state: 'replaced', replacedBy: { id: 'q2', number: 'R-2026-00002' }, answer: asked.answer }),
    );
    const link = get(element, 'link', '新しい見積R-2026-00002を見る');
    equal(link.getAttribute('href'), '/quotes/q2');
    const told: string[] = [];
    element.addEventListener('mado-related-quote-opened', ({ quote }) => told.push(quote.id));
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    equal(told, ['q2']);
    equal(all(element, 'form').length, 0);
    const { element: late } = await opened(quoteOf({ validThrough: '2026-01-31' }));
    includes(textOf(late), '有効期限が過ぎているため');
    equal(
      all(late, 'form').map((form) => form.getAttribute('aria-label')),
      ['再見積を依頼する'],
    );
  });

  it('SUP-11 refuses a purchase order that is none of the types before it is sent, and takes the next one', async () => {
    const { server, element } = await opened();
    choose(element, pdf('発注書.xlsx', 'PK\u0003\u0004 table'));
    await until(() => textOf(element).includes('PDF、PNG、JPEGのファイルだけ') || undefined);
    equal(server.count(upload), 0);
    choose(element, pdf());
    await attached(element);
    equal(server.count(upload), 1);
    for (const label of labelsIn(element, /^発注書/)) label.click();
    await settle(element);
    includes(textOf(element), '発注書.pdf'); // a press on the label takes nothing out
    get(element, 'button', '発注書.pdfを外す').click();
    await until(() => !textOf(element).includes('発注書.pdf'));
    await until(() => focused()?.matches('[type="file"]'), 'the focus where a file is chosen');
  });

  it('SUP-11 an upload that failed is tried again, and an order waits until it is through', async () => {
    const { server, element } = await opened();
    server.on(upload, () => Promise.reject(new TypeError('the line is down')));
    choose(element, pdf());
    const again = await until(() => all(element, 'button', /もう一度送信$/)[0], 'the way to send it again');
    const release = server.hold(upload);
    again.focus();
    again.click();
    await until(() => [...everything(element)].find((found) => found.matches('progress')), 'how far it is');
    equal(focused(), get(element, 'button', '発注書.pdfを外す'), 'where the button went');
    submitOf(element, '発注する').click();
    await until(() => all(element, 'group').some((group) => textOf(group).includes('送信が終わるまで')) || undefined);
    equal(all(element, 'dialog').length, 0);
    release(kept());
    await attached(element);
  });

  it('SUP-11 takes a file that is dropped or pasted, and leaves text that is pasted alone', async () => {
    const { server, element } = await opened();
    const data = (file?: File): DataTransfer => {
      const transfer = new DataTransfer();
      if (file) transfer.items.add(file);
      else transfer.setData('text/plain', '文章');
      return transfer;
    };
    const paste = (target: EventTarget, clipboardData: DataTransfer): boolean => {
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      return target.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData })); // as Firefox makes none
    };
    ok(paste(commentOf(element), data()), 'text is left alone');
    equal(server.count(upload), 0);
    const elsewhere = place(document.createElement('input'));
    ok(paste(elsewhere, data(pdf())), 'what another field takes is left alone');
    ok(!paste(document.body, data(pdf())), 'it is taken');
    await attached(element);
    get(element, 'button', /を外す$/).click();
    const drop = await until(() => [...everything(element)].find((found) => found.matches('.drop')));
    drop.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data(pdf('別の発注書.pdf')), bubbles: true, cancelable: true }),
    );
    await until(() => server.count(upload) === 2);
  });

  it('SUP-11 a comment and the purchase order outlive a reload, say so, and can be cleared; nobody else sees them', async () => {
    const open = async (identifier?: string) => {
      const server = createScriptedServer();
      prepare(server);
      const portal = portalOn(server);
      portal.session.adopt(sessionOf(identifier));
      const element = document.createElement('mado-renewal-quote');
      element.portal = portal;
      set(element);
      place(element);
      await until(() => element.state.type === 'ready');
      await settle(element);
      return element;
    };
    const first = await open();
    write(first, '減らしたい');
    choose(first, pdf());
    await attached(first);
    await until(() => JSON.stringify(localStorage).includes('u1') || undefined, 'what is kept');
    first.remove();
    const other = await open('jiro@example.jp');
    equal(commentOf(other).value, '');
    other.remove();
    const second = await open();
    includes(textOf(second), '復元しました');
    equal(commentOf(second).value, '減らしたい');
    includes(textOf(second), '発注書.pdf');
    get(second, 'button', '入力を消す').click();
    await until(() => commentOf(second).value === '' && !textOf(second).includes('発注書.pdf'));
    await until(() => localStorage.length === 0);
  });

  it('SUP-11 tells of one that is not there, and of a type of account that it is not for, without a way to try again', async () => {
    for (const [status, code, words] of [
      [404, 'not-found', 'この見積は見つかりません'],
      [403, 'forbidden', 'ご覧いただけないアカウント'],
    ] as const) {
      const { element } = await opened(quoteOf(), (server) => server.on(readRenewalQuote, () => problem(status, code)));
      await until(() => textOf(element).includes(words) || undefined);
      equal(all(element, 'button').length, 0);
    }
  });

  it('SUP-11 shows what somebody else does meanwhile as soon as it is told of it, without a reload', async () => {
    const server = createScriptedServer();
    prepare(server);
    const change = { kind: 'renewal-quote', id: 'q1', version: 2 };
    const release = server.hold(readChanges);
    const portal = portalOn(server, presets.support);
    portal.session.adopt(sessionOf());
    const element = document.createElement('mado-renewal-quote');
    element.portal = portal;
    set(element);
    place(element);
    await until(() => element.state.type === 'ready');
    submitOf(element, '発注する');
    await until(() => server.count(readChanges) > 0, 'it listens');
    server.on(readRenewalQuote, () => answer(200, ordered));
    release(answer(200, { changes: [change], next: '1' }));
    await until(() => textOf(element).includes('発注済み') || undefined);
    equal(all(element, 'form').length, 0);
    element.remove();
  });
});
