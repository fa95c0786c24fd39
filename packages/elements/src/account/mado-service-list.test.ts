import { changeService, readServices } from '@madoguchi/sdk/account/services.endpoints.js';
import '../define/mado-service-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { answer, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { contract, openAs } from './services.suite.ts';

const prepare = (server: ScriptedServer): void => server.on(readServices, () => answer(200, contract));

elementSuite<'mado-service-list'>({
  tag: 'mado-service-list',
  prepare,
  says: { ja: '追加・変更できるサービス', en: 'Available services' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', facts: { ...contract, customerNumber: '49999999' } }),
    says: '49999999',
  },
});

describe('mado-service-list', () => {
  it('MYP-12 confirms what a change does before it is sent, once, and says that it was accepted', async () => {
    const { server, element } = await openAs('mado-service-list', prepare);
    (await until(() => get(element, 'button', '追加する: 映画チャンネル'))).click();
    await until(() => textOf(element).includes('いまの月額合計'));
    equal(server.count(changeService), 0);
    server.on(changeService, () => answer(200, contract));
    get(element, 'button', '追加する').click();
    await until(() => textOf(element).includes('「映画チャンネル」の追加を受け付けました'));
    includes(textOf(element), 'ご利用開始日: ');
    equal(server.count(changeService), 1);
  });

  it('MYP-12 shows what cannot be done online with its reason, in reach and without effect', async () => {
    const { element } = await openAs('mado-service-list', prepare);
    const act = await until(() => get(element, 'button', '追加する: 番号表示'));
    equal(act.getAttribute('aria-disabled'), 'true');
    includes(textOf(element), '先に「電話」のご契約が必要です');
    includes(textOf(element), '受付窓口： お客さまセンター 0120-000-917');
    act.click();
    equal(all(element, 'dialog').length, 0);
  });

  it('MYP-12 says where a change would take effect on another day by now', async () => {
    const { server, element } = await openAs('mado-service-list', prepare);
    (await until(() => get(element, 'button', '追加する: 映画チャンネル'))).click();
    server.on(changeService, () => problem(409, 'action-closed', { params: { reason: 'day-changed' } }));
    (await until(() => get(element, 'button', '追加する'))).click();
    await until(() => textOf(element).includes('日付が変わったため'));
  });
});
