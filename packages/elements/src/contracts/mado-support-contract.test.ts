import { presets, type SupportContract } from '@madoguchi/sdk';
import { readSupportContract } from '@madoguchi/sdk/contracts/support-contracts.endpoints.js';
import '../define/mado-support-contract.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';

const contract = (further: Partial<SupportContract> = {}): SupportContract => ({
  id: 'one',
  number: 'ABC1234567',
  name: '本社ネットワーク保守',
  companyName: 'みどり商事',
  startsOn: '2020-04-01',
  endsOn: '2099-03-31',
  level: 'extended',
  services: [{ id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware' } }],
  products: ['CX-9300', 'SecureGate'],
  devices: 48,
  ...further,
});

elementSuite<'mado-support-contract'>({
  tag: 'mado-support-contract',
  set: (element) => element.setAttribute('contract', 'one'),
  prepare: (server) => server.on(readSupportContract, () => answer(200, contract())),
  says: { ja: '対象サービス', en: 'Services' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        contract: contract({ name: '手で置いた' }),
        term: { type: 'current', days: 100 },
      }),
    says: '手で置いた',
  },
});

function open(roles: readonly string[], reply: () => Response) {
  const server = createScriptedServer();
  server.on(readSupportContract, reply);
  const portal = portalOn(server, presets.support);
  const session = sessionOf();
  portal.session.adopt({ ...session, account: { ...session.account, roles } });
  const element = document.createElement('mado-support-contract');
  element.portal = portal;
  element.setAttribute('contract', 'one');
  element.setAttribute('contracts-href', '/contracts');
  element.setAttribute('devices-href', '/devices?contract={contract}');
  element.setAttribute('tickets-href', '/tickets?search={number}');
  element.setAttribute('renewal-quotes-href', '/quotes?search={number}');
  element.setAttribute('new-ticket-href', '/tickets/new?contract={contract}');
  place(element);
  return { server, element };
}

async function opened(reply: () => Response) {
  const { server, element } = open(['user-administrator'], reply);
  await until(() => element.state.type !== 'loading');
  await element.updateComplete;
  return { server, element };
}
const links = (element: HTMLElement): readonly (string | null)[] =>
  all(element, 'link').map((link) => link.getAttribute('href'));

describe('mado-support-contract', () => {
  it('SUP-10 tells number, name, type, period, days left, services, products and devices', async () => {
    const { element } = await opened(() => answer(200, contract()));
    get(element, 'heading', '本社ネットワーク保守');
    const text = textOf(element);
    for (const part of [
      'ABC1234567',
      'みどり商事',
      '拡張契約',
      '2020/04/01から2099/03/31まで',
      'ハードウェア保守',
      'CX-9300',
      'SecureGate',
      '48台',
    ])
      includes(text, part);
    ok(/契約中（残り[\d,]+日）/.test(text));
  });

  it('SUP-10 leads to its devices, tickets and quotes, and to asking about it', async () => {
    const { element } = await opened(() => answer(200, contract()));
    equal(links(element), [
      '/tickets/new?contract=one',
      '/devices?contract=one',
      '/tickets?search=ABC1234567',
      '/quotes?search=ABC1234567',
      '/contracts',
    ]);
  });

  it('SUP-02 SUP-10 who has nothing to do with contracts is told so, and nothing is asked for', async () => {
    for (const role of ['inquiry-user', 'inquiry-administrator']) {
      const { server, element } = open([role], () => answer(200, contract()));
      await until(() => textOf(element).includes('ご覧いただけないアカウントです'));
      equal([server.count(readSupportContract), links(element).length], [0, 0], role);
    }
    const { element } = await opened(() => problem(403, 'forbidden'));
    await until(() => textOf(element).includes('ご覧いただけないアカウントです'));
    equal(all(element, 'alert').length, 0);
  });

  it('SUP-10 without devices there is no way to any', async () => {
    const { element } = await opened(() => answer(200, contract({ devices: 0, products: [] })));
    equal(links(element), [
      '/tickets/new?contract=one',
      '/tickets?search=ABC1234567',
      '/quotes?search=ABC1234567',
      '/contracts',
    ]);
    includes(textOf(element), '製品の保守は含まれません');
    includes(textOf(element), '対象機器はありません');
  });

  it('SUP-10 says that one is not there, in the same words for one that is not theirs, with the way back', async () => {
    const { element } = await opened(() => problem(404, 'not-found'));
    await until(() => textOf(element).includes('この保守契約は見つかりません'));
    equal(links(element), ['/contracts']);
    equal(all(element, 'alert').length, 0);
  });

  it('SUP-10 says when it could not be read, and reads when asked again', async () => {
    const { server, element } = await opened(() => problem(500, 'internal', { requestId: 'req-7' }));
    includes(textOf(await until(() => all(element, 'alert')[0])), 'req-7');
    server.on(readSupportContract, () => answer(200, contract()));
    get(element, 'button', 'もう一度試す').click();
    await until(() => get(element, 'heading', '本社ネットワーク保守'));
  });

  it('SUP-10 shows what was written as text, and in addresses as one value', async () => {
    const evil = '<img src=x onerror="throw 1">&a=b#c';
    const { element } = await opened(() =>
      answer(200, contract({ name: evil, number: evil, companyName: evil, products: [evil] })),
    );
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
    const tickets = links(element).find((href) => href?.startsWith('/tickets?'));
    equal(new URL(tickets ?? '', 'https://host.example').searchParams.get('search'), evil);
  });
});
