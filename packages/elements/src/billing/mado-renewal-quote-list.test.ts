import type { RenewalQuoteDetail } from '@madoguchi/sdk';
import { readRenewalQuotes } from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import '../define/mado-renewal-quote-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';
import { billingPortal, managerSession, quoteOf } from './quotes.suite.ts';

const page = (items: readonly RenewalQuoteDetail[], total: number = items.length, next?: string): Response =>
  answer(200, { items, total, next, unanswered: items.length });
const set = (element: HTMLElement): void => element.setAttribute('quote-href', '/quotes/{quote}');
const inDays = (days: number): string => addDays(calendarDay(Date.now(), billingPortal.timeZone), days);
const chooseState = (element: HTMLElement, state: string): void => {
  const select = get(element, 'combobox', '状態');
  ok(select instanceof HTMLSelectElement);
  select.value = state;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const subject = {
  tag: 'mado-renewal-quote-list',
  set,
  operation: readRenewalQuotes,
  configuration: billingPortal,
  roles: ['contract-manager'],
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((title) => quoteOf({ id: title, title, validThrough: inDays(20) })),
      total,
      next,
    ),
  empty: '更新見積はまだありません',
  narrow: (element: HTMLElement): void => chooseState(element, 'ordered'),
} as const;
const open = (...items: readonly RenewalQuoteDetail[]) =>
  openList(subject, (server) => server.on(readRenewalQuotes, () => page(items)));
const row = (element: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => all(element, 'row').find((found) => textOf(found).includes(name)));

elementSuite<'mado-renewal-quote-list'>({
  tag: 'mado-renewal-quote-list',
  set,
  prepare: (server) => server.on(readRenewalQuotes, () => page([quoteOf()])),
  says: { ja: '更新見積', en: 'Renewal quotes' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { items: [quoteOf({ title: '手で渡した見積' })], total: 1, unanswered: 1 },
      }),
    says: '手で渡した見積',
  },
});
listSuite<'mado-renewal-quote-list'>(subject);

describe('mado-renewal-quote-list', () => {
  it('SUP-11 asks for those first that wait for an answer, and tells each with amount, last day and state', async () => {
    const { server, element } = open(
      quoteOf({ id: '1', title: '甲', validThrough: inDays(5) }),
      quoteOf({ id: '2', title: '乙', validThrough: inDays(0) }),
      quoteOf({ id: '3', title: '丙', state: 'ordered' }),
      quoteOf({ id: '4', title: '丁', validThrough: inDays(-1) }),
      quoteOf({ id: '5', title: '戊', state: 'pondered' }),
    );
    const text = textOf(await row(element, '甲'));
    for (const part of ['R-2026-00001', '1,234,000円', '未回答', 'あと5日', '社内保守', '2026/11/01'])
      includes(text, part);
    includes(textOf(await row(element, '乙')), '本日まで');
    includes(textOf(await row(element, '丙')), '発注済み');
    includes(textOf(await row(element, '丁')), '期限切れ');
    includes(textOf(await row(element, '戊')), '不明');
    for (const name of ['丙', '丁', '戊']) ok(!textOf(await row(element, name)).includes('あと'), name);
    equal(server.requests[0]?.query.toString(), 'sort=answer-by');
    includes(textOf(element), '未回答 5件');
  });

  it('SUP-11 is narrowed by words, state and days of issue, and refuses days that are the wrong way round', async () => {
    const { server, element } = open(quoteOf());
    await row(element, '更新のお見積り');
    type(field(element, '見積を探す'), 'ネットワーク');
    await until(() => server.requests.at(-1)?.query.get('search') === 'ネットワーク');
    chooseState(element, 'unanswered');
    await until(() => server.requests.at(-1)?.query.get('state') === 'unanswered');
    get(element, 'button', '条件を指定').click();
    await settle(element);
    const [from, to] = [field(element, '見積日（から）'), field(element, '見積日（まで）')];
    from.value = '2026-11-20';
    to.value = '2026-11-01';
    const before = server.count(readRenewalQuotes);
    get(element, 'button', '検索').click();
    await until(() => all(element, 'alert')[0]);
    await until(() => focused() === field(element, '見積日（から）'), 'the focus at what is wrong');
    equal(server.count(readRenewalQuotes), before);
    field(element, '見積日（から）').value = '2026-10-01';
    get(element, 'button', '検索').click();
    await until(() => server.requests.at(-1)?.query.get('from') === '2026-10-01');
    equal(Object.fromEntries(server.requests.at(-1)?.query ?? []), {
      state: 'unanswered',
      sort: 'answer-by',
      search: 'ネットワーク',
      from: '2026-10-01',
      to: '2026-11-01',
    });
    await until(() => textOf(get(element, 'button', /^条件を指定\s*1$/)));
    get(element, 'button', '条件を消す').click();
    await until(() => server.requests.at(-1)?.query.has('from') === false);
    equal(server.requests.at(-1)?.query.get('state'), 'unanswered', 'what else narrows it stays');
  });

  it('SUP-11 sorts by a column, the other way round, and back to those that wait', async () => {
    const { server, element } = open(quoteOf());
    await row(element, '更新のお見積り');
    const orders: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      const count = server.count(readRenewalQuotes);
      get(element, 'button', '金額（税込）').click();
      await until(() => server.count(readRenewalQuotes) > count && element.state.type === 'ready');
      orders.push(server.requests.at(-1)?.query.toString());
    }
    equal(orders, ['sort=amount&direction=ascending', 'sort=amount&direction=descending', 'sort=answer-by']);
  });

  it('SUP-11 leads to a quote by its link, tells the page, and can be kept from it', async () => {
    const { element } = open(quoteOf());
    const told: string[] = [];
    element.addEventListener('mado-before-renewal-quote-open', (event) => event.preventDefault(), { once: true });
    element.addEventListener('mado-renewal-quote-opened', (event) => told.push(event.quote.id));
    const link = await until(() => get(element, 'link', '更新のお見積り'));
    equal(link.getAttribute('href'), '/quotes/q1');
    link.click();
    equal(told, []);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    equal(told, ['q1']);
  });

  it('SUP-11 as a part of home shows those that wait, the next to expire first, as many as wanted', async () => {
    const items = ['甲', '乙', '丙'].map((title) => quoteOf({ id: title, title, validThrough: inDays(3) }));
    const { server, element } = openList(
      {
        ...subject,
        set: (list) => {
          set(list);
          list.toggleAttribute('portlet', true);
          list.setAttribute('limit', '2');
          list.setAttribute('more-href', '/quotes');
        },
      },
      (scripted) => scripted.on(readRenewalQuotes, () => page(items)),
    );
    await until(() => get(element, 'link', '甲'));
    equal(server.requests[0]?.query.toString(), 'state=unanswered&sort=valid-through');
    equal(get(element, 'link', 'すべての更新見積を見る').getAttribute('href'), '/quotes');
    includes(textOf(element), 'あと3日');
    equal(all(element, 'link', '丙').length, 0);
    equal([...everything(element)].filter((found) => found.matches('input, select')).length, 0);
  });

  it('SUP-02 for who has nothing to do with quotes the portlet is absent and nothing is asked; the list says whom to ask', async () => {
    for (const portlet of [true, false]) {
      const { server, portal, element } = openList(
        { ...subject, set: (list) => list.toggleAttribute('portlet', portlet) },
        () => undefined,
      );
      element.remove();
      const before = server.requests.length;
      portal.session.adopt(managerSession(['inquiry-user']));
      document.body.append(element);
      await until(() => element.hasUpdated && (portlet || textOf(element).includes('ご覧いただけないアカウント')));
      await settle(element);
      equal(server.requests.length, before);
      if (portlet) equal(textOf(element).trim(), '');
      element.remove();
    }
  });

  it('SUP-11 shows what servers answer as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1"><script>throw 1</script>';
    const { element } = open(quoteOf({ title: evil, number: evil }));
    await row(element, '<img');
    equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
  });

  describe('in the address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(history.state, '', before));

    it('SUP-11 keeps search, state and order there, and takes nothing that is none of ours', async () => {
      history.replaceState(history.state, '', '?list-search=abc&list-state=magic&list-from=x&list-sort=amount&other=1');
      const { server, element } = openList(
        { ...subject, set: (list) => (set(list), list.setAttribute('query', 'list')) },
        (scripted) => scripted.on(readRenewalQuotes, () => page([quoteOf()])),
      );
      await row(element, '更新のお見積り');
      equal(Object.fromEntries(server.requests[0]?.query ?? []), { sort: 'amount', search: 'abc' });
      equal(field(element, '見積を探す').value, 'abc');
      chooseState(element, 'expired');
      await until(() => location.search.includes('list-state=expired'));
      ok(location.search.includes('other=1'));
    });
  });
});
