import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { support } from '../portal/presets/support.preset.ts';
import { follow, json, replyServer, portalAt, problem } from '../portal/reply-server.suite.ts';
import { createSupportContract, type SupportContractView, type SupportContractViewState } from './support-contract.ts';
import { supportContractSample } from './support-contract.suite.ts';

const one = {
  name: 'createSupportContract',
  make: (portal) => createSupportContract(portal, { contractId: 'c' }),
  reads: { route: 'GET /maintenance-contracts/c', reply: json(200, supportContractSample), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<SupportContractViewState, SupportContractView>;
controllerSuite<SupportContractViewState, SupportContractView>(one);
readingSuite<SupportContractViewState, SupportContractView>(one);

describe('SUP-10 one maintenance contract', () => {
  const at = async (t: Parameters<typeof replyServer>[0], moment: string) => {
    const serverTime = { 'mado-time': String(Date.parse(moment)) };
    const server = await replyServer(t, json(200, supportContractSample, serverTime));
    const view = createSupportContract(portalAt(server.url, { configuration: support }), { contractId: 'c' });
    const { until, stop } = follow(view);
    const state = await until(({ type }) => type === 'ready');
    stop();
    return state.type === 'ready' ? state.term : assert.fail();
  };

  it('SUP-10 says by the server’s clock and the portal’s time zone how far it is', async (t) => {
    for (const [moment, term] of [
      ['2026-03-31T14:59:59.000Z', { type: 'coming', days: 1 }],
      ['2026-03-31T15:00:00.000Z', { type: 'current', days: 364 }],
      ['2027-03-30T15:00:00.000Z', { type: 'ending-soon', days: 0 }],
      ['2027-03-31T14:59:59.000Z', { type: 'ending-soon', days: 0 }],
      ['2027-03-31T15:00:00.000Z', { type: 'ended', days: 1 }],
    ] as const)
      assert.deepEqual(await at(t, moment), term, moment);
  });

  it('SUP-03 SUP-10 one that is not theirs is not there', async (t) => {
    const server = await replyServer(t, problem(404, 'not-found'));
    const view = createSupportContract(portalAt(server.url), { contractId: 'c' });
    const { until, stop } = follow(view);
    const state = await until(({ type }) => type === 'unavailable');
    assert.equal(state.type === 'unavailable' && state.error.code, 'not-found');
    stop();
  });
});
