import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  agreeToTerms,
  createHttpTransport,
  createPortal,
  createQuoteRequestForm,
  isPortalError,
  readContracts,
  readQuoteRequests,
  readSession,
  readTerms,
  requestPasswordLink,
  signIn,
  type Portal,
  type PortalError,
} from '@madoguchi/sdk';
import { createMockPortal, type Fault, type MockPortal } from '../index.ts';

/** A client that repeats nothing unless told, so that each fault is seen as it is. */
function clientOf(
  { client }: MockPortal,
  options: { readonly retries?: number; readonly timeout?: number } = {},
): Portal {
  const { baseUrl, fetch, configuration } = client;
  return createPortal({
    configuration,
    transport: createHttpTransport({ baseUrl, fetch, retries: 0, retryDelay: 1, ...options }),
  });
}

async function errorOf(call: Promise<unknown>): Promise<PortalError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(isPortalError(thrown), String(thrown));
  return thrown;
}

const codes: Readonly<Record<Exclude<Fault, 'silence' | 'wrong-clock'>, string>> = {
  'offline': 'network',
  'reset': 'network',
  'cut-json': 'bad-response',
  'html-502': 'unavailable',
  'rate-limited': 'rate-limited',
  'rate-limited-until': 'rate-limited',
  'unavailable': 'unavailable',
  'unauthenticated': 'unauthenticated',
};

test('every fault reaches the client as an error of its kind, until it is taken back', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'signed-in' });
  const { call } = clientOf(mock);
  for (const [fault, code] of Object.entries(codes)) {
    if (!isFault(fault)) throw new TypeError(fault);
    const undo = mock.fail('readTerms', fault);
    assert.equal((await errorOf(call(readTerms))).code, code, fault);
    await call(readSession);
    undo();
  }
  const { identifier, password } = mock.account;
  await call(signIn, { identifier, password });
  assert.equal((await call(readTerms)).version, 1);
});

const isFault = (name: string): name is keyof typeof codes => name in codes;

test('429 tells how long to wait, in seconds and as a date', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  const { call } = clientOf(mock);
  for (const fault of ['rate-limited', 'rate-limited-until'] as const) {
    const undo = mock.fail('readSession', fault, { retryAfter: 90 });
    assert.equal((await errorOf(call(readSession))).retryAfter, 90, fault);
    undo();
  }
});

test('a fault befalls as many requests as it is told, the client’s repeats included', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  const { call } = clientOf(mock, { retries: 2 });
  mock.fail('readSession', 'unavailable', { times: 2, retryAfter: 0 });
  assert.deepEqual(await call(readSession), { session: null });
  mock.fail('*', 'offline', { times: 3 });
  assert.equal((await errorOf(call(readSession))).code, 'network');
  assert.deepEqual(await call(readSession), { session: null });
});

test('offline, the server hears nothing; after a broken answer it has done what was asked, once', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  const { call } = clientOf(mock);
  const { identifier } = mock.account;
  const ask = (idempotencyKey: string): Promise<void> => call(requestPasswordLink, { identifier }, { idempotencyKey });

  const undo = mock.fail('requestPasswordLink', 'offline');
  await errorOf(ask('one'));
  assert.equal((await mock.mailbox.list()).length, 0);
  undo();

  mock.fail('requestPasswordLink', 'reset', { times: 1 });
  assert.equal((await errorOf(ask('one'))).code, 'network');
  await ask('one');
  assert.equal((await mock.mailbox.list()).length, 1);
});

test('AUTH-09 an agreement whose answer is lost is agreed to once, by the same key', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'signed-in' });
  const { call } = clientOf(mock, { retries: 1 });
  const { version, documents } = await call(readTerms);
  mock.fail('agreeToTerms', 'reset', { times: 1 });
  const { gates } = await call(agreeToTerms, { version, opened: documents.map(({ id }) => id) });
  assert.deepEqual(gates, []);
});

for (const between of ['unauthenticated', 'rate-limited'] as const)
  test(`LIC-18 a quote request whose answer is lost is made once, also where ${between} follows`, async () => {
    await using mock = createMockPortal({ preset: 'license', scenario: 'home' });
    const portal = clientOf(mock);
    await portal.session.refresh();
    const { items } = await portal.call(readContracts, {});
    const contractId = items.find(({ role }) => role === 'owner')?.id ?? '';
    const { total } = await portal.call(readQuoteRequests, { contractId });
    const form = createQuoteRequestForm(portal, { contractId });
    const ready = new Promise<void>((done) => form.subscribe(({ type }) => type === 'ready' && done()));
    await ready;
    const { state } = form;
    assert.ok('offered' in state && state.offered[0]);
    form.add(state.offered[0].id);
    const send = async (): Promise<string> => {
      form.review();
      await form.send();
      return form.state.type;
    };
    mock.fail('requestQuote', 'reset', { times: 1 });
    assert.equal(await send(), 'failed');
    mock.fail('requestQuote', between, { times: 1 });
    assert.equal(await send(), 'failed');
    const { identifier, password } = mock.account;
    portal.session.adopt(await portal.call(signIn, { identifier, password }));
    assert.equal(await send(), 'saved');
    assert.equal((await portal.call(readQuoteRequests, { contractId })).total, total + 1);
  });

test('silence ends after 10 seconds of the mock’s clock, with the answer', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  const { call } = clientOf(mock);
  await mock.ready;
  const undo = mock.fail('signIn', 'silence');
  const { identifier, password } = mock.account;
  let answered = false;
  const silent = call(signIn, { identifier, password }).then(() => (answered = true));
  while (!(await call(readSession)).session) await new Promise(setImmediate); // until the server has carried it out
  mock.clock.advance(9_999);
  await call(readSession);
  assert.equal(answered, false);
  mock.clock.advance(1);
  await silent;
  undo();
});

test('silence can be given up: by the client’s time-out, and by whoever asked', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  await mock.ready;
  mock.fail('readSession', 'silence');
  assert.equal((await errorOf(clientOf(mock, { timeout: 20 }).call(readSession))).code, 'timeout');
  const error = await errorOf(clientOf(mock).call(readSession, undefined, { signal: AbortSignal.timeout(20) }));
  assert.equal(error.code, 'aborted');
});

test('AUTH-03 401 in the middle: the session is over on the server too, and one sign-in goes on', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'signed-in' });
  const portal = clientOf(mock);
  await portal.session.refresh();
  mock.fail('readTerms', 'unauthenticated', { times: 1 });
  let prompts = 0;
  portal.session.onExpired(async ({ identifier }) => {
    prompts++;
    assert.equal((await portal.call(readSession)).session, null);
    portal.session.adopt(await portal.call(signIn, { identifier, password: mock.account.password }));
  });
  assert.equal((await portal.call(readTerms)).version, 1);
  assert.equal(prompts, 1);
});

test('a wrong clock misleads the client’s own and nothing else', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  const portal = clientOf(mock);
  const undo = mock.fail('*', 'wrong-clock');
  assert.deepEqual(await portal.call(readSession), { session: null });
  const ahead = portal.clock.now() - mock.clock.now();
  assert.ok(ahead > 86_390_000 && ahead < 86_410_000, String(ahead));
  undo();
  await portal.call(readSession);
  assert.ok(Math.abs(portal.clock.now() - mock.clock.now()) < 10_000);
});

test('a fault for an operation that does not exist is a mistake', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  assert.throws(() => mock.fail('singIn', 'offline'), /There is no operation singIn/);
});

test('a fault that does not exist is a mistake, told with those that do', async () => {
  await using mock = createMockPortal({ preset: 'information' });
  assert.throws(
    () => Reflect.apply(mock.fail, undefined, ['signIn', 'ofline']),
    /no fault ofline\. There are: .*offline/,
  );
});
