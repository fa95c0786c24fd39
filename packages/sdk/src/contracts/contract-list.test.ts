import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt } from '../portal/reply-server.suite.ts';
import { createContractList, type ContractList, type ContractListState } from './contract-list.ts';

const contract = {
  id: 'c',
  number: 'L-2024-00418',
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  role: 'owner',
};
const page = { items: [contract], total: 2, next: 'n' };

const one = {
  name: 'createContractList',
  make: (portal) => createContractList(portal),
  reads: { route: 'GET /contracts', reply: json(200, page), becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ search: '東海' }),
    search: ({ search }) => search('基盤'),
    sort: ({ sort }) => sort('name'),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ContractListState, ContractList>;
controllerSuite<ContractListState, ContractList>(one);
readingSuite<ContractListState, ContractList>(one);

describe('LIC-04 the list of contracts', () => {
  const opened = async (t: Parameters<typeof replyServer>[0]) => {
    const server = await replyServer(t, json(200, page));
    const list = createContractList(portalAt(server.url));
    await follow(list).until(({ type }) => type === 'ready');
    const asked = () => server.requests.slice(1).map(({ path }) => decodeURIComponent(path.split('?')[1] ?? ''));
    return { list, asked };
  };

  it('LIC-04 is searched on the server in its order, and read on with its cursor', async (t) => {
    const { list, asked } = await opened(t);
    await list.sort('name');
    await list.search(' 東海 ');
    await list.more();
    await list.search('');
    assert.deepEqual(asked(), [
      'sort=name&direction=ascending',
      'search=東海&sort=name&direction=ascending',
      'search=東海&sort=name&direction=ascending&cursor=n',
      'sort=name&direction=ascending',
    ]);
  });

  it('LIC-04 leaves its order to the server at first, and turns round when it is sorted by the same again', async (t) => {
    const { list, asked } = await opened(t);
    await list.sort('ends-on');
    await list.sort('ends-on');
    await list.sort('company');
    await list.sort('company');
    assert.deepEqual(asked(), [
      'sort=ends-on&direction=ascending',
      'sort=ends-on&direction=descending',
      'sort=company&direction=ascending',
      'sort=company&direction=descending',
    ]);
  });

  it('LIC-03 can begin narrowed and sorted, for a portlet', async (t) => {
    const server = await replyServer(t, json(200, page));
    const list = createContractList(portalAt(server.url), { withoutEnded: true, sort: 'ends-on' });
    await follow(list).until(({ type }) => type === 'ready');
    assert.match(server.requests[0]?.path ?? '', /\?withoutEnded=true&sort=ends-on$/);
  });

  it('LIC-04 shows one that moved between two parts once, as it came last', async (t) => {
    const renamed = { ...contract, name: 'renamed' };
    const server = await replyServer(t, json(200, page), json(200, { items: [renamed], total: 2 }));
    const list = createContractList(portalAt(server.url));
    await follow(list).until(({ type }) => type === 'ready');
    await list.more();
    const { state } = list;
    assert.ok('part' in state);
    assert.deepEqual(
      state.part.items.map(({ name }) => name),
      ['renamed'],
    );
  });
});
