import { presets, type HelpWindow } from '@madoguchi/sdk';
import { readHelpWindows } from '@madoguchi/sdk/content/help.endpoints.js';
import '../define/mado-help.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const internet: HelpWindow = {
  id: 'internet',
  name: { ja: 'インターネット窓口', en: 'Internet desk' },
  about: { ja: '接続についてお受けします。' },
  telephone: '0120-000-906',
  otherTelephone: '042-000-0617',
  mail: 'support@hidamari.example',
  hours: { week: [{ days: everyDay, from: '00:00', to: '24:00' }], closedOn: ['2020-01-01'] },
  notAnswered: { ja: 'OSについてはお答えできません。' },
};
const customers: HelpWindow = {
  id: 'customers',
  name: { ja: 'お客さまセンター' },
  hours: {
    week: [
      { days: [5, 1, 2, 3, 4], from: '09:30', to: '18:00' },
      { days: [6], from: '09:30', to: '12:00' },
    ],
    closedOn: [],
  },
};

elementSuite<'mado-help'>({
  tag: 'mado-help',
  prepare: (server) => server.on(readHelpWindows, () => answer(200, { windows: [internet] })),
  says: { ja: 'お問い合わせ窓口', en: 'Contact and support' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', windows: [{ id: 'x', name: { ja: '手で置いた' } }] }),
    says: '手で置いた',
  },
});

async function open(windows: readonly HelpWindow[]) {
  const server = createScriptedServer();
  server.on(readHelpWindows, () => answer(200, { windows }));
  const element = document.createElement('mado-help');
  element.portal = portalOn(server, presets.mypage);
  place(element);
  await until(() => element.renderRoot.querySelector('[part="windows"], [part="empty"]'));
  return { server, element };
}

describe('mado-help', () => {
  it('MYP-15 names the telephone, the other number, the mail, and what is not answered, of each window', async () => {
    const { element } = await open([internet, customers]);
    const [first = element, second = element] = all(element, 'listitem');
    for (const part of [
      '接続についてお受けします。',
      '国際電話・IP電話などをご利用の場合',
      'お答えできないこと',
      'OSについてはお答えできません。',
    ])
      includes(textOf(first), part);
    equal(get(element, 'link', '0120-000-906').getAttribute('href'), 'tel:0120000906');
    equal(get(element, 'link', '042-000-0617').getAttribute('href'), 'tel:0420000617');
    equal(get(element, 'link', 'support@hidamari.example').getAttribute('href'), 'mailto:support@hidamari.example');
    equal(all(second, 'link').length, 0);
  });

  it('MYP-15 tells the hours of the week, and whether it is open now by the portal’s clock', async () => {
    const { element } = await open([internet, customers]);
    const [first = element, second = element] = all(element, 'listitem');
    includes(textOf(first), '毎日 0:00～24:00');
    includes(textOf(first), '受付中（本日24:00まで）');
    includes(textOf(second), '月～金 9:30～18:00');
    includes(textOf(second), '土 9:30～12:00');
    includes(textOf(second), '受付');
  });

  it('MYP-15 says when there are none, and when they could not be read, and reads when asked again', async () => {
    const { element } = await open([]);
    includes(textOf(element), 'お問い合わせ窓口はまだありません');
    const server = createScriptedServer();
    server.on(readHelpWindows, () => problem(500, 'internal'));
    const other = document.createElement('mado-help');
    other.portal = portalOn(server, presets.mypage);
    place(other);
    await until(() => all(other, 'alert')[0]);
    server.on(readHelpWindows, () => answer(200, { windows: [internet] }));
    get(other, 'button', 'もう一度試す').click();
    await until(() => all(other, 'listitem').length === 1);
  });

  it('MYP-15 shows what was written as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await open([
      { ...internet, name: { ja: evil }, about: { ja: evil }, telephone: evil, mail: evil, notAnswered: { ja: evil } },
    ]);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
    includes(textOf(element), evil);
  });
});
