import { readStatement } from '@madoguchi/sdk/billing/statements.endpoints.js';
import type { StatementDetail } from '@madoguchi/sdk';
import '../define/mado-statement.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { openAs } from '../account/services.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { answer, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { detailOf } from './statements.suite.ts';

const prepare = (server: ScriptedServer): void => server.on(readStatement, () => answer(200, detailOf()));
const open = async (further: Partial<StatementDetail>) => {
  const opened = await openAs('mado-statement', (server) =>
    server.on(readStatement, () => answer(200, detailOf(further))),
  );
  opened.element.statement = 's1';
  await until(() => opened.element.state.type === 'ready');
  await settle(opened.element);
  return opened;
};

elementSuite<'mado-statement'>({
  tag: 'mado-statement',
  set: (element) => element.setAttribute('statement', 's1'),
  prepare,
  says: { ja: 'ご利用内訳', en: 'What you used' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', statement: detailOf({ number: '手で渡した番号' }) }),
    says: '手で渡した番号',
  },
});

describe('mado-statement', () => {
  it('MYP-11 shows lines, tax by rate, total, when it is charged and how, masked', async () => {
    const { element } = await open({
      file: { name: 'statement-1.pdf', url: 'https://portal.example/statement-1.pdf' },
    });
    const text = textOf(element);
    for (const part of [
      '12,826円',
      '光1ギガ',
      '11月分',
      '8%（軽減）',
      '10%対象',
      'うち消費税 1,136円',
      'T1234567890123',
    ])
      includes(text, part);
    for (const part of ['クレジットカード', 'Visa', '末尾4242', '有効期限 04/2028', '2026/11/27にお引き落とし'])
      includes(text, part);
    equal(all(element, 'row').length, 4, 'a heading, two lines, a total');
    equal(get(element, 'link', 'PDFをダウンロード').getAttribute('download'), 'statement-1.pdf');
  });

  it('MYP-11 leads to the payment method where the charge did not go through, and has no link to a PDF that is not made', async () => {
    const { element } = await open({ state: 'failed' });
    includes(textOf(element), 'お引き落としができませんでした');
    element.paymentMethodHref = '/payment-method';
    await settle(element);
    equal(get(element, 'link', 'お支払い方法を確認・変更する').getAttribute('href'), '/payment-method');
    equal(all(element, 'link', 'PDFをダウンロード').length, 0);
  });

  it('MYP-11 shows another statement as soon as the page names another, and one that there is not as not to be read', async () => {
    const { server, element } = await open({});
    server.on(readStatement, () => problem(404, 'not-found'));
    element.statement = 's2';
    await until(() => textOf(element).includes('ご請求明細を読み込めませんでした'));
    ok(!textOf(element).includes('光1ギガ'));
    element.statementsHref = '/statements';
    await settle(element);
    equal(get(element, 'link', 'すべてのご請求明細を見る').getAttribute('href'), '/statements');
  });
});
