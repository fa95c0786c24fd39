import { presets, type Ticket, type TicketFilter } from '@madoguchi/sdk';
import { followChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { readListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import { findTicketSubjects, readTickets } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import '../define/mado-ticket-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { pressLink } from '../testing/press-link.ts';
import { all, everything, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { livePortalOn } from '../testing/scripted-changes.ts';
import { retype } from '../testing/typing.ts';
import { subject, ticket } from './tickets.suite.ts';

const states = { 'in-progress': 2, 'closed': 1 };
const page = (items: readonly Ticket[], total = items.length, next?: string): Response =>
  answer(200, { items, total, states, ...(next && { next }) });
const named = (title: string): Ticket => ({ ...ticket, id: title, title });
const prepare = (server: ScriptedServer): void => server.on(readTickets, () => page([ticket]));

async function shown(change: (server: ScriptedServer) => void = () => undefined, attributes: object = {}) {
  const server = createScriptedServer();
  prepare(server);
  change(server);
  const portal = portalOn(server, presets.support);
  const element = document.createElement('mado-ticket-list');
  element.portal = portal;
  Object.assign(element, attributes);
  place(element);
  await until(() => element.state.type === 'ready');
  await settle(element);
  return { server, portal, element };
}

/** What the list was narrowed by last. */
const asked = (server: ScriptedServer): Readonly<Record<string, string>> =>
  Object.fromEntries(server.requests.findLast(({ operation }) => operation === 'readTickets')?.query ?? []);
const selectOf = (element: HTMLElement, name: string): HTMLSelectElement => {
  const found = [...everything(element)].find((one) => one.matches(`select[name="${name}"]`));
  ok(found instanceof HTMLSelectElement);
  return found;
};
function choose(control: HTMLSelectElement | HTMLInputElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
const days = (element: HTMLElement): readonly HTMLInputElement[] =>
  [...everything(element)].filter((one): one is HTMLInputElement => one.matches('input[type="date"]'));

listSuite<'mado-ticket-list'>({
  tag: 'mado-ticket-list',
  operation: readTickets,
  part: (names, total, next) => page(names.map(named), total, next),
  empty: 'お問い合わせはまだありません',
  narrow: (element) => choose(selectOf(element, 'state'), 'open'),
});
elementSuite<'mado-ticket-list'>({
  tag: 'mado-ticket-list',
  prepare,
  says: { ja: 'お問い合わせ一覧', en: 'Inquiries' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', filter: {}, part: { items: [named('手で')], total: 1, states: {} } }),
    says: '手で',
  },
});

describe('mado-ticket-list', () => {
  let ends: () => void = () => undefined;
  afterEach(() => {
    ends();
    history.replaceState(null, '', location.pathname);
  });

  it('SUP-06 shows state, channel, severity and expected recovery, and what is new', async () => {
    const row: Ticket = {
      ...ticket,
      channel: 'telephone',
      state: 'awaiting-customer',
      version: 5,
      expectedRecoveryAt: '2026-11-20T09:00:00.000Z',
    };
    const { element } = await shown((server) => server.on(readTickets, () => page([row])));
    const text = textOf(get(element, 'row', /電源/));
    for (const word of [
      '電源ユニットの障害',
      'T-2026-000123',
      '電話',
      '高',
      'お客様の回答待ち（新着あり）',
      'hq-fw-01',
      '2026/11/20 18:00',
    ])
      includes(text, word);
  });

  it('SUP-06 what is critical stands out, and times of one digit stand below those of two', async () => {
    const rows = [
      { ...named('重い'), severity: 'critical', updatedAt: '2026-11-19T23:11:00.000Z' },
      { ...named('軽い'), severity: 'low' },
    ];
    const { element } = await shown((server) => server.on(readTickets, () => page(rows)));
    const weights = ['重い', '軽い'].map((title) => {
      const row = get(element, 'row', new RegExp(title));
      const cell = row.querySelector('.table-severity');
      ok(cell);
      return getComputedStyle(cell).fontWeight;
    });
    equal(weights, ['700', '400']);
    includes(textOf(get(element, 'row', /重い/)), '2026/11/20 08:11');
  });

  it('SUP-06 is searched and narrowed by state, kind, channel and period, and keeps that in the address', async () => {
    const { server, element } = await shown(undefined, { query: 'tickets' });
    includes(textOf(selectOf(element, 'state')), '対応中（2件）');
    choose(selectOf(element, 'state'), 'open');
    await until(() => asked(server)['state'] === 'open');
    choose(selectOf(element, 'kind'), 'fault');
    choose(selectOf(element, 'channel'), 'fax');
    const [from, to] = days(element);
    ok(from && to);
    choose(from, '2026-11-01');
    choose(to, '2026-11-22');
    const search = [...everything(element)].find((one) => one.matches('input[type="search"]'));
    ok(search instanceof HTMLInputElement);
    retype(search, '電源');
    await until(() => asked(server)['search'] === '電源');
    const all: TicketFilter = {
      search: '電源',
      state: 'open',
      kind: 'fault',
      channel: 'fax',
      from: '2026-11-01',
      to: '2026-11-22',
    };
    equal(Object.keys(asked(server)).length, 6);
    for (const [name, value] of Object.entries(all)) equal(asked(server)[name], value, name);
    includes(location.search, 'tickets-state=open');
    await until(() => element.state.type === 'ready');
    const again = await shown(undefined, { query: 'tickets' });
    for (const [name, value] of Object.entries(all)) equal(asked(again.server)[name], value, name);
    equal(selectOf(again.element, 'channel').value, 'fax');
    equal(
      days(again.element).map(({ value }) => value),
      ['2026-11-01', '2026-11-22'],
    );
  });

  it('SUP-06 says that a period cannot end before it begins, and asks nothing', async () => {
    const { server, element } = await shown();
    const [from, to] = days(element);
    ok(from && to);
    choose(from, '2026-11-22');
    await until(() => asked(server)['from'] === '2026-11-22');
    const before = server.count(readTickets);
    choose(to, '2026-11-01');
    await until(() => all(element, 'alert').some((one) => textOf(one).includes('始まりの日以降')));
    equal(server.count(readTickets), before);
    choose(to, '2026-11-30');
    await until(() => asked(server)['to'] === '2026-11-30');
    equal(all(element, 'alert').length, 0);
  });

  it('SUP-06 is narrowed to a device, which the address can name too', async () => {
    const { server, element } = await shown((scripted) =>
      scripted.on(findTicketSubjects, () => answer(200, { subjects: [subject], total: 1 })),
    );
    get(element, 'button', '機器・保守契約で絞り込む').click();
    (await until(() => all(element, 'option')[0], 'what was found')).click();
    await until(() => asked(server)['deviceId'] === 'd1');
    get(element, 'button', '選び直す').click();
    await until(() => asked(server)['deviceId'] === undefined);
    history.replaceState(null, '', '?tickets-device=d1');
    const named = await shown(undefined, { query: 'tickets' });
    equal(asked(named.server)['deviceId'], 'd1');
    includes(textOf(named.element), 'hq-fw-01');
    get(named.element, 'button', '指定をやめる').focus();
    get(named.element, 'button', '指定をやめる').click();
    await until(() => focused()?.getAttribute('part') === 'by-subject', 'where the button went');
    await until(() => asked(named.server)['deviceId'] === undefined);
    equal(location.search, '');
  });

  it('SUP-06 shows a view that was kept, with its filters', async () => {
    const settings = {
      list: 'tickets',
      columns: null,
      version: 1,
      views: [
        { name: '未解決', columns: ['subject', 'state'], filters: { state: 'open', device: 'x' }, search: '電源' },
      ],
    };
    const { server, element } = await shown((scripted) => scripted.on(readListSettings, () => answer(200, settings)), {
      tools: true,
    });
    (await until(() => all(element, 'button', '表示')[0], 'the tool')).click();
    (await until(() => all(element, 'button', /^未解決/)[0], 'the view')).click();
    await until(() => asked(server)['state'] === 'open' && asked(server)['search'] === '電源');
    await settle(element);
    equal(selectOf(element, 'state').value, 'open');
  });

  it('SUP-06 a row leads to its ticket, and a host can lead there itself', async () => {
    const { element } = await shown(undefined, { ticketHref: '/tickets/{ticket}', newHref: '/tickets/new' });
    const link = get(element, 'link', '電源ユニットの障害');
    equal(link.getAttribute('href'), '/tickets/t1');
    equal(get(element, 'link', '新しいお問い合わせ').getAttribute('href'), '/tickets/new');
    const told: string[] = [];
    element.addEventListener('mado-before-ticket-choose', (event) => event.preventDefault(), { once: true });
    element.addEventListener('mado-ticket-chosen', ({ ticket: { id } }) => told.push(id));
    equal(pressLink(link), true);
    equal(told, []);
    pressLink(link);
    equal(told, ['t1']);
  });

  it('SUP-06 tells that something changed, and moves nothing before somebody wants it', async () => {
    const server = createScriptedServer();
    prepare(server);
    const live = livePortalOn(server, presets.support);
    ends = live.end;
    live.portal.session.adopt(sessionOf());
    const element = document.createElement('mado-ticket-list');
    element.portal = live.portal;
    place(element);
    await until(() => server.count(followChanges) === 1 && element.state.type === 'ready');
    live.tell({ kind: 'ticket', id: 't1', version: 3 });
    await until(() => element.changed, 'that it changed');
    const read = server.count(readTickets);
    await settle(element);
    includes(textOf(element), 'お問い合わせに新しい動きがあります');
    server.on(readTickets, () => page([named('新しい題')]));
    equal(server.count(readTickets), read);
    get(element, 'button', '表示する').click();
    await until(() => textOf(element).includes('新しい題'));
    ok(focused()?.matches('[data-row]'));
    equal(all(element, 'button', '表示する').length, 0);
  });
});
