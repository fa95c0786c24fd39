import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createPaymentMethodForm, type PaymentMethodForm, type PaymentMethodFormState } from './payment-method-form.ts';
import { createStatementList, type StatementList, type StatementListState } from './statement-list.ts';
import { createStatementView, type StatementView, type StatementViewState } from './statement-view.ts';

const bank = { type: 'bank-account', name: '日吉銀行', ending: '7788' };
const card = { type: 'card', name: 'Visa', ending: '4242', expires: '2029-04' };
const details = { method: bank, changesFrom: '2026-12', provider: { ja: 'あさひペイ', en: 'Asahi Pay' }, version: 1 };
const changed = { ...details, next: { method: card, fromMonth: '2026-12' }, version: 2 };
const setup = { id: 's', fieldsUrl: 'https://pay.example/fields?setup=x', expiresAt: '2026-11-22T03:30:00.000Z' };
const token = 'tok_8fk2Lq09XyZ';
const replies: Readonly<Record<string, Reply>> = {
  'GET /payment-method': json(200, details),
  'POST /payment-method/setups': json(201, setup),
  'POST /payment-method/setups/s/token': json(200, { id: 's', card }),
  'PUT /payment-method': json(200, changed),
};

const statement = {
  id: 'i',
  month: '2026-10',
  total: 12_199,
  state: 'paid',
  dueOn: '2026-10-27',
  paidOn: '2026-10-27',
};
const detail = {
  ...statement,
  number: 'H-2026-10-0001',
  issuedOn: '2026-10-15',
  periodFrom: '2026-09-01',
  periodThrough: '2026-09-30',
  lines: [{ name: '光', amount: 12_199, taxRate: 10 }],
  taxes: [{ rate: 10, amount: 12_199, tax: 1_109 }],
  method: card,
  issuer: { name: 'ひだまり', address: '横浜市', registrationNumber: 'T1234567890123' },
  customer: { name: '山之内 由紀', customerNumber: '40010001' },
};

const list = {
  name: 'createStatementList',
  make: (portal) => createStatementList(portal),
  reads: {
    route: 'GET /statements',
    reply: json(200, { items: [statement], total: 2, next: 'n', amount: 24_398, years: [2026] }),
    becomes: 'ready',
  },
  verbs: { narrow: ({ narrow }) => narrow({ year: 2026 }), more: ({ more }) => more(), retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<StatementListState, StatementList>;
controllerSuite<StatementListState, StatementList>(list);
readingSuite<StatementListState, StatementList>(list);

const view = {
  name: 'createStatementView',
  make: (portal) => createStatementView(portal, { statementId: 'i' }),
  reads: { route: 'GET /statements/i', reply: json(200, detail), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<StatementViewState, StatementView>;
controllerSuite<StatementViewState, StatementView>(view);
readingSuite<StatementViewState, StatementView>(view);

const form = {
  name: 'createPaymentMethodForm',
  make: (portal) => createPaymentMethodForm(portal),
  reads: { route: 'GET /payment-method', reply: json(200, details), becomes: 'ready' },
  verbs: {
    retry: ({ retry }) => retry(),
    begin: ({ begin }) => begin(),
    provide: ({ provide }) => provide({ setupId: 's', token }),
    send: ({ send }) => send(),
    again: ({ again }) => again(),
    cancel: ({ cancel }) => cancel(),
  },
  routes: replies,
} as const satisfies ControllerCase<PaymentMethodFormState, PaymentMethodForm>;
controllerSuite<PaymentMethodFormState, PaymentMethodForm>(form);
readingSuite<PaymentMethodFormState, PaymentMethodForm>(form);

/** A form that has read its method; `other` answers instead of what usually would. */
async function opened(t: Parameters<typeof replyServer>[0], other: Readonly<Record<string, Reply>> = {}) {
  const server = await replyServer(t, routes({ ...replies, ...other }));
  const controller = createPaymentMethodForm(portalAt(server.url, { retries: 0 }));
  const followed = follow(controller);
  await followed.until(({ type }) => type === 'ready');
  return { server, controller, followed, [Symbol.dispose]: followed.stop };
}

describe('MYP-11 changing to a credit card', () => {
  it('goes from the method over the provider’s fields and 決定 to the changed method', async (t) => {
    using form = await opened(t);
    const { controller, server } = form;
    await controller.begin();
    assert.deepEqual(controller.state, { type: 'entering', details, setup });
    await controller.provide({ setupId: 's', token });
    assert.deepEqual(controller.state, { type: 'confirming', details, setup, card });
    assert.equal(server.requests.filter(({ method }) => method === 'PUT').length, 0, 'nothing before 決定');
    await controller.send();
    assert.deepEqual(controller.state, { type: 'changed', details: changed });
    const sent = server.requests.at(-1);
    assert.equal(sent?.headers['if-match'], '"1"');
  });

  it('takes no number of a card for a token, and sends it nowhere', async (t) => {
    using form = await opened(t);
    const { controller, server } = form;
    await controller.begin();
    const { length } = server.requests;
    for (const number of ['4242424242424242', '4242-4242-4242-4242'])
      await controller.provide({ setupId: 's', token: number });
    assert.equal(controller.state.type, 'entering');
    assert.equal('error' in controller.state && controller.state.error?.code, 'invalid-token');
    assert.equal(server.requests.length, length);
    assert.doesNotMatch(JSON.stringify(controller.state), /4242/);
  });

  it('leaves a token alone that is for another setup, comes twice or comes after やめる', async (t) => {
    using form = await opened(t);
    const { controller, server } = form;
    await controller.begin();
    await controller.provide({ setupId: 'other', token });
    assert.equal(controller.state.type, 'entering');
    await Promise.all([controller.provide({ setupId: 's', token }), controller.provide({ setupId: 's', token })]);
    assert.equal(server.requests.filter(({ path }) => path.endsWith('/token')).length, 1);
    controller.cancel();
    assert.deepEqual(controller.state, { type: 'ready', details, ended: 'cancelled' });
    await controller.provide({ setupId: 's', token });
    assert.equal(controller.state.type, 'ready');
  });

  for (const code of ['payment-declined', 'card-expired'])
    it(`begins anew after ${code}, and says why`, async (t) => {
      using form = await opened(t, { 'POST /payment-method/setups/s/token': problem(422, code) });
      const { controller, server } = form;
      await controller.begin();
      await controller.provide({ setupId: 's', token });
      assert.equal(controller.state.type, 'entering');
      assert.equal('error' in controller.state && controller.state.error?.code, code);
      const keys = server.requests
        .filter(({ path }) => path.endsWith('/setups'))
        .map((one) => one.headers['idempotency-key']);
      assert.equal(new Set(keys).size, 2, 'a setup of its own');
    });

  for (const route of ['POST /payment-method/setups/s/token', 'PUT /payment-method'])
    it(`says that the time was over where ${route} says so, and has changed nothing`, async (t) => {
      using form = await opened(t, { [route]: problem(410, 'payment-setup-ended') });
      const { controller } = form;
      await controller.begin();
      await controller.provide({ setupId: 's', token });
      await controller.send();
      assert.deepEqual(controller.state, { type: 'ready', details, ended: 'expired' });
    });

  it('shows what another tab changed, and goes on from there', async (t) => {
    const elsewhere = { ...changed, version: 5 };
    using form = await opened(t, { 'PUT /payment-method': problem(412, 'version-conflict', { current: elsewhere }) });
    const { controller, server } = form;
    await controller.begin();
    await controller.provide({ setupId: 's', token });
    await controller.send();
    assert.deepEqual(controller.state, { type: 'confirming', details: elsewhere, setup, card, changed: true });
    await controller.send();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"5"');
  });

  it('does again what failed, with the same token and the same key', async (t) => {
    using form = await opened(t, {
      'POST /payment-method/setups': problem(503, 'unavailable'),
    });
    const { controller, server } = form;
    await controller.begin();
    assert.equal(controller.state.type, 'failed');
    await controller.again();
    const keys = server.requests
      .filter(({ path }) => path.endsWith('/setups'))
      .map((one) => one.headers['idempotency-key']);
    assert.ok(keys.length >= 2);
    assert.equal(new Set(keys).size, 1);
  });

  it('sends once for ten calls, and nothing where the host says no', async (t) => {
    const gate = held();
    using form = await opened(t, { 'PUT /payment-method': gate.reply });
    const { controller, server } = form;
    await controller.begin();
    await controller.provide({ setupId: 's', token });
    await controller.send(() => false);
    assert.equal(controller.state.type, 'confirming');
    const sending = Array.from({ length: 10 }, () => controller.send());
    controller.cancel();
    assert.equal(controller.state.type, 'submitting', 'what is on its way is not taken back');
    while (!server.requests.some(({ method }) => method === 'PUT')) await server.arrived(server.requests.length + 1);
    gate.release(json(200, changed));
    await Promise.all(sending);
    assert.equal(server.requests.filter(({ method }) => method === 'PUT').length, 1);
    assert.deepEqual(form.followed.states.at(-1), { type: 'changed', details: changed });
  });
});
