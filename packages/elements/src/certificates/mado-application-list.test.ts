import type { ApplicationRecord, DraftSummary } from '@madoguchi/sdk';
import {
  deleteApplicationDraft,
  readApplicationDrafts,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { readApplications, readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, focused, get, textOf } from '../testing/queries.ts';
import { answer, problem, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { compose } from '../testing/typing.ts';
import { catalogueOf, certificateOf, contractOf, recordOf } from './application-list.suite.ts';

const page = (items: readonly ApplicationRecord[], total: number = items.length, next?: string): Response =>
  answer(200, { items, total, next });
const set = (element: HTMLElement): void => element.setAttribute('application-href', '/applications/{application}');
/** Searches for a text: typed into the first field, and Enter. */
const searchFor = (element: HTMLElement, text: string): void => {
  const field = [...everything(element)].find((found) => found.matches('[name="text"]'));
  ok(field instanceof HTMLInputElement);
  field.value = text;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
};
const subject = {
  tag: 'mado-application-list',
  set,
  operation: readApplications,
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((serverName) => recordOf({ id: serverName, serverName })),
      total,
      next,
    ),
  empty: 'お申し込みはまだありません',
  narrow: (element: HTMLElement): void => searchFor(element, '甲'),
} as const;
const names = (server: ScriptedServer): void => server.on(readCertificateCatalogue, () => answer(200, catalogueOf));
const open = (...items: readonly ApplicationRecord[]) =>
  openList(subject, (server) => {
    names(server);
    server.on(readApplications, () => page(items));
  });
const row = (element: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => all(element, 'row').find((found) => textOf(found).includes(name)));

elementSuite<'mado-application-list'>({
  tag: 'mado-application-list',
  set,
  prepare: (server) => {
    names(server);
    server.on(readApplications, () => page([recordOf()]));
    server.on(readApplicationDrafts, () => answer(200, { items: [], total: 0 }));
  },
  says: { ja: 'お申込一覧', en: 'Applications' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', filter: {}, part: { items: [recordOf({ serverName: 'by.hand' })], total: 1 } }),
    says: 'by.hand',
  },
});
listSuite<'mado-application-list'>(subject);

describe('mado-application-list', () => {
  it('CRT-07 shows each application with its columns, in words', async () => {
    const { element } = open(
      recordOf({
        state: 'issued',
        kind: 'contact-change',
        contract: contractOf,
        certificate: { ...certificateOf, notAfter: '2026-12-19T14:59:59.000Z' },
        couponNumber: 'CP-1',
      }),
    );
    const text = textOf(await row(element, 'スタンダード'));
    for (const part of [
      'www.example.co.jp',
      '完了',
      '担当者変更',
      '2026/06/03～2026/12/19',
      'B0499311',
      'CP-1',
      '2026/11/20',
    ])
      includes(text, part);
    includes(textOf(element), '75か月未満');
  });

  it('CRT-07 names a record without a server name by its application number, which is no contract code, and words a newer server’s values neutrally', async () => {
    const { element } = open(recordOf({ kind: 'telepathy', state: 'pondering', serviceId: 'XX9' }));
    const text = textOf(await row(element, 'www.example.co.jp'));
    for (const part of ['その他', '不明', 'XX9']) includes(text, part);
    ok(!text.includes('5176204486'), 'the code comes with the contract');
    const { element: other } = open(recordOf({ serverName: '' }));
    await row(other, '5176204486');
  });

  it('CRT-07 marks who waits for documents, with what that means above the list', async () => {
    const { element } = open(recordOf({ state: 'documents-awaited', documentsAwaited: true }));
    includes(textOf(await row(element, 'www.example.co.jp')), '! 書類提出待ち');
    const whole = textOf(element);
    ok(whole.indexOf('書類の提出をお待ちしている') < whole.indexOf('! 書類提出待ち'), 'above the list');
    const { element: other } = open(recordOf({ state: 'in-review', documentsAwaited: true }));
    includes(textOf(await row(other, 'www.example.co.jp')), '! 審査中 書類提出待ち');
  });

  it('CRT-07 shows ended ones too where that is wanted, and only then', async () => {
    const { server, element } = open(recordOf());
    await row(element, 'www.example.co.jp');
    equal(server.requests.find(({ operation }) => operation === 'readApplications')?.query.toString(), '');
    all(element, 'checkbox')[0]?.click();
    await until(() => server.requests.at(-1)?.query.toString() === 'past=true');
  });

  it('CRT-07 says where ended ones alone are there, or found, and leads to them', async () => {
    const { server, element } = openList(subject, (scripted) => {
      names(scripted);
      scripted.on(readApplications, ({ query }) =>
        query.has('past')
          ? page([recordOf({ state: 'withdrawn' })])
          : answer(200, { items: [], total: 0, ended: query.has('conditions') ? 1 : 3 }),
      );
    });
    await until(() => textOf(element).includes('過去案件に3件あります。') || undefined);
    includes(textOf(element), '該当するお申し込みは、過去案件だけです');
    searchFor(element, '甲');
    await until(() => textOf(element).includes('過去案件に1件あります。') || undefined);
    get(element, 'button', '過去案件を表示する').click();
    await row(element, 'www.example.co.jp');
    ok(server.requests.at(-1)?.query.has('conditions'), 'what was searched stays');
    const past = all(element, 'checkbox')[0];
    ok(past instanceof HTMLInputElement && past.checked);
    equal(focused(), past);
  });

  it('CRT-07 sorts by its columns, ascending and then the other way round', async () => {
    const { server, element } = open(recordOf());
    await row(element, 'www.example.co.jp');
    get(element, 'button', '契約コード').click();
    await until(() => server.requests.at(-1)?.query.toString() === 'sort=contract-code&direction=ascending');
    await until(() => element.state.type === 'ready');
    get(element, 'button', '契約コード').click();
    await until(() => server.requests.at(-1)?.query.toString() === 'sort=contract-code&direction=descending');
  });

  it('CRT-08 searches by every condition at once, and takes them off again', async () => {
    const { server, element } = open(recordOf());
    await row(element, 'スタンダード');
    const button = get(element, 'button', '検索');
    equal(button.getAttribute('aria-expanded'), 'false');
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'true');
    const put = (name: string, value: string): void => {
      const control = element.renderRoot.querySelector(`[name="${name}"]`);
      ok(control instanceof HTMLInputElement || control instanceof HTMLSelectElement, name);
      control.value = value;
    };
    for (const [name, value] of [
      ['date', 'updated'],
      ['from', '2026-11-01'],
      ['to', '2026-11-30'],
      ['kind', 'renewal'],
      ['service', 'EV2.0'],
      ['server-type', 'nginx'],
      ['downloaded', 'no'],
      ['sort', 'validity'],
      ['order', 'ascending'],
      ['field', 'contract-code'],
      ['text', ' B04 '],
    ] as const)
      put(name, value);
    get(element, 'button', '条件を追加').click();
    const second = await until(() => element.renderRoot.querySelectorAll<HTMLInputElement>('[name="text"]')[1]);
    await until(() => focused() === second, 'the focus at the further condition');
    second.value = 'shop';
    element.renderRoot.querySelector<HTMLElement>('[part="submit"]')?.click();
    const sent = await until(() => {
      const { query } = server.requests.at(-1) ?? {};
      return query?.has('conditions') ? Object.fromEntries(query) : undefined;
    });
    equal(JSON.parse(sent['conditions'] ?? ''), [
      { field: 'contract-code', text: 'B04' },
      { field: 'server-name', text: 'shop' },
    ]);
    equal(
      { ...sent, conditions: '' },
      {
        kind: 'renewal',
        serviceId: 'EV2.0',
        serverType: 'nginx',
        downloaded: 'false',
        sort: 'validity',
        direction: 'ascending',
        dateKind: 'updated',
        from: '2026-11-01',
        to: '2026-11-30',
        conditions: '',
      },
    );
    await until(() => textOf(get(element, 'button', /^検索7$/)), 'how many conditions there are');
    get(element, 'button', '条件を消す').click();
    await until(() => server.requests.at(-1)?.query.toString() === '');
  });

  it('CRT-08 takes a range without a kind of date as one of the day of application', async () => {
    const { server, element } = open(recordOf());
    await row(element, 'www.example.co.jp');
    const from = element.renderRoot.querySelector<HTMLInputElement>('[name="from"]');
    ok(from);
    from.value = '2026-11-01';
    from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => server.requests.at(-1)?.query.toString() === 'dateKind=applied&from=2026-11-01');
  });

  for (const order of ['chromium', 'safari'] as const)
    it(`CRT-08 searches nothing while an input method composes (${order})`, async () => {
      const { server, element } = open(recordOf());
      await row(element, 'www.example.co.jp');
      get(element, 'button', '検索').click();
      const field = await until(() => element.renderRoot.querySelector<HTMLInputElement>('[name="text"]'));
      const before = server.count(readApplications);
      compose(field, '日本橋', order);
      await settle(element);
      equal([field.value, server.count(readApplications)], ['日本橋', before]);
    });

  it('CRT-07 opens an application by its link, and tells the page', async () => {
    const { element } = open(recordOf());
    const told: string[] = [];
    element.addEventListener('mado-before-application-open', (event) => event.preventDefault(), { once: true });
    element.addEventListener('mado-application-opened', (event) => told.push(event.application.id));
    const link = await until(() => get(element, 'link', 'www.example.co.jp'));
    equal(link.getAttribute('href'), '/applications/app-1');
    link.click();
    equal(told, []);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    equal(told, ['app-1']);
  });

  it('CRT-07 CRT-10 an expired certificate is no green 完了, and what can be applied for next has a sign', async () => {
    const opened = { nextDueOn: '2026-11-19', nextOpensOn: '2026-10-20' };
    const over = { ...certificateOf, notAfter: '2026-11-19T14:59:59.000Z' };
    const { element } = open(
      recordOf({
        id: '1',
        serverName: 'over',
        state: 'issued',
        certificate: over,
        contract: { ...contractOf, endsOn: '2026-11-19' },
      }),
      recordOf({
        id: '2',
        serverName: 'due',
        state: 'issued',
        certificate: over,
        contract: { ...contractOf, ...opened },
      }),
      recordOf({ id: '3', serverName: 'good', state: 'issued', certificate: certificateOf, contract: contractOf }),
      recordOf({
        id: '4',
        serverName: 'asked',
        state: 'issued',
        certificate: over,
        contract: { ...contractOf, ...opened },
      }),
      recordOf({ id: '5', serverName: 'asked', kind: 'next' }),
      recordOf({
        id: '6',
        serverName: 'soon',
        state: 'issued',
        certificate: certificateOf,
        contract: { ...contractOf, ...opened },
      }),
    );
    await row(element, 'スタンダード');
    const state = async (name: string) => {
      const cell = (await row(element, name)).querySelector('.table-state');
      return [cell?.textContent, cell?.firstElementChild?.className];
    };
    equal(await state('over'), ['完了 有効期限切れ', 'table-dot table-over']);
    equal(await state('due'), ['完了 有効期限切れ', 'table-dot table-due']);
    equal(await state('soon'), ['完了 継続発行の受付中', 'table-dot table-due']);
    equal(await state('good'), ['完了', 'table-dot table-good']);
    equal(await state('asked'), ['完了 有効期限切れ', 'table-dot table-over']);
  });

  it('CRT-08 says where the last day comes before the first one, instead of finding nothing', async () => {
    const { server, element } = open(recordOf());
    await row(element, 'スタンダード');
    get(element, 'button', '検索').click();
    await settle(element);
    const day = (name: string, value: string): void => {
      const field = [...everything(element)].find((found) => found.matches(`[name="${name}"]`));
      ok(field instanceof HTMLInputElement);
      field.value = value;
    };
    const search = (): void => all(element, 'button', '検索').at(-1)?.click();
    const before = server.count(readApplications);
    day('from', '2026-11-20');
    day('to', '2026-11-19');
    search();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '「この日まで」以前の日');
    equal(server.count(readApplications), before, 'nothing is asked for');
    day('to', '2026-11-20');
    search();
    await until(() => server.count(readApplications) > before || undefined);
    await until(() => all(element, 'alert').length === 0 || undefined);
  });

  it('CRT-07 says that ended ones are shown where they are', async () => {
    const { element } = open(recordOf());
    await until(() => textOf(element).includes('有効な契約と、手続き中の') || undefined);
    get(element, 'checkbox', '過去案件を表示する').click();
    await until(() => textOf(element).includes('終了したお申し込みも含めて') || undefined);
    equal(textOf(element).includes('有効な契約と、手続き中の'), false);
  });

  it('CRT-07 shows what servers answer as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1"><script>throw 1</script>';
    const { element } = open(recordOf({ serverName: evil, organisationName: evil }));
    await row(element, '<img');
    equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
  });

  describe('in the address', () => {
    const before = location.href;
    const kept = (search: string): void => history.replaceState(history.state, '', search || location.pathname);
    const under = () =>
      openList({ ...subject, set: (list) => (set(list), list.setAttribute('query', 'list')) }, (server) => {
        names(server);
        server.on(readApplications, () => page([recordOf()]));
      });
    afterEach(() => kept(before));

    it('CRT-08 keeps search and order there for the return from a detail, and begins with them', async () => {
      kept('?other=1');
      const { element } = under();
      await row(element, 'www.example.co.jp');
      searchFor(element, '橋:本');
      await until(() => location.search.includes('list-conditions'));
      get(element, 'button', 'サービス').click();
      await until(() => location.search.includes('list-sort=service'));
      element.remove();
      const { server, element: again } = under();
      await row(again, 'www.example.co.jp');
      const query = server.requests.find(({ operation }) => operation === 'readApplications')?.query;
      equal(JSON.parse(query?.get('conditions') ?? ''), [{ field: 'organisation', text: '橋:本' }]);
      equal([query?.get('sort'), new URL(location.href).searchParams.get('other')], ['service', '1']);
    });

    it('CRT-08 takes nothing from there that is none of ours', async () => {
      kept(
        '?list-date=never&list-from=x&list-downloaded=maybe&list-sort=magic&list-order=up&list-conditions=a:b%0Acoupon:',
      );
      const { server, element } = under();
      await row(element, 'www.example.co.jp');
      equal(server.requests.find(({ operation }) => operation === 'readApplications')?.query.toString(), '');
    });

    it('AUTH-03 leaves nothing of one person’s search there for the next one', async () => {
      kept('');
      const { portal, element } = under();
      portal.session.adopt(sessionOf('taro@example.jp'));
      await row(element, 'www.example.co.jp');
      searchFor(element, '秘密');
      await until(() => location.search !== '');
      portal.session.adopt(sessionOf('jiro@example.jp'));
      await until(() => location.search === '');
    });
  });

  describe('with drafts', () => {
    const draft: DraftSummary = {
      id: 'draft-1',
      kind: 'new',
      serviceId: 'SR3.0',
      contractType: 'fixed',
      months: 12,
      step: 'basics',
      serverName: 'api.example.co.jp',
      updatedAt: '2026-11-20T00:55:00.000Z',
    };
    const withDraft = () =>
      openList({ ...subject, set: (list) => list.setAttribute('draft-href', '/apply/{draft}') }, (server) => {
        names(server);
        server.on(readApplications, () => page([]));
        server.on(readApplicationDrafts, () => answer(200, { items: [draft], total: 1 }));
      });

    it('CRT-04 shows those that were begun above, each leading to where it goes on', async () => {
      const { element } = withDraft();
      const link = await until(() => get(element, 'link', 'api.example.co.jpの続きから入力する'));
      equal(link.getAttribute('href'), '/apply/draft-1');
      const whole = textOf(element);
      ok(whole.indexOf('入力途中のお申し込み') < whole.indexOf('お申込一覧'));
    });

    it('CRT-04 throws one away after asking, tells the page, and stays where it was refused', async () => {
      const { server, element } = withDraft();
      const told: string[] = [];
      element.addEventListener('mado-application-draft-removed', (event) => told.push(event.draft.id));
      (await until(() => get(element, 'button', 'api.example.co.jpを破棄'))).click();
      const dialog = await until(() => all(element, 'dialog')[0]);
      server.on(deleteApplicationDraft, () => problem(503, 'unavailable'));
      get(dialog, 'button', '破棄').click();
      await until(() => all(element, 'alert')[0]);
      equal(told, []);
      server.on(deleteApplicationDraft, () => answer(204));
      get(all(element, 'dialog')[0] ?? element, 'button', '破棄').click();
      await until(() => told.length === 1);
      includes(textOf(element), 'api.example.co.jpのお申し込みを破棄しました');
    });
  });
});
