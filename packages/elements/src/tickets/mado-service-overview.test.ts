import { presets, type SupportOverview, type SupportService } from '@madoguchi/sdk';
import { readSupportServices } from '@madoguchi/sdk/tickets/support-services.endpoints.js';
import '../define/mado-service-overview.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { schemes } from '../testing/payloads.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';

const service = (further: Partial<SupportService> = {}): SupportService => ({
  id: 'hardware',
  name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' },
  description: { ja: '機器の故障を調べます。', en: 'We find out.' },
  reception: 'here',
  inUse: true,
  ...further,
});
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const overview: SupportOverview = {
  services: [
    service(),
    service({ id: 'db', name: { ja: '知識ベース' }, reception: 'planned', inUse: false }),
    service({
      id: 'csq',
      name: { ja: 'CSQ' },
      reception: 'partly',
      inUse: false,
      note: { ja: '一部の製品です。' },
      link: 'https://csq.example/',
    }),
    service({ id: 'training', name: { ja: '研修' }, reception: 'elsewhere', link: schemes[0] }),
    service({ id: 'new', name: { ja: '新しい' }, reception: 'by-robot' }),
  ],
  channels: [
    {
      kind: 'web',
      value: 'ポータル',
      hours: { week: [{ days: everyDay, from: '00:00', to: '24:00' }], closedOn: [] },
    },
    {
      kind: 'mail',
      level: 'extended',
      value: 'a@support.example',
      hours: { week: [], closedOn: [] },
    },
    { kind: 'telephone', value: '03-0000-0418', note: { ja: '平日のみ' } },
    { kind: 'fax', value: '03-0000-4180' },
  ],
};

elementSuite<'mado-service-overview'>({
  tag: 'mado-service-overview',
  prepare: (server) => server.on(readSupportServices, () => answer(200, overview)),
  says: { ja: '対象サービスと受付窓口', en: 'Services and how to ask' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', services: [service({ name: { ja: '手で置いた' } })], channels: [] }),
    says: '手で置いた',
  },
});

async function open(answered: SupportOverview = overview, roles = ['inquiry-user']) {
  const server = createScriptedServer();
  server.on(readSupportServices, () => answer(200, answered));
  const portal = portalOn(server, presets.support);
  const session = sessionOf();
  portal.session.adopt({ ...session, account: { ...session.account, roles } });
  const element = document.createElement('mado-service-overview');
  element.portal = portal;
  element.setAttribute('new-ticket-href', '/tickets/new?service={service}');
  place(element);
  await until(() => element.renderRoot.querySelector('[part="services"]'));
  return { server, element };
}
const texts = (element: HTMLElement, part: string): readonly string[] =>
  all(element, 'listitem')
    .filter((row) => row.matches(`[part="${part}"]`))
    .map(textOf);

describe('mado-service-overview', () => {
  it('SUP-13 tells of each service what it is and where it is asked: here, later, partly, elsewhere', async () => {
    const { element } = await open();
    const services = texts(element, 'service');
    equal(services.length, 5);
    for (const [index, part] of [
      'このポータルで受け付けています',
      'このポータルへ統合予定です',
      '一部をこのポータルで受け付けています',
      'このポータルの受付対象外です',
      '受付窓口へご確認ください',
    ].entries())
      includes(services[index] ?? '', part);
    includes(services[0] ?? '', 'ご契約中');
    ok(!services[1]?.includes('ご契約中'));
    includes(services[2] ?? '', '一部の製品です。');
  });

  it('SUP-13 leads to asking about what is one’s own and asked here, and to where else it is asked; never to a script', async () => {
    const { element } = await open();
    equal(
      get(element, 'link', 'ハードウェア保守について問い合わせる').getAttribute('href'),
      '/tickets/new?service=hardware',
    );
    equal(all(element, 'link', /問い合わせる/).length, 1);
    equal(get(element, 'link', 'CSQのサイトへ').getAttribute('href'), 'https://csq.example/');
    equal(all(element, 'link', '研修のサイトへ').length, 0);
    const { element: other } = await open(overview, ['nobody-knows']);
    equal(all(other, 'link', /問い合わせる/).length, 0);
  });

  it('SUP-13 names each way to ask, for which contracts it is, and whether it is open now', async () => {
    const { element } = await open();
    const [web, mail, telephone, fax] = texts(element, 'channel');
    includes(web ?? '', '24時間受付');
    for (const part of ['メール', '拡張契約のお客様', '受付時間外']) includes(mail ?? '', part);
    includes(telephone ?? '', '平日のみ');
    ok(!/受付/.test(telephone ?? ''), 'nothing is said where nothing is known');
    includes(fax ?? '', '03-0000-4180');
    equal(get(element, 'link', 'a@support.example').getAttribute('href'), 'mailto:a@support.example');
    equal(get(element, 'link', '03-0000-0418').getAttribute('href'), 'tel:0300000418');
  });

  it('SUP-13 says until when a window is open today, by the portal’s clock', async () => {
    const { element } = await open({
      services: [],
      channels: [
        {
          kind: 'web',
          value: 'a',
          hours: { week: [{ days: everyDay, from: '00:00', to: '24:00' }], closedOn: ['2020-01-01'] },
        },
      ],
    });
    includes(texts(element, 'channel')[0] ?? '', '受付中（本日24:00まで）');
    includes(textOf(element), '対象サービスはまだありません');
  });

  it('SUP-13 says when it could not be read, and reads when asked again', async () => {
    const server = createScriptedServer();
    server.on(readSupportServices, () => problem(500, 'internal'));
    const element = document.createElement('mado-service-overview');
    element.portal = portalOn(server, presets.support);
    place(element);
    await until(() => all(element, 'alert')[0]);
    server.on(readSupportServices, () => answer(200, overview));
    get(element, 'button', 'もう一度試す').click();
    await until(() => texts(element, 'service').length === 5);
  });

  it('SUP-13 shows what was written as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await open({
      services: [service({ name: { ja: evil }, description: { ja: evil }, note: { ja: evil }, link: evil })],
      channels: [{ kind: 'mail', value: evil, note: { ja: evil } }],
    });
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
    includes(textOf(element), evil);
  });
});
