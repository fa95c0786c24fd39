import { definePortal, presets, type ContractDetail, type PortalConfiguration } from '@madoguchi/sdk';
import { readQuoteOptions, readQuoteRequests } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readParticipants, updateParticipant } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import { readAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import { readEnvironments } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { readInvitations } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import '../define/mado-contract.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { contract } from './contract.suite.ts';
import type { MadoContract } from './mado-contract.ts';

const environments = {
  environments: [{ id: 'e 1', name: '本番環境', sortKey: 1, products: 1, activation: 'none', version: 1 }],
  role: 'owner',
};
const line = (productId: string, name: string, count: number) => ({
  productId,
  name,
  unit: 'license',
  origin: 'contract',
  licensed: 9,
  elsewhere: 0,
  count,
  expired: false,
});
const assignment = {
  environmentId: 'e 1',
  environmentName: '本番環境',
  lines: [line('p', '基盤', 1)],
  role: 'owner',
  version: 1,
};
const prepare = (server: ScriptedServer): void => {
  server.on(readContract, () => answer(200, contract));
  server.on(readEnvironments, () => answer(200, environments));
  server.on(readAssignment, () => answer(200, assignment));
  server.on(readResources, () => answer(200, { items: [], total: 0 }));
};
const ready = { type: 'ready', contract, term: { type: 'current', days: 9 }, manages: true } as const;

elementSuite<'mado-contract'>({
  tag: 'mado-contract',
  prepare,
  set(element) {
    element.setAttribute('contract', 'c');
    element.setAttribute('tab', 'detail');
  },
  says: { ja: 'ご契約プラン', en: 'Plan' },
  byHand: { set: (element) => (element.state = ready), says: '残り9日' },
});

interface Options {
  readonly set?: (element: MadoContract) => void;
  readonly given?: Partial<ContractDetail>;
  /** Answers what is asked before it can be seen. */
  readonly answers?: (server: ScriptedServer) => void;
  readonly configuration?: PortalConfiguration;
}

async function opened({ set, given, answers, configuration = presets.license }: Options = {}) {
  const server = createScriptedServer();
  prepare(server);
  if (given) server.on(readContract, () => answer(200, { ...contract, ...given }));
  answers?.(server);
  const portal = portalOn(server, configuration);
  const element = document.createElement('mado-contract');
  element.portal = portal;
  element.setAttribute('contract', 'c');
  set?.(element);
  place(element);
  await until(() => all(element, 'tab').length > 0);
  return { server, portal, element };
}

const chosen = (element: HTMLElement): readonly string[] =>
  all(element, 'tab')
    .filter((tab) => tab.getAttribute('aria-selected') === 'true')
    .map(textOf);
const press = (target: Element | null, key: string): boolean =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })) ??
  false;
const panelText = (element: HTMLElement): string => all(element, 'tabpanel').map(textOf).join();

describe('mado-contract', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('LIC-04 shows the contract with its tabs in their order, and the panel of the first', async () => {
    const { element } = await opened();
    equal(all(element, 'tab').map(textOf), ['環境', '製品', '関係者', 'グループ会社', 'リソース', 'ご契約詳細']);
    equal(chosen(element), ['環境']);
    get(element, 'heading', '基盤ご契約');
    includes(textOf(element), 'オーナー');
    await until(() => panelText(element).includes('本番環境'));
    const tab = get(element, 'tab', '環境');
    const panel = get(element, 'tabpanel');
    equal([tab.getAttribute('aria-controls'), panel.getAttribute('aria-labelledby')], [panel.id, tab.id]);
  });

  it('LIC-04 arrow keys move through the tabs, and a press shows the panel: nothing is read on the way', async () => {
    const { server, element } = await opened();
    await until(() => panelText(element).includes('本番環境'));
    const tabs = all(element, 'tab');
    tabs[0]?.focus();
    press(focused(), 'ArrowLeft');
    equal(focused(), tabs.at(-1));
    press(focused(), 'ArrowLeft');
    equal(textOf(focused() ?? element), 'リソース');
    press(focused(), 'Home');
    equal(focused(), tabs[0]);
    press(focused(), 'End');
    equal(chosen(element), ['環境']);
    equal(server.count(readContract), 1);
    get(element, 'tab', 'リソース').click();
    await until(() => panelText(element).includes('リソースはまだありません'));
    equal([chosen(element), server.count(readResources)], [['リソース'], 1]);
  });

  it('LIC-04 tells of another tab, and shows the one that the host sets', async () => {
    const { element } = await opened();
    const told: string[] = [];
    element.addEventListener('mado-contract-tab-chosen', ({ tab }) => told.push(tab));
    get(element, 'tab', '環境').click();
    get(element, 'tab', 'リソース').click();
    equal([told, element.tab], [['resources'], 'resources']);
    element.tab = 'detail';
    await until(() => chosen(element)[0] === 'ご契約詳細');
    equal(told, ['resources']);
  });

  it('LIC-04 reads the contract once for itself and its details', async () => {
    const { server, element } = await opened({ set: (one) => (one.tab = 'detail') });
    await until(() => panelText(element).includes('スタンダード'));
    equal(server.count(readContract), 1);
  });

  it('LIC-04 keeps the tab in the address where the host allows it: links lead to it, and so does the way back', async () => {
    history.replaceState(null, '', '#resources');
    const { element } = await opened({ set: (one) => one.setAttribute('fragment', '') });
    equal(chosen(element), ['リソース']);
    get(element, 'tab', 'ご契約詳細').click();
    await until(() => chosen(element)[0] === 'ご契約詳細');
    equal(location.hash, '#detail');
    history.back();
    await until(() => chosen(element)[0] === 'リソース');
    location.hash = '#somewhere-of-the-host';
    await until(() => location.hash === '#somewhere-of-the-host');
    await settle(element);
    equal(chosen(element), ['リソース']);
    location.hash = '';
    await until(() => chosen(element)[0] === '環境');
  });

  it('LIC-05 the browser’s way back leaves an open confirmation, and the form keeps its place and what was typed', async () => {
    history.replaceState(null, '', '#detail');
    const { element } = await opened({ set: (one) => one.setAttribute('fragment', '') });
    get(element, 'tab', '環境').click();
    (await until(() => get(element, 'button', '新しい環境を作成'))).click();
    retype(await until(() => field(element, /^環境名/)), '検証環境');
    retype(field(element, /^ソートキー/), '2');
    get(element, 'button', '登録').click();
    await until(() => all(element, 'dialog').length === 1);
    history.back();
    await until(() => all(element, 'dialog').length === 0);
    await until(() => location.hash === '#environments/form');
    equal([chosen(element), field(element, /^環境名/).value], [['環境'], '検証環境']);
    history.back();
    await until(() => get(element, 'button', '新しい環境を作成'), 'the list');
    equal(location.hash, '#environments');
  });

  it('LIC-05 the browser’s way back leads from a form to its list, and what was typed is there when it is opened again', async () => {
    history.replaceState(null, '', '#detail');
    const { portal, element } = await opened({ set: (one) => one.setAttribute('fragment', '') });
    portal.session.adopt(sessionOf());
    get(element, 'tab', '環境').click();
    const open = async (): Promise<void> => {
      (await until(() => get(element, 'button', '新しい環境を作成'))).click();
      await until(() => field(element, /^環境名/));
      equal(location.hash, '#environments/form');
    };
    await open();
    retype(field(element, /^環境名/), '検証環境');
    await until(() => Object.keys(localStorage).some((key) => key.includes('environment:')), 'kept');
    history.back();
    await until(() => focused()?.textContent?.trim() === '新しい環境を作成', 'what opened the form has the focus');
    equal([chosen(element), location.hash], [['環境'], '#environments']);
    await open();
    await until(() => field(element, /^環境名/).value === '検証環境');
    get(element, 'button', 'キャンセル').click();
    await until(() => get(element, 'button', '新しい環境を作成'));
    equal(location.hash, '#environments');
    history.back();
    await settle(element);
    history.back();
    await until(() => chosen(element)[0] === 'ご契約詳細', 'the tab before');
    equal(location.hash, '#detail');
  });

  it('LIC-04 brings the chosen tab into sight where there is no room for all, and leaves the row where it is moved', async () => {
    const { element } = await opened({ set: (one) => one.style.setProperty('inline-size', '260px') });
    const row = get(element, 'tablist');
    element.tab = 'detail';
    await until(() => row.scrollLeft > 0);
    const [sight, tab] = [row, get(element, 'tab', 'ご契約詳細')].map((one) => one.getBoundingClientRect());
    ok(sight && tab && tab.right <= sight.right + 1 && tab.left >= sight.left);
    row.scrollLeft = 0;
    element.requestUpdate();
    await settle(element);
    equal(row.scrollLeft, 0);
    const arrows = [...everything(element)].filter((one) => one.matches('.tab-move'));
    const shown = (): boolean[] => arrows.map((arrow) => arrow.checkVisibility());
    await until(() => String(shown()) === 'false,true', 'an arrow where there are more');
    for (const arrow of arrows.slice(1)) if (arrow instanceof HTMLElement) arrow.click();
    await until(() => row.scrollLeft > 0 && shown()[0], 'the row moved, and an arrow that leads back');
    element.style.setProperty('inline-size', '1200px');
    await until(() => String(shown()) === 'false,false', 'none where all have room');
  });

  it('LIC-04 leaves the address alone where the host does not allow it', async () => {
    history.replaceState(null, '', '#resources');
    const { element } = await opened();
    equal(chosen(element), ['環境']);
    get(element, 'tab', 'ご契約詳細').click();
    await settle(element);
    equal(location.hash, '#resources');
  });

  it('LIC-04 leaves out what the portal does not have', async () => {
    const { element } = await opened({
      configuration: definePortal({ from: presets.license, areas: ['home', 'contracts', 'resources'] }),
    });
    const tabs = all(element, 'tab').map(textOf);
    equal([tabs.includes('環境'), tabs.includes('リソース'), tabs.at(-1)], [false, true, 'ご契約詳細']);
    equal(all(element, 'button', '見積依頼').length, 0);
  });

  it('LIC-04 takes a panel of the host', async () => {
    const { server, element } = await opened({
      set(one) {
        const own = document.createElement('p');
        own.slot = 'environments';
        own.textContent = '私たちの環境';
        one.append(own);
      },
    });
    await until(() => textOf(element).includes('私たちの環境'));
    await settle(element);
    equal(server.count(readEnvironments), 0);
  });

  it('LIC-04 LIC-21 members are told who does the rest, and where no owner is left, whom to ask', async () => {
    const { element } = await opened({ given: { role: 'member' } });
    includes(textOf(element), 'オーナーの方が行います。');
    const { element: left } = await opened({
      given: { role: 'member', withoutOwner: true, contact: { name: '営業本部', telephone: '03-0000-1155' } },
    });
    includes(textOf(left), 'このご契約には、オーナーがいません');
    equal(textOf(left).includes('オーナーの方が行います。'), false);
    ok(
      all(left, 'link').some((link) => link.getAttribute('href')?.startsWith('tel:')),
      'no number to call',
    );
    left.setAttribute('fragment', '');
    location.hash = 'quote-request';
    await until(() => all(left, 'tab').length === 0);
    equal(textOf(left).includes('オーナーの方に'), false, 'nobody is sent to an owner');
  });

  it('LIC-11 an owner who makes themself a member reads it in the head at once, and 見積依頼 is gone', async () => {
    const person = { displayName: '渡邉 彩', identifier: 'TKS-01', role: 'owner', notices: true, self: true };
    const aya = { ...person, id: '01', joinedAt: '2026-04-01T00:00:00.000Z', version: 1 };
    const ken = { ...aya, id: '02', displayName: '小林 健', self: false };
    const { server, element } = await opened({
      set: (one) => one.setAttribute('tab', 'participants'),
      answers(server) {
        server.on(readParticipants, () => answer(200, { items: [aya, ken], total: 2, role: 'owner' }));
        server.on(readInvitations, () => answer(200, { items: [], total: 0 }));
        server.on(updateParticipant, () => answer(200, { ...aya, role: 'member', version: 2 }));
      },
    });
    (await until(() => all(element, 'button', /渡邉 彩/)[0])).click();
    (await until(() => get(element, 'radio', 'メンバー'))).click();
    server.on(readContract, () => answer(200, { ...contract, role: 'member' }));
    get(element, 'button', '更新').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    await until(() => textOf(element).includes('オーナーの方が行います。'));
    includes(element.renderRoot.querySelector('[part="about"]')?.textContent ?? '', 'メンバー');
    equal(all(element, 'button', '見積依頼').length, 0);
  });

  it('LIC-04 says when the contract ended, and whom to ask, above whatever is opened in it', async () => {
    const contact = { name: '営業本部', telephone: '03-0000-1155' };
    const { element } = await opened({ given: { endsOn: '2020-03-31', contact } });
    const says = '2020/03/31に終了しました';
    includes(textOf(element), says);
    ok(
      all(element, 'link').some((link) => link.getAttribute('href')?.startsWith('tel:')),
      'no number to call',
    );
    equal(all(element, 'button', '見積依頼').length, 0);
    get(element, 'button', 'これまでの見積依頼');
    (await until(() => get(element, 'button', '本番環境の割り当て'))).click();
    await until(() => get(element, 'button', '環境の一覧へ戻る'));
    includes(textOf(element), says);
    const { element: member } = await opened({ given: { endsOn: '2020-03-31', role: 'member', withoutOwner: true } });
    includes(textOf(member), says);
    equal(textOf((await opened()).element).includes('終了しました'), false);
  });

  it('LIC-04 LIC-17 says whom to ask where the contract soon ends and is not renewed by itself', async () => {
    const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
    const contact = { name: '営業本部', mail: 'sales@vendor.example' };
    const given = { startsOn: '2020-04-01', endsOn: day(30), contact };
    const says = '自動では更新されません';
    const { element } = await opened({ given: { ...given, renewsOn: undefined } });
    includes(textOf(element), says);
    ok(all(element, 'link').some((link) => link.getAttribute('href') === 'mailto:sales@vendor.example'));
    for (const other of [{ renewsOn: day(31) }, { endsOn: day(200) }, { role: 'member' }])
      equal(
        textOf((await opened({ given: { ...given, renewsOn: undefined, ...other } })).element).includes(says),
        false,
      );
  });

  it('LIC-18 says at 見積依頼 how many requests are answered', async () => {
    const { element } = await opened({ given: { answeredQuotes: 2 } });
    includes(textOf(element), '回答済み 2件');
    const { element: none } = await opened();
    equal(textOf(none).includes('回答済み'), false);
  });

  it('LIC-04 owners get 見積依頼 by the host’s link or by an event; members have neither', async () => {
    const { element } = await opened();
    const told: string[] = [];
    element.addEventListener('mado-before-quote-request-open', (event) => {
      told.push(event.contract.id);
      event.preventDefault();
    });
    get(element, 'button', '見積依頼').click();
    element.quoteRequestHref = '/contracts/{contract}/quote';
    const link = await until(() => get(element, 'link', '見積依頼'));
    equal(link.getAttribute('href'), '/contracts/c/quote');
    const { hash } = location;
    link.click();
    equal([told, location.hash], [['c', 'c'], hash]);
    const { element: other } = await opened({ given: { role: 'member' } });
    includes(textOf(other), 'メンバー');
    equal(all(other, 'button', '見積依頼').length + all(other, 'link', '見積依頼').length, 0);
  });

  it('LIC-18 shows the quote request in place where the host has no address for it, and leads back', async () => {
    const { server, element } = await opened({ set: (one) => one.setAttribute('fragment', '') });
    server.on(readQuoteOptions, () => problem(503, 'unavailable'));
    server.on(readQuoteRequests, () => problem(503, 'unavailable'));
    get(element, 'button', '見積依頼').click();
    const back = await until(() => get(element, 'button', 'ご契約へ戻る'));
    await until(() => focused() === back, 'the focus at the way back');
    equal([location.hash, all(element, 'tab').length], ['#quote-request', 0]);
    await until(() => element.renderRoot.querySelector('mado-quote-request[contract="c"]'));
    back.click();
    await until(() => focused() === get(element, 'button', '見積依頼'), 'the focus where it was');
    equal(chosen(element), ['環境']);
  });

  it('LIC-06 leads to an assignment in place, and back to what was pressed, which is read anew', async () => {
    const { server, element } = await opened({ set: (one) => one.setAttribute('fragment', '') });
    const assign = await until(() => get(element, 'button', '本番環境の割り当て'));
    assign.focus();
    assign.click();
    const back = await until(() => get(element, 'button', '環境の一覧へ戻る'));
    await until(() => focused() === back, 'the focus at the way back');
    equal(location.hash, '#environments/e%201/assignment');
    await until(() => field(element, /基盤/));
    server.on(readEnvironments, () =>
      answer(200, { ...environments, environments: environments.environments.map((one) => ({ ...one, products: 4 })) }),
    );
    back.click();
    await until(() => focused() === get(element, 'button', '本番環境の割り当て'), 'the focus where it was');
    await until(() => panelText(element).includes('4製品'));
    history.back();
    await until(() => get(element, 'button', '環境の一覧へ戻る'));
  });

  it('LIC-06 leaves it to a host that leads there itself', async () => {
    const { element } = await opened();
    element.addEventListener('mado-before-environment-open', (event) => event.preventDefault(), { once: true });
    const assign = await until(() => get(element, 'button', '本番環境の割り当て'));
    assign.click();
    await settle(element);
    equal(all(element, 'button', '環境の一覧へ戻る').length, 0);
    element.assignmentHref = '/contracts/{contract}/environments/{environment}';
    const link = await until(() => get(element, 'link', '本番環境の割り当て'));
    equal(link.getAttribute('href'), '/contracts/c/environments/e%201');
  });

  it('LIC-15 a product that was added meanwhile is there when one comes back to an assignment, and what was typed stays', async () => {
    const { server, element } = await opened();
    (await until(() => get(element, 'button', '本番環境の割り当て'))).click();
    retype(await until(() => field(element, /基盤/)), '5');
    get(element, 'tab', 'ご契約詳細').click();
    await until(() => panelText(element).includes('スタンダード'));
    server.on(readAssignment, () => answer(200, { ...assignment, lines: [...assignment.lines, line('n', '帳票', 2)] }));
    get(element, 'tab', '環境').click();
    get(element, 'tab', '環境').click();
    (await until(() => get(element, 'button', '本番環境の割り当て'))).click();
    await until(() => field(element, /帳票/));
    equal(field(element, /基盤/).value, '5');
  });

  it('AUTH-03 gives another account nothing of what the first one opened and typed, though it was out of the page', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    (await until(() => get(element, 'button', '新しい環境を作成'))).click();
    retype(await until(() => field(element, /^環境名/)), '秘密');
    element.remove();
    portal.session.adopt(sessionOf('jiro@example.jp'));
    server.on(readContract, () => answer(200, { ...contract, role: 'member' }));
    server.on(readEnvironments, () => answer(200, { environments: [], role: 'member' }));
    place(element);
    await until(() => textOf(element).includes('メンバー'));
    await until(() => panelText(element).includes('まだ環境がありません'));
    equal(all(element, 'textbox').length, 0);
  });

  it('LIC-04 shows another contract when it is told to, in the same tab', async () => {
    const { server, element } = await opened({ set: (one) => (one.tab = 'detail') });
    server.on(readContract, () => answer(200, { ...contract, id: 'd', name: '別のご契約' }));
    element.contract = 'd';
    await until(() => get(element, 'heading', '別のご契約'));
    equal(chosen(element), ['ご契約詳細']);
  });

  it('LIC-04 says that a contract is not there, or could not be read', async () => {
    const server = createScriptedServer();
    server.on(readContract, () => problem(404, 'not-found'));
    const element = document.createElement('mado-contract');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    element.contractsHref = '/contracts';
    place(element);
    await until(() => textOf(element).includes('このご契約は見つかりません'));
    ok(get(element, 'link', 'ご契約一覧へ戻る'));
    server.on(readContract, () => problem(503, 'unavailable'));
    element.contract = 'd';
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    prepare(server);
    again.click();
    await until(() => get(element, 'heading', '基盤ご契約'));
  });
});
