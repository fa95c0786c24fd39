import type { BillingDocument } from '@madoguchi/sdk';
import { readBillingDocuments } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import { readListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import '../define/mado-document-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { answer } from '../testing/scripted-server.ts';
import { billingPortal, documentOf, managerSession } from './quotes.suite.ts';

const page = (items: readonly BillingDocument[], total: number = items.length, next?: string): Response =>
  answer(200, { items, total, next });
const chooseKind = (element: HTMLElement, kind: string): void => {
  const select = get(element, 'combobox', '種類');
  ok(select instanceof HTMLSelectElement);
  select.value = kind;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const subject = {
  tag: 'mado-document-list',
  operation: readBillingDocuments,
  configuration: billingPortal,
  roles: ['contract-manager'],
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((title) => documentOf({ id: title, title })),
      total,
      next,
    ),
  empty: '書類はまだありません',
  narrow: (element: HTMLElement): void => chooseKind(element, 'invoice'),
} as const;
const open = (...items: readonly BillingDocument[]) =>
  openList(subject, (server) => server.on(readBillingDocuments, () => page(items)));
const row = (element: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => all(element, 'row').find((found) => textOf(found).includes(name)));

/** As browsers are: with a viewer of PDFs, or without. */
function withViewer(is: boolean): void {
  Object.defineProperty(navigator, 'pdfViewerEnabled', { configurable: true, value: is });
}
const { fetch: realFetch } = globalThis;
afterEach(() => {
  Reflect.deleteProperty(navigator, 'pdfViewerEnabled');
  globalThis.fetch = realFetch;
});

elementSuite<'mado-document-list'>({
  tag: 'mado-document-list',
  prepare: (server) => server.on(readBillingDocuments, () => page([documentOf()])),
  says: { ja: '見積書・契約書・請求書', en: 'Quotes, contracts and invoices' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', filter: {}, part: { items: [documentOf({ title: '手渡し' })], total: 1 } }),
    says: '手渡し',
  },
});
listSuite<'mado-document-list'>(subject);

describe('mado-document-list', () => {
  it('SUP-12 shows each document in words, one without an amount and one of a newer server too', async () => {
    const { element } = open(
      documentOf(),
      documentOf({ id: '2', title: '契約書面', kind: 'contract', amount: undefined }),
      documentOf({ id: '3', title: '覚書', kind: 'memo' }),
    );
    const text = textOf(await row(element, '10月分ご請求書'));
    for (const part of ['請求書', 'I-2026-0001', '青空電機株式会社', '1,070,850円', '2026/10/31', '184', 'ABC1234567'])
      includes(text, part);
    includes(textOf(await row(element, '契約書面')), '記載なし');
    includes(textOf(await row(element, '覚書')), 'その他の書類');
  });

  it('SUP-12 downloads by the link of the session, also where there is no viewer, and tells the page', async () => {
    withViewer(false);
    const { element } = open(documentOf());
    const told: string[] = [];
    element.addEventListener('mado-document-taken', (event) => told.push(event.document.id));
    await row(element, '10月分ご請求書');
    const links = all(element, 'link', '10月分ご請求書をダウンロード');
    equal(links.length, 2, 'its title and its own link');
    for (const link of links) {
      equal([link.getAttribute('href'), link.getAttribute('download')], ['https://files.example/I-1.pdf', 'I-1.pdf']);
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    equal(told, ['d1', 'd1']);
    equal(all(element, 'dialog').length, 0);
  });

  it('SUP-12 searches by kind, date, amount in any width and partner, and says what is wrong with them', async () => {
    const { server, element } = open(documentOf());
    await row(element, '10月分ご請求書');
    chooseKind(element, 'invoice');
    await until(() => server.requests.at(-1)?.query.get('kind') === 'invoice');
    get(element, 'button', '条件を指定').click();
    await settle(element);
    const put = (label: string, value: string): void => void (field(element, label).value = value);
    const search = (): void => get(element, 'button', '検索').click();
    put('金額（以上）', '百万');
    const before = server.count(readBillingDocuments);
    search();
    await until(() => focused() === field(element, '金額（以上）') || undefined, 'the focus at the amount');
    includes(textOf(await until(() => all(element, 'alert')[0])), '整数');
    put('金額（以上）', '¥2,000,000');
    put('金額（以下）', '１００万'.replace('万', '0000'));
    search();
    await until(() => all(element, 'alert').some((alert) => textOf(alert).includes('大きくない額')) || undefined);
    equal(server.count(readBillingDocuments), before, 'nothing was asked for');
    put('金額（以下）', '３，０００，０００円');
    put('日付（から）', '2026-04-01');
    put('日付（まで）', '2026-10-31');
    put('取引先', '青空');
    search();
    const sent = await until(() => {
      const { query } = server.requests.at(-1) ?? {};
      return query?.has('partner') ? Object.fromEntries(query) : undefined;
    });
    equal(sent, {
      kind: 'invoice',
      least: '2000000',
      most: '3000000',
      partner: '青空',
      from: '2026-04-01',
      to: '2026-10-31',
    });
    await until(() => textOf(get(element, 'button', /^条件を指定\s*3$/)));
  });

  it('SUP-12 is sorted by its columns, the newest first by itself', async () => {
    const { server, element } = open(documentOf());
    await row(element, '10月分ご請求書');
    equal(all(element, 'columnheader', /日付/)[0]?.getAttribute('aria-sort'), 'descending');
    for (const query of ['sort=partner&direction=ascending', 'sort=partner&direction=descending']) {
      get(element, 'button', '取引先').click();
      await until(() => server.requests.at(-1)?.query.toString() === query && element.state.type === 'ready');
    }
  });

  it('SUP-12 gives what it lists as a file, further parts too, in its order, and keeps no columns for it', async () => {
    const { server, element } = openList(
      { ...subject, set: (list) => list.toggleAttribute('tools', true) },
      (scripted) => scripted.on(readBillingDocuments, () => page([documentOf()], 2, 'next')),
    );
    await row(element, '10月分ご請求書');
    chooseKind(element, 'invoice');
    await until(() => server.requests.at(-1)?.query.get('kind') === 'invoice' && element.state.type === 'ready');
    get(element, 'button', '取引先').click();
    await until(() => server.requests.at(-1)?.query.get('sort') === 'partner' && element.state.type === 'ready');
    server.on(readBillingDocuments, ({ query }) =>
      query.has('cursor')
        ? page([documentOf({ id: 'd2', number: 'I-2', kind: 'memo', amount: undefined, partner: '=1+1' })], 2)
        : page([documentOf()], 2, 'next'),
    );
    equal(all(element, 'button', '表示').length + all(element, 'button', '表示項目').length, 0);
    const told: string[] = [];
    element.addEventListener('mado-list-exported', ({ list, rows }) => told.push(`${list} ${rows}`));
    const tool = await until(() => all(element, 'button', 'CSVで書き出す')[0], 'the tool');
    const [file] = await savedFiles(async () => {
      tool.click();
      await until(() => told[0] === 'documents 2');
    });
    ok(file);
    equal((await file.text()).replace('\uFEFF', '').split('\r\n'), [
      '"種類","書類番号","件名","取引先","金額（税込）","日付","保守契約番号","保守契約"',
      '"請求書","I-2026-0001","10月分ご請求書","青空電機株式会社",1070850,"2026-10-31","ABC1234567","社内保守"',
      `"その他の書類","I-2","10月分ご請求書","'=1+1","","2026-10-31","ABC1234567","社内保守"`,
      '',
    ]);
    const last = Object.fromEntries(server.requests.at(-1)?.query ?? []);
    equal(last, { kind: 'invoice', sort: 'partner', direction: 'ascending', cursor: 'next' });
    equal(server.count(readListSettings), 0);
  });

  describe('the preview', () => {
    const pdf = (): Response => new Response('%PDF-1.7 document');
    const opened = async (send: () => Response | Promise<Response>, item: BillingDocument = documentOf()) => {
      withViewer(true);
      globalThis.fetch = async () => send();
      const found = open(item);
      const link = await until(() => get(found.element, 'link', `${item.title}をプレビュー`));
      link.focus();
      link.click();
      return { ...found, link };
    };
    const frameOf = (element: HTMLElement): HTMLIFrameElement | undefined =>
      [...everything(element)].find((found) => found instanceof HTMLIFrameElement);

    it('SUP-12 shows a PDF from a blob of its own bytes, and gives it back when it is closed', async () => {
      const { element, link } = await opened(pdf);
      const frame = await until(() => frameOf(element), 'the PDF');
      ok(frame.src.startsWith('blob:'), frame.src);
      equal(frame.title, '10月分ご請求書');
      const shown = await realFetch(frame.src);
      equal([shown.headers.get('content-type'), await shown.text()], ['application/pdf', '%PDF-1.7 document']);
      const url = frame.src;
      get(element, 'button', '閉じる').click();
      await until(() => all(element, 'dialog').length === 0);
      await until(() => focused() === link, 'the focus where it was');
      const isThere = (): Promise<boolean> =>
        realFetch(url).then(
          () => true,
          () => false,
        );
      // WebKit hands it back in another process, a moment later
      const giveUp = performance.now() + 5_000;
      while (await isThere()) ok(performance.now() < giveUp, 'the memory is given back');
    });

    it('SUP-12 never shows what is no PDF, says so, and tries again', async () => {
      let content = '<script>throw 1</script>';
      const { element } = await opened(() => new Response(content));
      includes(textOf(await until(() => all(element, 'dialog')[0])), '10月分ご請求書');
      await until(() => textOf(element).includes('PDFを表示できませんでした') || undefined);
      equal(frameOf(element), undefined);
      content = '%PDF-1.7 document';
      get(element, 'button', 'もう一度試す').click();
      await until(() => frameOf(element), 'the PDF');
    });

    it('SUP-12 reads the list anew where the link holds no longer, and tries the new one', async () => {
      const asked: string[] = [];
      withViewer(true);
      const { server, element } = open(documentOf());
      globalThis.fetch = async (input) => {
        asked.push(String(input));
        return asked.length === 1 ? new Response(null, { status: 404 }) : pdf();
      };
      (await until(() => get(element, 'link', '10月分ご請求書をプレビュー'))).click();
      const file = { name: 'I-1.pdf', size: 1, url: 'https://files.example/new' };
      server.on(readBillingDocuments, () => page([documentOf({ file })]));
      await until(() => textOf(element).includes('PDFを表示できませんでした') || undefined);
      await until(() => server.count(readBillingDocuments) === 2);
      await settle(element);
      get(element, 'button', 'もう一度試す').click();
      await until(() => frameOf(element), 'the PDF');
      equal(asked, ['https://files.example/I-1.pdf', 'https://files.example/new']);
    });

    it('SUP-12 offers the file where the policy of the page lets no frame show it', async () => {
      const { element } = await opened(pdf);
      await until(() => frameOf(element), 'the PDF');
      const violation = { effectiveDirective: 'frame-src', blockedURI: 'blob' };
      document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), violation));
      await until(() => textOf(element).includes('ダウンロードしてご覧ください') || undefined);
      equal(frameOf(element), undefined);
      equal(all(element, 'button', 'ダウンロード').length, 1);
    });

    it('SUP-12 leaves it to the host that wants to show it in a way of its own', async () => {
      withViewer(true);
      const { element } = open(documentOf());
      element.addEventListener('mado-before-document-preview', (event) => event.preventDefault());
      (await until(() => get(element, 'link', '10月分ご請求書をプレビュー'))).click();
      await settle(element);
      equal(all(element, 'dialog').length, 0);
    });
  });

  it('SUP-02 says calmly to who has nothing to do with documents whom to ask, and asks nothing', async () => {
    const { server, portal, element } = openList(subject, () => undefined);
    element.remove();
    const before = server.requests.length;
    portal.session.adopt(managerSession(['inquiry-user']));
    document.body.append(element);
    await until(() => textOf(element).includes('ご覧いただけないアカウント') || undefined);
    equal(server.requests.length, before);
    element.remove();
  });

  it('SUP-12 lists those of one contract alone, and of another one when that is wanted', async () => {
    const { server, element } = openList(
      { ...subject, set: (list) => list.setAttribute('contract', 'c1') },
      (scripted) => scripted.on(readBillingDocuments, () => page([documentOf()])),
    );
    await row(element, '10月分ご請求書');
    equal(server.requests[0]?.query.get('contractId'), 'c1');
    element.contract = 'c2';
    await until(() => server.requests.at(-1)?.query.get('contractId') === 'c2');
  });

  it('SUP-12 shows what servers answer as text, and no link that is none', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const file = { name: 'x.pdf', size: 1, url: ['javascript', 'throw 1'].join(':') };
    const { element } = open(documentOf({ title: evil, partner: evil, file }));
    await row(element, '<img');
    equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
    equal(all(element, 'link').length, 0);
  });
});
