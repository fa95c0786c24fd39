import type { ContractDetail } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import '../define/mado-contract-detail.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { contract as plain } from './contract.suite.ts';

const contract: ContractDetail = {
  ...plain,
  renewsOn: '2099-04-01',
  contact: { name: '営業本部', telephone: '03-0000-2200', mail: 'sales@vendor.example' },
};
const prepare = (server: ScriptedServer): void => server.on(readContract, () => answer(200, contract));
const set = (element: HTMLElement): void => element.setAttribute('contract', 'c');

elementSuite<'mado-contract-detail'>({
  tag: 'mado-contract-detail',
  prepare,
  set,
  says: { ja: 'ご契約プラン', en: 'Plan' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', contract, term: { type: 'ending-soon', days: 0 }, manages: true }),
    says: '本日まで',
  },
});

function opened(reply: () => Response = () => answer(200, contract)) {
  const server = createScriptedServer();
  server.on(readContract, reply);
  const element = document.createElement('mado-contract-detail');
  set(element);
  element.portal = portalOn(server, presets.license);
  place(element);
  return { server, element };
}

describe('mado-contract-detail', () => {
  it('LIC-17 shows number, name, company, period, renewal date, plan and contact', async () => {
    const { element } = opened();
    const facts = await until(() => element.renderRoot.querySelector('[part="facts"]'));
    equal([...facts.querySelectorAll('dt')].map(textOf), [
      'ご契約番号',
      'ご契約名',
      '会社名',
      'ご契約期間',
      '更新日',
      'ご契約プラン',
      '権限',
      'ご担当窓口',
    ]);
    const [number, name, company, period, renewal, plan, role, contact] = [...facts.querySelectorAll('dd')].map(textOf);
    equal(
      [number, name, company, plan, role],
      ['TKS-00418', '基盤ご契約', '株式会社たかさき', 'スタンダード', 'オーナー'],
    );
    includes(period, '2000/04/01から2099/03/31まで');
    equal(renewal, '2099/04/01');
    includes(contact, '営業本部');
    const links = [...facts.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    equal(links, ['tel:0300002200', 'mailto:sales@vendor.example']);
  });

  it('LIC-17 says that a contract is not renewed, and nothing of ways to ask that there are not', async () => {
    const { element } = opened(() => answer(200, { ...contract, renewsOn: undefined, contact: { name: '営業本部' } }));
    await until(() => textOf(element).includes('更新の予定はありません'));
    equal(all(element, 'link').length, 0);
  });

  it('LIC-20 says what is not done here, whom to ask, and leads to leaving where the host has it', async () => {
    const { element } = opened();
    const elsewhere = await until(() => element.renderRoot.querySelector('[part="elsewhere"]'));
    includes(textOf(elsewhere), 'ご契約の解約と新規のご契約は、このポータルでは行えません');
    includes(textOf(elsewhere), '営業本部');
    equal(all(element, 'link', '退会の手続きへ').length, 0);
    element.leavingHref = '/leaving';
    const link = await until(() => get(element, 'link', '退会の手続きへ'));
    equal(link.getAttribute('href'), '/leaving');
  });

  it('LIC-17 tells a contract that is not there from one that could not be read, and reads that one again', async () => {
    const { server, element } = opened(() => problem(404, 'not-found'));
    element.contractsHref = '/contracts';
    await until(() => textOf(element).includes('このご契約は見つかりません'));
    equal(get(element, 'link', 'ご契約一覧へ戻る').getAttribute('href'), '/contracts');
    server.on(readContract, () => problem(500, 'internal', { requestId: 'req-3' }));
    element.contract = 'd';
    await until(() => textOf(element).includes('req-3'));
    prepare(server);
    get(element, 'button', 'もう一度試す').click();
    await until(() => textOf(element).includes('TKS-00418'));
  });

  it('shows names as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = opened(() =>
      answer(200, { ...contract, name: evil, plan: evil, contact: { name: evil, telephone: evil, mail: evil } }),
    );
    await until(() => textOf(element).includes(evil) || undefined);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });
});
