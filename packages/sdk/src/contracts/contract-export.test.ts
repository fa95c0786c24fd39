import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { createListExport } from '../portal/list-export.ts';
import { follow, held, json, portalAt, problem, replyServer, type Reply } from '../portal/reply-server.suite.ts';
import { createContractExport, type ContractExport, type ContractExportState } from './contract-export.ts';

const contract = (id: string) => ({
  id,
  number: `L-${id}`,
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  role: 'owner',
});
const part = (ids: readonly string[], total: number, next?: string): Reply =>
  json(200, { items: ids.map(contract), total, ...(next && { next }) });

const one = {
  name: 'createContractExport',
  make: (portal) => createContractExport(portal),
  reads: {
    route: 'GET /contracts',
    reply: part(['a', 'b'], 2),
    becomes: 'ready',
    once: 'an export is what was there when it was asked for',
  },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<ContractExportState, ContractExport>;
controllerSuite<ContractExportState, ContractExport>(one);
readingSuite<ContractExportState, ContractExport>(one);

async function exporting(t: TestContext, ...replies: readonly [Reply, ...Reply[]]) {
  const server = await replyServer(t, ...replies);
  const filter = { search: ' 東海 ', sort: 'name', direction: 'descending' } as const;
  const controller = createContractExport(portalAt(server.url, { retries: 0 }), filter);
  const asked = () => server.requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? ''));
  return { server, controller, asked };
}
const ids = (state: ContractExportState) => (state.type === 'ready' ? state.items.map(({ id }) => id) : state.type);

describe('LIC-04 all contracts of a list', () => {
  it('LIC-04 are read part by part in the order of the list, and it is told how many are here', async (t) => {
    const { controller, asked } = await exporting(
      t,
      part(['a', 'b'], 5, 'two'),
      part(['c', 'd'], 5, 'three'),
      part(['e'], 5),
    );
    const { states, until } = follow(controller);
    assert.deepEqual(ids(await until(({ type }) => type === 'ready')), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(
      states.map((state) => ('read' in state ? [state.read, state.total] : state.type)),
      [[0, undefined], [2, 5], [4, 5], 'ready'],
    );
    const filter = 'search=東海&sort=name&direction=descending';
    assert.deepEqual(asked(), [filter, `${filter}&cursor=two`, `${filter}&cursor=three`]);
  });

  it('LIC-04 stand there once, also where they moved while they were read', async (t) => {
    const { controller } = await exporting(t, part(['a', 'b'], 3, 'two'), part(['b', 'c'], 3));
    assert.deepEqual(ids(await follow(controller).until(({ type }) => type === 'ready')), ['a', 'b', 'c']);
  });

  it('LIC-04 go on where the line was cut, with what was read already', async (t) => {
    const cut: Reply = (response) => void response.destroy();
    const { controller, asked } = await exporting(t, part(['a'], 2, 'two'), cut, part(['b'], 2));
    const followed = follow(controller);
    const failed = await followed.until(({ type }) => type === 'failed');
    assert.ok(failed.type === 'failed');
    assert.deepEqual([failed.read, failed.total, failed.error.code], [1, 2, 'network']);
    await controller.retry();
    assert.deepEqual(ids(controller.state), ['a', 'b']);
    assert.deepEqual(asked().length, 3);
    await controller.retry();
    assert.deepEqual(asked().length, 3, 'there is nothing to try again');
  });

  it('LIC-04 are taken back when nobody waits for them any more, and go on for whoever comes', async (t) => {
    const gate = held();
    const { server, controller } = await exporting(t, part(['a'], 2, 'two'), gate.reply, part(['b'], 2));
    const followed = follow(controller);
    await server.arrived(2);
    followed.stop();
    await server.requests[1]?.closed;
    assert.deepEqual(controller.state, { type: 'reading', read: 1, total: 2 });
    assert.deepEqual(ids(await follow(controller).until(({ type }) => type === 'ready')), ['a', 'b']);
    assert.equal(server.requests.length, 3);
  });

  it('LIC-04 are refused where there are more than can be exported, before they are all read', async (t) => {
    const { server, controller } = await exporting(t, part(['a'], 10_001, 'two'));
    await follow(controller).until(({ type }) => type === 'too-many');
    assert.deepEqual(controller.state, { type: 'too-many', total: 10_001, most: 10_000 });
    await controller.retry();
    assert.equal(server.requests.length, 1);
  });

  it('LIC-04 are not asked for without end of a server whose parts lead nowhere', async (t) => {
    for (const next of ['two', 'three']) {
      const { server, controller } = await exporting(
        t,
        part(['a'], 9, 'two'),
        part(next === 'two' ? ['b'] : ['a'], 9, next),
      );
      const state = await follow(controller).until(({ type }) => type === 'failed');
      assert.equal(state.type === 'failed' && state.error.code, 'bad-response');
      assert.equal(server.requests.length, 2);
    }
  });

  it('LIC-04 are told as not exported where the server refuses', async (t) => {
    const { controller } = await exporting(t, problem(403, 'contract-required'));
    const state = await follow(controller).until(({ type }) => type === 'failed');
    assert.equal(state.type === 'failed' && state.error.code, 'contract-required');
  });

  it('SUP-06 hold what moved to the beginning of the list while it was read, and each once', async () => {
    const changedAt = new Map(Array.from({ length: 9 }, (_, index) => [String(index), 9 - index]));
    let asked = 0;
    const controller = createListExport<{ readonly id: string }>({
      idOf: ({ id }) => id,
      movesUp: true,
      async read(cursor) {
        const list = [...changedAt].toSorted(([, one], [, other]) => other - one);
        const rest = list.filter(([, at]) => cursor === undefined || at < Number(cursor));
        const items = rest.slice(0, 3);
        // after the first part the last one is answered, and then all of the first part
        if (asked++ === 0) for (const [nth, id] of ['8', '0', '1', '2'].entries()) changedAt.set(id, 10 + nth);
        const next = rest.length > 3 ? String(items.at(-1)?.[1]) : undefined;
        return { items: items.map(([id]) => ({ id })), total: list.length, next };
      },
    });
    const state = await follow(controller).until(({ type }) => type === 'ready');
    const held = state.type === 'ready' ? state.items.map(({ id }) => id) : [];
    assert.deepEqual([held.length, new Set(held)], [9, new Set(changedAt.keys())]);
  });

  it('SUP-06 end though a server leads in a circle', async () => {
    const controller = createListExport<{ readonly id: string }>({
      idOf: ({ id }) => id,
      movesUp: true,
      read: async (cursor) =>
        cursor === undefined
          ? { items: [{ id: 'a' }], total: 9, next: 'b' }
          : { items: [{ id: cursor }], total: 9, next: cursor === 'b' ? 'c' : 'b' },
    });
    await follow(controller).until(({ type }) => type === 'failed');
  });

  it('an export of rows that are here already needs no server', async () => {
    const rows = ['c', 'a', 'b'].map(contract);
    const controller = createListExport({
      read: async () => ({ items: rows, total: 3 }),
      most: 3,
    });
    assert.deepEqual(ids(await follow(controller).until(({ type }) => type === 'ready')), ['c', 'a', 'b']);
  });
});
