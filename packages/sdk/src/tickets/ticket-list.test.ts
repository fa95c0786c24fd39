import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer } from '../portal/reply-server.suite.ts';
import {
  createTicketExport,
  createTicketList,
  type TicketExport,
  type TicketExportState,
  type TicketList,
  type TicketListState,
} from './ticket-list.ts';
import {
  createTicketSubjectSearch,
  type TicketSubjectSearch,
  type TicketSubjectSearchState,
} from './ticket-subject-search.ts';
import { subject, ticket } from './ticket.suite.ts';

const page = { items: [ticket], total: 2, next: 'n', states: { 'in-progress': 2, 'closed': 5 } };

const one = {
  name: 'createTicketList',
  make: (portal) => createTicketList(portal),
  reads: { route: 'GET /tickets', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ state: 'open' }),
    search: ({ search }) => search('電源'),
    filter: ({ filter }) => filter({ kind: 'fault' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    refresh: ({ refresh }) => refresh(),
  },
  routes: {},
} as const satisfies ControllerCase<TicketListState, TicketList>;
controllerSuite<TicketListState, TicketList>(one);
readingSuite<TicketListState, TicketList>(one);

const whole = {
  name: 'createTicketExport',
  make: (portal) => createTicketExport(portal),
  reads: {
    route: 'GET /tickets',
    reply: json(200, { items: [ticket], total: 1, states: {} }),
    becomes: 'ready',
    once: 'an export is what was there when it was asked for',
  },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<TicketExportState, TicketExport>;
controllerSuite<TicketExportState, TicketExport>(whole);
readingSuite<TicketExportState, TicketExport>(whole);

const subjects = json(200, { subjects: [subject], total: 1 });
const searching = {
  name: 'createTicketSubjectSearch',
  make: (portal) => createTicketSubjectSearch(portal),
  reads: { route: 'GET /ticket-subjects', reply: subjects, becomes: 'ready' },
  verbs: { search: ({ search }) => search('hq-fw'), retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<TicketSubjectSearchState, TicketSubjectSearch>;
controllerSuite<TicketSubjectSearchState, TicketSubjectSearch>(searching);
readingSuite<TicketSubjectSearchState, TicketSubjectSearch>(searching);

describe('SUP-06 the list of tickets', () => {
  it('SUP-06 is narrowed on the server, keeps what it is narrowed by while it is searched, and tells how many there are of each state', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createTicketList(portalAt(server.url), { state: 'open' });
    const state = await follow(list).until(({ type }) => type === 'ready');
    assert.deepEqual('part' in state && state.part.states, { 'in-progress': 2, 'closed': 5 });
    await list.filter({ kind: 'fault', from: '2026-11-01' });
    await list.search(' 電源 ');
    await list.more();
    await list.filter({ state: undefined, search: undefined });
    const asked = server.requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? ''));
    assert.deepEqual(asked, [
      'state=open',
      'state=open&kind=fault&from=2026-11-01',
      'state=open&kind=fault&from=2026-11-01&search=電源',
      'state=open&kind=fault&from=2026-11-01&search=電源&cursor=n',
      'kind=fault&from=2026-11-01',
    ]);
  });
});

describe('SUP-05 searching what a ticket is about', () => {
  it('SUP-05 keeps what was found until the next answer is here, and drops one that was overtaken', async (t) => {
    const server = await replyServer(t, subjects, (_, { path }) => assert.match(path, /search=a/), subjects);
    const search = createTicketSubjectSearch(portalAt(server.url, { retries: 0 }));
    const { until, states } = follow(search);
    await until(({ type }) => type === 'ready');
    const first = search.search('a');
    await server.arrived(2);
    assert.ok(search.state.type === 'searching' && search.state.found.total === 1);
    await search.search('b');
    await first;
    assert.deepEqual(
      states.filter(({ type }) => type === 'ready').map(({ text }) => text),
      ['', 'b'],
    );
  });

  it('SUP-05 can be tried again with the same words', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), subjects);
    const search = createTicketSubjectSearch(portalAt(server.url, { retries: 0 }));
    await follow(search).until(({ type }) => type === 'unavailable');
    await search.retry();
    assert.equal(search.state.type, 'ready');
  });
});
