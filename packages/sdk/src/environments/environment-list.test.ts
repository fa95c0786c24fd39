import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { license } from '../portal/presets/license.preset.ts';
import { createEnvironmentList, type EnvironmentList, type EnvironmentListState } from './environment-list.ts';
import type { Environment } from './environment.model.ts';

const environment = (name: string, sortKey: number): Environment => ({
  id: name,
  name,
  sortKey,
  products: 0,
  activation: 'none',
  version: 1,
});
const answer = { environments: [environment('本番環境', 10), environment('検証環境', 20)], role: 'owner' };
const one = {
  name: 'createEnvironmentList',
  make: (portal) => createEnvironmentList(portal, { contractId: 'c' }),
  reads: { route: 'GET /contracts/c/environments', reply: json(200, answer), becomes: 'ready' },
  verbs: { put: ({ put }) => put(environment('開発環境', 15)), retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<EnvironmentListState, EnvironmentList>;
controllerSuite<EnvironmentListState, EnvironmentList>(one);
readingSuite<EnvironmentListState, EnvironmentList>(one);

describe('LIC-05 environments', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], role: string) => {
    const server = await replyServer(t, json(200, { ...answer, role }));
    const controller = createEnvironmentList(portalAt(server.url, { configuration: license }), { contractId: 'c' });
    await follow(controller).until(({ type }) => type === 'ready');
    return controller;
  };
  const names = ({ state }: EnvironmentList) =>
    state.type === 'ready' ? state.environments.map(({ name, sortKey }) => `${sortKey} ${name}`) : [];

  it('LIC-05 can be changed by owners only', async (t) => {
    for (const [role, manages] of [
      ['owner', true],
      ['member', false],
      ['a role of a newer server', false],
    ] as const) {
      const { state } = await opened(t, role);
      assert.ok(state.type === 'ready');
      assert.equal(state.manages, manages, role);
    }
  });

  it('LIC-05 show a new one and a changed one where its sort key puts it', async (t) => {
    const controller = await opened(t, 'owner');
    controller.put(environment('開発環境', 15));
    assert.deepEqual(names(controller), ['10 本番環境', '15 開発環境', '20 検証環境']);
    controller.put(environment('検証環境', -1));
    assert.deepEqual(names(controller), ['-1 検証環境', '10 本番環境', '15 開発環境']);
    controller.put(environment('あ', 10));
    assert.deepEqual(names(controller), ['-1 検証環境', '10 あ', '10 本番環境', '15 開発環境']);
  });

  it('LIC-05 that could not be read are read again', async (t) => {
    const server = await replyServer(t, problem(500, 'internal'), json(200, answer));
    const controller = createEnvironmentList(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
    await follow(controller).until(({ type }) => type === 'unavailable');
    await controller.retry();
    assert.equal(controller.state.type, 'ready');
  });

  it('LIC-05 stay on the screen when reading them again does not work', async (t) => {
    const server = await replyServer(t, json(200, answer), problem(500, 'internal'));
    const controller = createEnvironmentList(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
    const first = follow(controller);
    await first.until(({ type }) => type === 'ready');
    first.stop();
    const again = follow(controller);
    await server.arrived(2);
    await server.requests[1]?.closed;
    assert.equal(controller.state.type, 'ready');
    again.stop();
  });
});
