import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import type { ContractProduct } from './contract-product.model.ts';
import {
  createContractProductList,
  type ContractProductList,
  type ContractProductListState,
} from './contract-product-list.ts';

const product = (id: string, expired = false): ContractProduct => ({
  id,
  name: `製品 ${id}`,
  unit: 'license',
  origin: 'contract',
  count: 10,
  assigned: 4,
  startsOn: '2026-04-01',
  endsOn: expired ? '2026-03-31' : '2027-03-31',
  expired,
});
const current = { products: [product('a')], expired: 1, role: 'owner' };
const all = { ...current, products: [product('a'), product('old', true)] };

const one = {
  name: 'createContractProductList',
  make: (portal) => createContractProductList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/products', reply: json(200, current), becomes: 'ready' },
  verbs: {
    showExpired: ({ showExpired }) => showExpired(true),
    put: ({ put }) => put(product('b')),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ContractProductListState, ContractProductList>;
controllerSuite<ContractProductListState, ContractProductList>(one);
readingSuite<ContractProductListState, ContractProductList>(one);

describe('LIC-16 the products of a contract', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], ...replies: readonly [Reply, ...Reply[]]) => {
    const server = await replyServer(t, ...replies);
    const list = createContractProductList(portalAt(server.url, { configuration: license, retries: 0 }), {
      contractId: 'c',
    });
    await follow(list).until(({ type }) => type === 'ready');
    return { server, list };
  };
  const shown = ({ state }: ContractProductList): unknown =>
    state.type === 'ready' ? [state.rows.map((row) => row.product.id).join(' '), state.expired.type] : undefined;

  it('LIC-16 say what remains of each, and how many have expired', async (t) => {
    const { list } = await opened(t, json(200, current));
    const { state } = list;
    assert.ok(state.type === 'ready');
    assert.deepEqual(state.rows[0]?.remainder, { type: 'remaining', count: 6 });
    assert.deepEqual([state.expired, state.manages], [{ type: 'hidden', count: 1 }, true]);
  });

  it('LIC-16 show the expired ones when the switch is on, and hide them at once when it is off', async (t) => {
    const { server, list } = await opened(t, json(200, current), json(200, all));
    const on = list.showExpired(true);
    assert.deepEqual(shown(list), ['a', 'reading']);
    await on;
    assert.deepEqual(shown(list), ['a old', 'shown']);
    assert.match(server.requests[1]?.path ?? '', /\?expired=true$/);
    await list.showExpired(false);
    assert.deepEqual(shown(list), ['a', 'hidden']);
    assert.equal(server.requests.length, 2);
  });

  it('LIC-16 stay as they are when the switch is off again before the expired ones have come', async (t) => {
    const gate = held();
    const { server, list } = await opened(t, json(200, current), gate.reply);
    const on = list.showExpired(true);
    await server.arrived(2);
    await list.showExpired(false);
    gate.release(json(200, all));
    await on;
    assert.deepEqual(shown(list), ['a', 'hidden']);
  });

  it('LIC-16 stay when the expired ones cannot be read, which can be tried again', async (t) => {
    const { list } = await opened(t, json(200, current), problem(500, 'internal'), json(200, all));
    await list.showExpired(true);
    assert.deepEqual(shown(list), ['a', 'unavailable']);
    await list.showExpired(true);
    assert.deepEqual(shown(list), ['a old', 'shown']);
  });

  it('LIC-15 show a product that was added, once', async (t) => {
    const { list } = await opened(t, json(200, current));
    list.put({ ...product('k'), origin: 'key' });
    list.put({ ...product('k'), origin: 'key' });
    assert.deepEqual(shown(list), ['a k', 'hidden']);
  });

  it('LIC-16 that could not be read are read again', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, current));
    const list = createContractProductList(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
    await follow(list).until(({ type }) => type === 'unavailable');
    await list.retry();
    assert.equal(list.state.type, 'ready');
  });
});
