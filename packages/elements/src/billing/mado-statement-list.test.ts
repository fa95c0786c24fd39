import { readStatements } from '@madoguchi/sdk/billing/statements.endpoints.js';
import type { Statement } from '@madoguchi/sdk';
import '../define/mado-statement-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { problem } from '../testing/scripted-server.ts';
import { pageOf, statementOf, subscriberPortal } from './statements.suite.ts';

const set = (element: HTMLElement): void => {
  element.setAttribute('statement-href', '/statement?id={statement}');
  element.setAttribute('payment-method-href', '/payment-method');
};
const chooseYear = (element: HTMLElement, year: string): void => {
  const select = get(element, 'combobox', '表示する年');
  ok(select instanceof HTMLSelectElement);
  select.value = year;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const subject = {
  tag: 'mado-statement-list',
  set,
  operation: readStatements,
  configuration: subscriberPortal,
  roles: ['internet-subscriber'],
  part: (names: readonly string[], total: number, next?: string): Response =>
    pageOf(
      names.map((month) => statementOf({ id: month, month })),
      total,
      { ...(next !== undefined && { next }) },
    ),
  empty: 'ご請求明細はまだありません',
  narrow: (element: HTMLElement): void => chooseYear(element, '2025'),
} as const;
const open = (...items: readonly Statement[]) =>
  openList(subject, (server) => server.on(readStatements, () => pageOf(items)));
const row = (element: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => all(element, 'listitem').find((found) => textOf(found).includes(name)));

elementSuite<'mado-statement-list'>({
  tag: 'mado-statement-list',
  set,
  prepare: (server) => server.on(readStatements, () => pageOf([statementOf()])),
  says: { ja: 'ご請求明細', en: 'Monthly statements' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: {},
        part: { items: [statementOf({ total: 4_321 })], total: 1, amount: 4_321, years: [2026] },
      }),
    says: '4,321円',
  },
});
listSuite<'mado-statement-list'>(subject);

describe('mado-statement-list', () => {
  it('MYP-11 tells of each month what it comes to, whether it is paid and when, and what all come to', async () => {
    const { element } = open(
      statementOf(),
      statementOf({ id: 's2', month: '2026-10', state: 'paid', paidOn: '2026-10-28', total: 12_789 }),
      statementOf({ id: 's3', month: '2026-09', state: 'failed', dueOn: '2026-09-28' }),
      statementOf({ id: 's4', month: '2026-08', state: 'pondered' }),
    );
    const newest = textOf(await row(element, '2026年11月ご請求分'));
    for (const part of ['12,826円', 'お支払い前', '2026/11/27にお引き落とし']) includes(newest, part);
    const paid = textOf(await row(element, '2026年10月ご請求分'));
    for (const part of ['12,789円', 'お支払い済み', '2026/10/28']) includes(paid, part);
    const failed = await row(element, '2026年9月ご請求分');
    includes(textOf(failed), '2026/09/28のお引き落としができませんでした');
    equal(get(element, 'link', 'お支払い方法を確認・変更する').getAttribute('href'), '/payment-method');
    includes(textOf(await row(element, '2026年8月ご請求分')), 'その他');
    includes(textOf(element), '25,615円');
  });

  it('MYP-11 is narrowed to a year, and shows every year again', async () => {
    const { server, element } = open(statementOf());
    await row(element, '2026年11月');
    server.on(readStatements, () => pageOf([], 0, { amount: 0 }));
    chooseYear(element, '2025');
    await until(() => textOf(element).includes('条件に合うものはありません'));
    equal(server.requests.at(-1)?.query.get('year'), '2025');
    server.on(readStatements, () => pageOf([statementOf()]));
    get(element, 'button', '絞り込みを解除').click();
    await row(element, '2026年11月');
    equal(server.requests.at(-1)?.query.has('year'), false);
  });

  it('MYP-11 leads to a statement by its link, tells the page, and can be kept from it', async () => {
    const { element } = open(statementOf());
    const told: string[] = [];
    element.addEventListener('mado-before-statement-open', (event) => event.preventDefault(), { once: true });
    element.addEventListener('mado-statement-opened', (event) => told.push(event.statement.id));
    const link = await until(() => get(element, 'link', '2026年11月ご請求分'));
    equal(link.getAttribute('href'), '/statement?id=s1');
    link.click();
    equal(told, []);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    equal(told, ['s1']);
  });

  it('MYP-11 MYP-17 as a part of home shows the newest one alone, and leads to all', async () => {
    const { element } = openList(
      {
        ...subject,
        set: (list) => {
          set(list);
          list.toggleAttribute('portlet', true);
          list.setAttribute('more-href', '/statements');
        },
      },
      (server) => server.on(readStatements, () => pageOf([statementOf(), statementOf({ id: 's2', month: '2026-10' })])),
    );
    await row(element, '2026年11月ご請求分');
    equal(all(element, 'listitem').length, 1);
    equal(get(element, 'link', 'すべてのご請求明細を見る').getAttribute('href'), '/statements');
    equal(all(element, 'combobox').length, 0);
  });

  it('MYP-11 says so to whoever does not see statements, and as a part of home leaves itself out', async () => {
    const { element } = openList(subject, (server) => server.on(readStatements, () => problem(403, 'forbidden')));
    await until(() => textOf(element).includes('ご請求明細をご覧いただけないアカウントです'));
    element.portlet = true;
    await settle(element);
    equal(textOf(element).trim(), '');
  });
});
