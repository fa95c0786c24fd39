import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problem } from '../portal/reply-server.suite.ts';
import { csr as request, agreed, applying, filled, opened, shows } from './application-wizard.suite.ts';
import { coupon } from './certificate.suite.ts';
import { choosesService, switchesService } from './application-steps.rules.ts';

const ready = { ...agreed, step: 'check', entries: filled } as const;

describe('service, type and term of a draft', () => {
  it('CRT-04 are chosen anew from the check, and what was typed is asked for again where it does not fit any more', async (t) => {
    const entries = { ...filled, basics: { ...filled.basics, couponId: coupon.id, remarks: '夜間' } };
    const { server, wizard, until } = await opened(t, { ...ready, entries });
    await until((state) => state.type === 'editing' && 'checked' in state && state.checked !== undefined);
    wizard.goTo('service');
    const { choosing, step } = shows(wizard, 'editing');
    assert.deepEqual([step, choosing?.choice], ['service', { serviceId: 'sr3', contractType: 'fixed', months: 12 }]);
    assert.deepEqual(
      choosing?.services.map(({ id }) => id),
      ['sr3', 'ev2', 'wild'],
    );
    wizard.choose({ serviceId: 'wild' });
    wizard.choose({ contractType: 'automatic' });
    assert.equal(applying(wizard).draft.serviceId, 'sr3', 'not before somebody goes on');
    await wizard.next();
    const { draft, step: now } = applying(wizard);
    assert.deepEqual([draft.serviceId, draft.contractType, draft.months, now], ['wild', 'automatic', 12, 'terms']);
    assert.equal(server.draft?.serviceId, 'wild');
    wizard.goTo('check');
    const state = await until(({ type }) => type === 'invalid');
    assert.ok(state.type === 'invalid' && state.step === 'basics');
    assert.deepEqual(
      state.fieldErrors.map(({ field }) => field),
      ['basics.couponId'],
      'the coupon is for another service',
    );
    assert.deepEqual(state.entries, entries, 'nothing is lost');
    wizard.type({ block: 'basics', typed: { couponId: '' } });
    wizard.goTo('check');
    await until((shown) => shown.type === 'editing' && shown.draft.serviceId === 'wild' && shown.checked !== undefined);
    await wizard.submit();
    assert.equal(wizard.state.type, 'done');
  });

  it('CRT-04 that are kept are not saved, and what is missing or refused is told there', async (t) => {
    const { server, wizard } = await opened(t, { ...ready, step: 'basics' });
    wizard.goTo('service');
    await wizard.save();
    const writes = server.writes().length;
    await wizard.next();
    await wizard.save();
    assert.deepEqual(
      server.requests.slice(-writes).filter(({ body }) => body.includes('choice')),
      [],
    );
    wizard.goTo('service');
    wizard.choose({ serviceId: 'wild' });
    wizard.choose({ contractType: 'other' });
    await wizard.next();
    assert.deepEqual(
      shows(wizard, 'invalid').fieldErrors.map(({ field }) => field),
      ['contractType', 'months'],
    );
    wizard.choose({ contractType: 'fixed' });
    const fieldErrors = [{ field: 'serviceId', code: 'not-offered' }];
    server.instead = ({ body }) =>
      body.includes('"choice"') ? problem(400, 'invalid-input', { fieldErrors }) : undefined;
    wizard.type({ block: 'basics', typed: { remarks: '夜間' } });
    wizard.goTo('basics');
    wizard.goTo('service'); // while the last step is still being saved
    wizard.choose({ serviceId: 'wild' });
    wizard.choose({ contractType: 'fixed' });
    await wizard.next();
    const [error] = shows(wizard, 'invalid').fieldErrors;
    assert.deepEqual([error?.field, error?.code, applying(wizard).step], ['serviceId', 'not-offered', 'service']);
    await wizard.save();
    assert.deepEqual(
      [server.draft?.serviceId, server.draft?.entries.basics.remarks],
      ['sr3', '夜間'],
      'what was typed is saved without it',
    );
  });

  it('CRT-04 that could not be saved are not changed; where only the answer was lost, they are', async (t) => {
    const { server, wizard } = await opened(t, { ...ready, step: 'basics' });
    wizard.goTo('service');
    wizard.choose({ serviceId: 'ev2' });
    server.instead = ({ method }) => (method === 'PUT' ? problem(503, 'unavailable') : undefined);
    await wizard.next();
    assert.equal(shows(wizard, 'failed').error.code, 'unavailable');
    assert.deepEqual([applying(wizard).step, applying(wizard).draft.serviceId], ['service', 'sr3']);
    server.instead = () => undefined;
    server.lost = ({ method }) => (method === 'PUT' ? problem(503, 'unavailable') : undefined);
    await wizard.next();
    assert.equal(server.draft?.serviceId, 'ev2');
    server.lost = () => undefined;
    await wizard.next();
    assert.deepEqual([wizard.state.type, applying(wizard).draft.serviceId], ['editing', 'ev2']);
  });

  it('CRT-04 another service looks at the request anew', async (t) => {
    const basics = { ...filled.basics, serverName: '*.example.co.jp', csr: request };
    const { wizard, until } = await opened(t, { ...ready, step: 'basics', entries: { ...filled, basics } });
    wizard.goTo('service');
    wizard.choose({ serviceId: 'wild' });
    await wizard.next();
    const state = await until(
      (now) =>
        'draft' in now &&
        now.draft.serviceId === 'wild' &&
        now.step !== 'service' &&
        now.csr.type === 'read' &&
        now.csr.errors.length > 0,
    );
    assert.ok('csr' in state && state.csr.type === 'read');
    assert.deepEqual(
      state.csr.errors.map(({ code }) => code),
      ['name-mismatch'],
      'its server name is one now',
    );
  });

  it('CRT-10 CRT-11 stand where they are the record’s; a change of service leads to those that it leads to', async (t) => {
    const source = { number: '1', serviceId: 'sr3', serverName: 'www.example.co.jp' };
    const reissue = await opened(t, { ...ready, step: 'basics', kind: 'reissue', sourceId: 'app-1', source });
    reissue.wizard.goTo('service');
    assert.equal(applying(reissue.wizard).step, 'basics');
    const from = { ...source, serviceId: 'sr2' };
    const change = { kind: 'renewal', serviceId: 'ev2', sourceId: 'app-1', source: from } as const;
    const { wizard } = await opened(t, { ...ready, step: 'basics', ...change });
    wizard.goTo('service');
    assert.deepEqual(
      applying(wizard).choosing?.services.map(({ id }) => id),
      ['sr3', 'ev2'],
    );
    assert.equal(switchesService(change), true);
    assert.equal(switchesService({ ...change, serviceId: 'sr2' }), false);
    assert.equal(choosesService({ ...change, source: undefined }), false, 'an older server does not tell');
  });
});
