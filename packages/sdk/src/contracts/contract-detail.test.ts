import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createContractDetail, type ContractDetailView, type ContractDetailState } from './contract-detail.ts';

const contract = {
  id: 'c',
  number: 'L-2024-00418',
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  renewsOn: '2027-04-01',
  role: 'owner',
  plan: 'エンタープライズ',
  contact: { name: '営業部 ライセンス担当', telephone: '03-0000-1155' },
};

const one = {
  name: 'createContractDetail',
  make: (portal) => createContractDetail(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c', reply: json(200, contract), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry(), refresh: ({ refresh }) => refresh() },
  routes: {},
} as const satisfies ControllerCase<ContractDetailState, ContractDetailView>;
controllerSuite<ContractDetailState, ContractDetailView>(one);
readingSuite<ContractDetailState, ContractDetailView>(one);

describe('LIC-17 one contract', () => {
  const serverTime = { 'mado-time': String(Date.parse('2027-03-30T15:00:00.000Z')) };

  it('LIC-17 says by the server’s clock and the portal’s time zone that this is its last day', async (t) => {
    const server = await replyServer(t, json(200, contract, serverTime));
    const detail = createContractDetail(portalAt(server.url, { configuration: license }), { contractId: 'c' });
    await follow(detail).until(({ type }) => type === 'ready');
    const { state } = detail;
    assert.ok(state.type === 'ready');
    assert.deepEqual(state.term, { type: 'ending-soon', days: 0 });
    assert.deepEqual(state.contract, contract);
  });

  it('LIC-04 is managed by owners only', async (t) => {
    for (const [role, manages] of [
      ['owner', true],
      ['member', false],
      ['a role of a newer server', false],
    ] as const) {
      const server = await replyServer(t, json(200, { ...contract, role }));
      const detail = createContractDetail(portalAt(server.url, { configuration: license }), { contractId: 'c' });
      await follow(detail).until(({ type }) => type === 'ready');
      assert.equal(detail.state.type === 'ready' && detail.state.manages, manages, role);
    }
  });

  it('LIC-04 is not there for somebody who takes no part in it, and is read again when asked', async (t) => {
    const server = await replyServer(t, problem(404, 'not-found'), json(200, contract));
    const detail = createContractDetail(portalAt(server.url), { contractId: 'c' });
    await follow(detail).until(({ type }) => type === 'unavailable');
    assert.equal(detail.state.type === 'unavailable' && detail.state.error.code, 'not-found');
    await detail.retry();
    assert.equal(detail.state.type, 'ready');
  });

  it('LIC-11 is read again when one’s own role may be another, and stays on the screen meanwhile', async (t) => {
    const server = await replyServer(t, json(200, contract), json(200, { ...contract, role: 'member' }));
    const detail = createContractDetail(portalAt(server.url, { configuration: license }), { contractId: 'c' });
    const { until, states } = follow(detail);
    await until(({ type }) => type === 'ready');
    await detail.refresh();
    assert.equal(detail.state.type === 'ready' && detail.state.manages, false);
    assert.deepEqual(
      states.map(({ type }) => type),
      ['loading', 'ready', 'ready'],
    );
  });
});
