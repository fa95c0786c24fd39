import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { json, portalAt, problem, replyServer, type Reply } from '../portal/reply-server.suite.ts';
import { issued } from './certificate.suite.ts';
import {
  createRevocationForm,
  revocationReasons,
  type RevocationForm,
  type RevocationFormState,
} from './revocation-form.ts';
import { createTerminationForm, type TerminationForm, type TerminationFormState } from './termination-form.ts';
import { createWithdrawal, type Withdrawal, type WithdrawalState } from './withdrawal.ts';

const revocation = { ...issued, id: 'app-2', kind: 'revocation', state: 'received', reason: 'superseded' };

controllerSuite<RevocationFormState, RevocationForm>({
  name: 'createRevocationForm',
  make: (portal) => createRevocationForm(portal, { applicationId: 'app-1' }),
  verbs: {
    agree: ({ agree }) => agree('a'),
    type: ({ type }) => type({ reason: 'superseded' }),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'POST /applications/app-1/revocations': json(201, revocation) },
} satisfies ControllerCase<RevocationFormState, RevocationForm>);
controllerSuite<TerminationFormState, TerminationForm>({
  name: 'createTerminationForm',
  make: (portal) => createTerminationForm(portal, { applicationId: 'app-1' }),
  verbs: {
    agree: ({ agree }) => agree('a'),
    type: ({ type }) => type({}),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'POST /applications/app-1/terminations': json(201, { ...revocation, kind: 'termination' }) },
} satisfies ControllerCase<TerminationFormState, TerminationForm>);
controllerSuite<WithdrawalState, Withdrawal>({
  name: 'createWithdrawal',
  make: (portal) => createWithdrawal(portal, { applicationId: 'app-1' }),
  verbs: {
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'POST /applications/app-1/withdrawal': json(200, { ...issued, state: 'withdrawn' }) },
} satisfies ControllerCase<WithdrawalState, Withdrawal>);

const opened = async (t: TestContext, reply: Reply) => {
  const server = await replyServer(t, reply);
  return { server, portal: portalAt(server.url, { retries: 0 }) };
};

describe('CRT-13 applying for a revocation', () => {
  it('CRT-13 agrees to the terms, asks for one of four reasons, confirms, and sends once', async (t) => {
    const { server, portal } = await opened(t, json(201, revocation));
    const form = createRevocationForm(portal, { applicationId: 'app-1' });
    assert.equal(revocationReasons.length, 4);
    form.type({ reason: 'superseded' });
    form.review();
    assert.equal(form.state.type, 'agreeing', 'nothing before the terms');
    form.agree('agreed-1');
    form.review();
    assert.deepEqual(form.state, {
      type: 'invalid',
      typed: {},
      agreementId: 'agreed-1',
      fieldErrors: [{ field: 'reason', code: 'required' }],
    });
    form.type({ reason: 'key-compromise' });
    form.review();
    await form.send(() => false);
    assert.equal(server.requests.length, 0);
    await Promise.all([form.send(), form.send()]);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { reason: 'key-compromise', agreementId: 'agreed-1' });
    assert.deepEqual(form.state, { type: 'saved', typed: { reason: 'key-compromise' }, application: revocation });
  });

  it('AUTH-09 goes back to the terms where they changed, and keeps the reason', async (t) => {
    const { portal } = await opened(t, problem(409, 'terms-changed'));
    const form = createRevocationForm(portal, { applicationId: 'app-1' });
    form.agree('agreed-1');
    form.type({ reason: 'cessation' });
    form.review();
    await form.send();
    assert.deepEqual(form.state, { type: 'agreeing', typed: { reason: 'cessation' }, changed: true });
  });

  it('CRT-13 that was closed meanwhile fails with the reason; after a broken line it is the same application', async (t) => {
    const { portal } = await opened(t, problem(409, 'action-closed', { params: { reason: 'already-revoked' } }));
    const form = createRevocationForm(portal, { applicationId: 'app-1' });
    form.agree('agreed-1');
    form.type({ reason: 'cessation' });
    form.review();
    await form.send();
    assert.ok(form.state.type === 'failed');
    assert.deepEqual(form.state.error.params, { reason: 'already-revoked' });

    const broken = await opened(t, problem(503, 'unavailable'));
    const again = createTerminationForm(broken.portal, { applicationId: 'app-1' });
    again.agree('agreed-1');
    for (let round = 0; round < 2; round++) {
      again.review();
      await again.send();
    }
    const keys = broken.server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
  });
});

describe('CRT-21 terminating a contract', () => {
  it('CRT-21 agrees, confirms and sends; nothing is entered', async (t) => {
    const { server, portal } = await opened(t, json(201, { ...revocation, kind: 'termination' }));
    const form = createTerminationForm(portal, { applicationId: 'app-1' });
    form.agree('agreed-1');
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { agreementId: 'agreed-1' });
  });
});

describe('CRT-22 withdrawing an application', () => {
  it('CRT-22 asks, and withdraws once', async (t) => {
    const { server, portal } = await opened(t, json(200, { ...issued, state: 'withdrawn' }));
    const withdrawal = createWithdrawal(portal, { applicationId: 'app-1' });
    await withdrawal.send();
    assert.equal(server.requests.length, 0, 'nobody was asked');
    withdrawal.review();
    withdrawal.back();
    assert.equal(withdrawal.state.type, 'ready');
    withdrawal.review();
    await Promise.all([withdrawal.send(), withdrawal.send()]);
    assert.deepEqual(withdrawal.state, { type: 'saved', application: { ...issued, state: 'withdrawn' } });
    assert.equal(server.requests.length, 1);
  });

  it('CRT-22 says that it was decided already', async (t) => {
    const { portal } = await opened(t, problem(409, 'action-closed', { params: { reason: 'decided' } }));
    const withdrawal = createWithdrawal(portal, { applicationId: 'app-1' });
    withdrawal.review();
    await withdrawal.send();
    assert.ok(withdrawal.state.type === 'failed' && withdrawal.state.error.code === 'action-closed');
  });
});
