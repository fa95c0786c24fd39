import type { CompanyFound, GroupCompany, GroupCompanyPage } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  addGroupCompany,
  findCompanies,
  readGroupCompanies,
  removeGroupCompany,
} from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import '../define/mado-group-company-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { leaveAndComeBack, place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, everything, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const company = (id: string, name: string): GroupCompany => ({
  id,
  name,
  corporateNumber: '1234567890123',
  address: '東京都港区1-2-3',
});
const answered: GroupCompanyPage = {
  items: [company('a', 'あおぞら物流'), company('k', 'かわせみ商事')],
  total: 2,
  role: 'owner',
};
const found: readonly CompanyFound[] = [
  { ...company('n', 'なかむら精機'), added: false },
  { ...company('a', 'あおぞら物流'), added: true },
];
const prepare = (server: ScriptedServer, given: GroupCompanyPage = answered): void => {
  server.on(readGroupCompanies, () => answer(200, given));
  server.on(findCompanies, () => answer(200, { items: found, total: 2 }));
};

async function opened(given: GroupCompanyPage = answered) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-group-company-list');
  element.portal = portal;
  element.contract = 'c';
  place(element);
  await until(() => element.state.type === 'ready' && textOf(element).includes('グループ会社'));
  await settle(element);
  return { server, portal, element };
}

const names = (element: HTMLElement): readonly string[] => all(element, 'rowheader').map(textOf);

/** Opens the form and searches. */
async function searched(element: HTMLElement, name = '精機'): Promise<HTMLInputElement> {
  get(element, 'button', 'グループ会社を追加').click();
  const input = await until(() => field(element, /^会社名/));
  retype(input, name);
  get(element, 'button', '検索').click();
  return input;
}

/** Goes on to the confirmation with the company that can be added. */
async function review(element: HTMLElement): Promise<HTMLElement> {
  await searched(element);
  (await until(() => get(element, 'radio', 'なかむら精機を選ぶ'))).click();
  get(element, 'button', '追加').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
}

formSuite({
  tag: 'mado-group-company-list',
  operation: addGroupCompany,
  accepted: () => answer(201, company('n', 'なかむら精機')),
  configuration: presets.license,
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  async open(element) {
    (await until(() => get(element, 'button', 'グループ会社を追加'))).click();
  },
  async fill(element) {
    retype(field(element, /^(会社名|Company name)/), '精機');
    get(element, 'button', /^(検索|Search)$/).click();
    (await until(() => all(element, 'radio')[0])).click();
  },
  confirm: '決定',
  before: 'mado-before-group-company-add',
  done: 'mado-group-company-added',
  typed: true,
  survival: { nothing: 'what is typed is a search, and what is sent one click' },
});
elementSuite<'mado-group-company-list'>({
  tag: 'mado-group-company-list',
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  says: { ja: '法人番号', en: 'Corporate number' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', filter: {}, part: { items: [], total: 0, manages: true } }),
    says: 'まだグループ会社がありません',
  },
});

describe('mado-group-company-list', () => {
  it('LIC-13 shows the companies with number and address; members see them without what owners do', async () => {
    const { element } = await opened();
    equal(names(element), ['あおぞら物流', 'かわせみ商事']);
    includes(textOf(element), '1234567890123');
    includes(textOf(element), '東京都港区1-2-3');
    const { element: seen } = await opened({ ...answered, role: 'member' });
    equal([names(seen).length, all(seen, 'button').length], [2, 0]);
  });

  it('LIC-13 グループ会社を追加: a name, search, choose, 追加, 決定, and it stands in its place', async () => {
    const { server, element } = await opened();
    server.on(addGroupCompany, () => answer(201, company('n', 'なかむら精機')));
    const dialog = await review(element);
    equal(server.requests.at(-1)?.query.get('name'), '精機');
    includes(textOf(element), '「精機」に合う会社 2社');
    includes(textOf(dialog), 'なかむら精機');
    includes(textOf(dialog), '1234567890123');
    equal(server.count(addGroupCompany), 0);
    get(dialog, 'button', '決定').click();
    const said = await until(() => get(element, 'status', '「なかむら精機」をグループ会社に追加しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal(names(element), ['あおぞら物流', 'かわせみ商事', 'なかむら精機']);
    equal(server.requests.at(-1)?.body, { companyId: 'n' });
  });

  it('LIC-13 Enter in the name searches, and adds nothing', async () => {
    const { server, element } = await opened();
    get(element, 'button', 'グループ会社を追加').click();
    const input = await until(() => field(element, /^会社名/));
    retype(input, '精機');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    equal(input.dispatchEvent(enter), false);
    await until(() => all(element, 'radio').length === 2);
    equal([server.count(findCompanies), all(element, 'group').length], [1, 0]);
  });

  it('LIC-13 says at the name that nothing can be searched for, and when nothing was found', async () => {
    const { server, element } = await opened();
    const input = await searched(element, ' ');
    await until(() => descriptionOf(input).includes('会社名を入力してください'));
    equal(server.count(findCompanies), 0);
    server.on(findCompanies, () => answer(200, { items: [], total: 0 }));
    retype(input, 'ない会社');
    get(element, 'button', '検索').click();
    await until(() => textOf(element).includes('「ない会社」に合う会社は見つかりません'));
    get(element, 'button', '追加').click();
    await until(() => descriptionOf(input).includes('追加する会社を選んでください'));
  });

  it('LIC-13 adds none twice: one that is there cannot be chosen, and one that others added meanwhile is told', async () => {
    const { server, element } = await opened();
    await searched(element);
    const there = await until(() => get(element, 'radio', 'あおぞら物流を選ぶ'));
    equal(there.getAttribute('aria-disabled'), 'true');
    there.click();
    await until(() => textOf(element).includes('この会社は、すでに追加されています'));
    equal(there instanceof HTMLInputElement && there.checked, false);
    const other = get(element, 'radio', 'なかむら精機を選ぶ');
    other.click();
    get(element, 'button', '追加').click();
    server.on(addGroupCompany, () => problem(409, 'already-added'));
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    const group = await until(() => get(element, 'radiogroup'));
    await until(() => descriptionOf(group).includes('すでに追加されています'));
    equal(other.getAttribute('aria-disabled'), 'true');
  });

  it('LIC-13 reads the next part of what was found, and searches again where it failed', async () => {
    const { server, element } = await opened();
    server.on(findCompanies, () => problem(503, 'unavailable'));
    await searched(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => all(element, 'alert')[0]);
    server.on(findCompanies, ({ query }) =>
      query.has('cursor')
        ? answer(200, { items: found.slice(1), total: 2 })
        : answer(200, { items: found.slice(0, 1), total: 2, next: 'after-1' }),
    );
    again.click();
    await until(() => all(element, 'radio').length === 1);
    get(element, 'button', 'さらに表示').click();
    await until(() => all(element, 'radio').length === 2);
  });

  it('LIC-13 removes a company after 決定, once, and tells of it', async () => {
    const { server, element } = await opened();
    const told: string[] = [];
    for (const name of ['mado-before-group-company-remove', 'mado-group-company-removed'])
      element.addEventListener(name, (event) => told.push(event.type));
    const remove = get(element, 'button', 'かわせみ商事をグループ会社から外す');
    remove.focus();
    remove.click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    await until(() => focused() === remove, 'the focus where it was');
    remove.click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), '利用できなくなります');
    const release = server.hold(removeGroupCompany);
    const decide = get(dialog, 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    await until(() => server.count(removeGroupCompany) > 0);
    release(answer(204));
    const said = await until(() => get(element, 'status', '「かわせみ商事」をグループ会社から外しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal([names(element), server.count(removeGroupCompany)], [['あおぞら物流'], 1]);
    equal(told, ['mado-before-group-company-remove', 'mado-group-company-removed']);
    await leaveAndComeBack(element);
    equal(textOf(element).includes('外しました'), false, 'it is not told again to whoever comes back');
  });

  it('LIC-13 shows more of many, with the focus at the first new one', async () => {
    const { server, element } = await opened({ ...answered, total: 3, next: 'after-2' });
    server.on(readGroupCompanies, () =>
      answer(200, { items: [company('n', 'なかむら精機')], total: 3, role: 'owner' }),
    );
    get(element, 'button', 'さらに表示').click();
    await until(() => names(element).join() === 'あおぞら物流,かわせみ商事,なかむら精機');
    await until(() => focused() === all(element, 'rowheader')[2], 'the focus at the first new one');
  });

  it('LIC-13 a host keeps a company from being removed, and a failure stays in the dialog, to be tried again', async () => {
    const { server, element } = await opened();
    server.on(removeGroupCompany, () => problem(500, 'internal', { requestId: 'req-8' }));
    get(element, 'button', 'かわせみ商事をグループ会社から外す').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    element.addEventListener('mado-before-group-company-remove', (event) => event.preventDefault(), { once: true });
    get(dialog, 'button', '決定').click();
    await settle(element);
    equal(server.count(removeGroupCompany), 0);
    get(dialog, 'button', '決定').click();
    const alert = await until(() => all(dialog, 'alert')[0]);
    includes(textOf(alert), 'req-8');
    await until(() => focused() === alert, 'the focus at what went wrong');
    server.on(removeGroupCompany, () => answer(204));
    get(dialog, 'button', '決定').click();
    await until(() => names(element).length === 1);
  });

  it('LIC-13 says when they could not be read, and reads them again', async () => {
    const server = createScriptedServer();
    server.on(readGroupCompanies, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-group-company-list');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => names(element).length === 2);
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    await searched(element);
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readGroupCompanies) === 2 && names(element).length === 2);
    equal(all(element, 'textbox').length, 0);
  });

  it('shows names as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await opened({ ...answered, items: [company('a', evil)] });
    includes(textOf(element), evil);
    equal([...everything(element)].filter((one) => one.matches('img')).length, 0);
  });
});
