import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createReferral, type ReferralState, type ReferralView } from './referral.ts';
import { createSecurityService, type SecurityService, type SecurityServiceState } from './security-service.ts';
import type { Portal } from '../portal/create-portal.ts';
import {
  createReviewedChange,
  type ReviewedChange as Reviewed,
  type ReviewedChangePorts,
  type ReviewedChangeState,
} from './reviewed-change.ts';
import { readServices } from './services.endpoints.ts';
import type { ContractServices } from './service.model.ts';
import { createServiceHistory, type ServiceHistory, type ServiceHistoryState } from './service-history.ts';
import { createServiceList, type ServiceAct, type ServiceList, type ServiceListState } from './service-list.ts';
import { contractFacts, securityFacts } from './service-facts.suite.ts';

const add: ServiceAct = { type: 'add', serviceId: 'movies', effectiveOn: '2026-11-22' };
const read = 'GET /services';
const change = 'POST /services/changes';

const list = {
  name: 'createServiceList',
  make: createServiceList,
  reads: { route: read, reply: json(200, contractFacts), becomes: 'ready' },
  verbs: {
    review: ({ review }) => review(add),
    submit: ({ submit }) => submit(),
    back: ({ back }) => back(),
    decide: ({ decide }) => decide({ type: 'add', serviceId: 'movies' }),
    today: ({ today }) => today(),
    refresh: ({ refresh }) => refresh(),
    retry: ({ retry }) => retry(),
  },
  routes: { [change]: json(200, contractFacts) },
} as const satisfies ControllerCase<ServiceListState, ServiceList>;
controllerSuite<ServiceListState, ServiceList>(list);
readingSuite<ServiceListState, ServiceList>(list);

const security = {
  name: 'createSecurityService',
  make: createSecurityService,
  reads: { route: 'GET /security-service', reply: json(200, securityFacts(2)), becomes: 'ready' },
  verbs: {
    review: ({ review }) =>
      review({ type: 'change', change: { type: 'devices', devices: 3 }, effectiveOn: '2026-11-22' }),
    submit: ({ submit }) => submit(),
    back: ({ back }) => back(),
    decide: ({ decide }) => decide({ type: 'cancel' }),
    today: ({ today }) => today(),
    refresh: ({ refresh }) => refresh(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'POST /security-service/changes': json(200, securityFacts(3)) },
} as const satisfies ControllerCase<SecurityServiceState, SecurityService>;
controllerSuite<SecurityServiceState, SecurityService>(security);
readingSuite<SecurityServiceState, SecurityService>(security);

const offer = {
  referrerGets: { ja: '割引' },
  friendGets: { ja: '無料' },
  conditions: { ja: '条件' },
  arrivals: [],
  joined: 0,
};
const referral = {
  name: 'createReferral',
  make: createReferral,
  reads: { route: 'GET /referral', reply: json(200, offer), becomes: 'ready' },
  verbs: {
    askForCode: ({ askForCode }) => askForCode(),
    back: ({ back }) => back(),
    refresh: ({ refresh }) => refresh(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'POST /referral/code': json(200, { ...offer, code: 'ABCDE23456' }) },
} as const satisfies ControllerCase<ReferralState, ReferralView>;
controllerSuite<ReferralState, ReferralView>(referral);
readingSuite<ReferralState, ReferralView>(referral);

const history = {
  name: 'createServiceHistory',
  make: createServiceHistory,
  reads: {
    route: 'GET /services/history',
    reply: json(200, { events: [{ type: 'joined', on: '2024-04-01', name: { ja: '光' } }] }),
    becomes: 'ready',
  },
  verbs: { refresh: ({ refresh }) => refresh(), retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<ServiceHistoryState, ServiceHistory>;
controllerSuite<ServiceHistoryState, ServiceHistory>(history);
readingSuite<ServiceHistoryState, ServiceHistory>(history);

type ReviewedChange = Reviewed<ContractServices, string>;
type ReviewedState = ReviewedChangeState<ContractServices, string>;
const portsOf = (portal: Portal): ReviewedChangePorts<ContractServices, string> => ({
  read: (signal) => portal.call(readServices, undefined, { signal }),
  send: () => portal.call(readServices, undefined),
});
const reviewed = {
  name: 'createReviewedChange',
  make: (portal) => createReviewedChange(portal, portsOf(portal)),
  reads: { route: read, reply: json(200, contractFacts), becomes: 'ready' },
  verbs: {
    review: ({ review }) => review('change'),
    submit: ({ submit }) => submit(),
    back: ({ back }) => back(),
    refresh: ({ refresh }) => refresh(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ReviewedState, ReviewedChange>;
controllerSuite<ReviewedState, ReviewedChange>(reviewed);

readingSuite<ReviewedState, ReviewedChange>(reviewed);

async function opened(t: Parameters<typeof replyServer>[0], reply: Reply) {
  const server = await replyServer(t, routes({ [read]: json(200, contractFacts), [change]: reply }));
  const controller = createServiceList(portalAt(server.url, { retries: 0 }));
  await follow(controller).until(({ type }) => type === 'ready');
  return { server, controller };
}
const keysOf = (server: Awaited<ReturnType<typeof opened>>['server']) =>
  server.requests.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key']);

describe('MYP-12 changing services', () => {
  it('MYP-12 sends nothing before it was confirmed, and once for many clicks', async (t) => {
    const { server, controller } = await opened(t, json(200, contractFacts));
    await controller.submit();
    controller.review(add);
    assert.equal(controller.state.type, 'confirming');
    assert.deepEqual(keysOf(server), []);
    await Promise.all([controller.submit(), controller.submit()]);
    assert.equal(keysOf(server).length, 1);
    assert.equal(controller.state.type, 'done');
  });

  it('MYP-12 repeats the same request after a broken line', async (t) => {
    const { server, controller } = await opened(t, (response) => response.destroy());
    controller.review(add);
    await controller.submit();
    assert.equal(controller.state.type, 'failed');
    await controller.submit();
    const [first, second] = keysOf(server);
    assert.ok(first);
    assert.equal(first, second);
  });

  it('MYP-12 reads what there is now where a change cannot be made any more', async (t) => {
    const { server, controller } = await opened(
      t,
      problem(409, 'action-closed', { params: { reason: 'day-changed' } }),
    );
    controller.review(add);
    await controller.submit();
    assert.equal(controller.state.type, 'failed');
    assert.equal(server.requests.filter(({ method }) => method === 'GET').length, 2);
    controller.back();
    assert.equal(controller.state.type, 'ready');
  });
});
