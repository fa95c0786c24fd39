import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionDecision, actionsOf, type ActionFacts, type ActionTime } from './application-actions.rules.ts';
import type { ApplicationAction } from './application.model.ts';
import { revocationMoment } from './revocation-moment.rules.ts';
import { isListed } from './listed-application.rules.ts';
import { catalogue, factsOf, issued, issuedCertificate, issuedContract, tokyo } from './certificate.suite.ts';

const noon = tokyo('2026-11-25T12:00:00');
/** `open`, or why it is closed. */
const decide = (action: ApplicationAction, change: Partial<ActionFacts> = {}, time: ActionTime = noon): string => {
  const decision = actionDecision(action, factsOf(change), catalogue, time);
  return decision.ok ? 'open' : decision.code;
};
const withContract = (change: object): Partial<ActionFacts> => ({ contract: { ...issuedContract, ...change } });
const withCertificate = (change: object): Partial<ActionFacts> => ({
  certificate: { ...issuedCertificate, ...change },
});

describe('CRT-09 the actions of a record', () => {
  it('CRT-09 stand in one list, in the order of the menu, open or with the reason', () => {
    const list = actionsOf(issued, catalogue, noon).map(({ action, decision }) => [
      action,
      decision.ok ? 'open' : decision.code,
    ]);
    assert.deepEqual(list, [
      ['renew', 'too-early'],
      ['switch-service', 'open'],
      ['next', 'too-early'],
      ['reissue', 'open'],
      ['change-contacts', 'open'],
      ['revoke', 'open'],
      ['terminate', 'automatic-renewal-only'],
      ['withdraw', 'decided'],
    ]);
  });

  it('CRT-09 a record of 担当者変更 opens none of renew, reissue and revoke', () => {
    for (const kind of ['contact-change', 'revocation', 'termination'])
      for (const action of ['renew', 'switch-service', 'next', 'reissue', 'revoke'] as const)
        assert.equal(decide(action, { kind, state: 'done' }), 'not-from-this-record', `${action} of ${kind}`);
    assert.equal(decide('change-contacts', { kind: 'contact-change', state: 'done' }), 'open');
  });

  it('CRT-09 before there is a certificate only the application itself can be taken back', () => {
    const facts = { state: 'in-review', certificate: undefined, contract: undefined } as const;
    const accepted = { ...facts, contract: issuedContract }; // which may still come to nothing
    for (const action of [
      'renew',
      'switch-service',
      'next',
      'reissue',
      'change-contacts',
      'revoke',
      'terminate',
    ] as const) {
      assert.equal(decide(action, facts), 'not-issued', action);
      for (const kind of ['new', 'renewal'])
        assert.equal(decide(action, { ...accepted, kind, contractType: 'automatic' }), 'not-issued', action);
    }
    assert.equal(decide('withdraw', facts), 'open');
  });

  it('CRT-09 while another application about it is under way, nothing else is begun', () => {
    for (const action of ['renew', 'switch-service', 'next', 'reissue', 'change-contacts'] as const)
      assert.equal(decide(action, { underWay: 'reissue' }), 'under-way', action);
  });

  it('CRT-09 CRT-12 nor from the one that is under way itself, as 担当者変更 from a 失効', () => {
    for (const kind of ['revocation', 'contact-change', 'reissue', 'next'] as const) {
      assert.equal(decide('change-contacts', { kind, state: 'received' }), 'itself-under-way', kind);
      assert.equal(decide('change-contacts', { kind, state: 'done' }), 'open', kind);
    }
    assert.equal(decide('change-contacts', { kind: 'termination', state: 'received' }), 'open');
  });

  it('CRT-21 解約 under way closes only what concerns the days after its contract', () => {
    const automatic = { contractType: 'automatic', underWay: 'termination' } as const;
    const atEnd = tokyo('2027-06-10T11:00:00');
    assert.equal(decide('next', automatic, atEnd), 'open');
    for (const action of ['reissue', 'change-contacts', 'revoke'] as const)
      assert.equal(decide(action, automatic), 'open', action);
    for (const action of ['switch-service', 'terminate'] as const)
      assert.equal(decide(action, automatic), 'under-way', action);
    assert.equal(decide('next', { ...automatic, underWay: 'next' }, atEnd), 'under-way', 'it is applied for once');
  });

  it('CRT-09 of a revoked, replaced or ended certificate there is nothing to renew', () => {
    const past = '2026-11-24T00:00:00.000Z';
    assert.equal(decide('reissue', { state: 'revoked', ...withCertificate({ revokedAt: past }) }), 'already-revoked');
    assert.equal(decide('reissue', { state: 'replaced' }), 'already-replaced');
    const later = { state: 'replaced', ...withCertificate({ revokedAt: '2026-12-08T15:00:00.000Z' }) };
    for (const action of ['renew', 'switch-service', 'next', 'reissue'] as const)
      assert.equal(decide(action, later), 'already-replaced', 'CRT-11 it is revoked later, and valid now');
    assert.equal(decide('revoke', later), 'open');
    assert.equal(decide('switch-service', {}, tokyo('2027-06-10T12:00:00')), 'certificate-ended');
    assert.equal(decide('switch-service', {}, tokyo('2027-06-10T11:59:59')), 'open');
  });
});

describe('CRT-10 renewing', () => {
  const long = withCertificate({ notAfter: '2027-11-21T14:59:59.000Z' });
  it('CRT-10 opens ninety days before the contract’s last day, at midnight in the portal’s time zone', () => {
    assert.equal(decide('renew', long, tokyo('2027-08-22T23:59:59.999')), 'too-early');
    assert.equal(decide('renew', long, tokyo('2027-08-23T00:00:00.000')), 'open');
    assert.equal(decide('renew', long, tokyo('2027-11-21T23:59:58.999')), 'open');
    const early = actionDecision('renew', factsOf(long), catalogue, noon);
    assert.deepEqual(early, { ok: false, code: 'too-early', params: { from: '2027-08-23' } });
  });

  it('CRT-10 closes with the contract', () => {
    const longer = withCertificate({ notAfter: '2028-01-01T00:00:00.000Z' });
    assert.equal(decide('renew', longer, tokyo('2027-11-21T23:59:59.999')), 'open');
    assert.equal(decide('renew', longer, tokyo('2027-11-22T00:00:00.000')), 'contract-ended');
  });

  it('CRT-10 a contract that renews itself is not renewed by hand', () => {
    assert.equal(
      decide('renew', { contractType: 'automatic', ...long }, tokyo('2027-11-01T00:00:00')),
      'fixed-term-only',
    );
  });

  it('CRT-10 an SR2.0 record is not renewed, but leads to another service', () => {
    const old = { serviceId: 'sr2', ...long };
    assert.equal(decide('renew', old, tokyo('2027-11-01T00:00:00')), 'not-sold');
    assert.equal(decide('switch-service', old), 'open');
    assert.equal(decide('switch-service', { ...old, contractType: 'automatic' }), 'open');
    assert.equal(decide('switch-service', { serviceId: 'ev2' }), 'no-other-service');
    assert.equal(decide('switch-service', { serviceId: 'of-a-newer-server' }), 'unknown-service');
  });

  it('CRT-10 the next certificate of a contract opens thirty days before the present one ends, and after that', () => {
    assert.equal(decide('next', {}, tokyo('2027-05-10T23:59:59.999')), 'too-early');
    assert.equal(decide('next', {}, tokyo('2027-05-11T00:00:00.000')), 'open');
    assert.equal(decide('next', {}, tokyo('2027-08-01T00:00:00.000')), 'open', 'none was applied for in time');
    assert.equal(decide('next', {}, tokyo('2027-11-22T00:00:00.000')), 'contract-ended');
    assert.equal(decide('next', withContract({ nextOpensOn: undefined })), 'not-needed');
  });
});

describe('CRT-11 issuing anew', () => {
  it('CRT-11 holds through the 25th day after the day of the first issue, and not on the 26th', () => {
    assert.equal(decide('reissue', {}, tokyo('2026-12-17T23:59:59.999')), 'open');
    assert.equal(decide('reissue', {}, tokyo('2026-12-18T00:00:00.000')), 'reissue-contact');
    assert.equal(decide('reissue', { serviceId: 'ev2' }, tokyo('2026-12-18T00:00:00.000')), 'reissue-new-application');
  });

  it('CRT-11 counts from the first issue, and not from the last one', () => {
    const again = {
      kind: 'reissue',
      ...withCertificate({ issuedAt: '2026-12-10T03:00:00.000Z' }),
      reissues: { firstIssuedAt: '2026-11-22T03:00:00.000Z', count: 1 },
    };
    assert.equal(decide('reissue', again, tokyo('2026-12-17T23:59:59.999')), 'open');
    assert.equal(decide('reissue', again, tokyo('2026-12-18T00:00:00.000')), 'reissue-contact');
  });

  it('CRT-11 EV2.0 once in that time, SR3.0 as often as one likes', () => {
    const used = (serviceId: string, count: number): Partial<ActionFacts> => ({
      serviceId,
      reissues: { firstIssuedAt: '2026-11-22T03:00:00.000Z', count },
    });
    assert.equal(decide('reissue', used('ev2', 0)), 'open');
    assert.equal(decide('reissue', used('ev2', 1)), 'reissue-used-new-application');
    assert.equal(decide('reissue', used('sr3', 7)), 'open');
  });

  it('CRT-11 後日失効する is valid through the 14th day after the reissue', () => {
    const [service] = catalogue.services;
    assert.ok(service);
    const time = tokyo('2026-11-30T23:59:59.999');
    assert.equal(revocationMoment('at-once', service, time), time.now);
    const moment = revocationMoment('later', service, time);
    assert.equal(moment - 1, tokyo('2026-12-14T23:59:59.999').now);
    assert.equal(revocationMoment('later', service, tokyo('2026-12-01T00:00:00.000')) - moment, 86_400_000);
    assert.equal(
      revocationMoment('later', service, tokyo('2028-02-20T08:00:00')),
      tokyo('2028-03-06T00:00:00').now,
      'over a leap day',
    );
  });
});

describe('CRT-13 revoking', () => {
  it('CRT-13 a certificate that works for a while yet can be revoked at once', () => {
    const deferred = { state: 'replaced', ...withCertificate({ revokedAt: '2026-12-06T15:00:00.000Z' }) } as const;
    assert.equal(decide('revoke', deferred), 'open');
    assert.equal(decide('revoke', deferred, tokyo('2026-12-06T23:59:59.999')), 'open');
    assert.equal(decide('revoke', deferred, tokyo('2026-12-07T00:00:00.000')), 'already-revoked');
  });

  it('CRT-13 neither one that has ended', () => {
    assert.equal(decide('revoke', {}, tokyo('2027-06-10T11:59:59.000')), 'open');
    assert.equal(decide('revoke', {}, tokyo('2027-06-10T12:00:00.000')), 'certificate-ended');
  });

  it('CRT-13 whatever else is under way, but a revocation: a key that was disclosed does not wait', () => {
    for (const underWay of ['renewal', 'next', 'reissue', 'contact-change', 'termination'] as const)
      assert.equal(decide('revoke', { underWay }), 'open', underWay);
    assert.equal(decide('revoke', { underWay: 'revocation' }), 'under-way');
  });

  it('CRT-13 also after the contract was terminated', () => {
    assert.equal(
      decide('revoke', { contractType: 'automatic', ...withContract({ terminatesOn: '2027-11-21' }) }),
      'open',
    );
  });
});

describe('CRT-21 terminating', () => {
  const automatic = { contractType: 'automatic' } as const;
  it('CRT-21 is for automatic renewal, once, while the contract runs', () => {
    assert.equal(decide('terminate', automatic), 'open');
    assert.equal(decide('terminate', { ...automatic, underWay: 'termination' }), 'under-way');
    const twice = { ...automatic, ...withContract({ terminatesOn: '2027-11-21' }) };
    const decision = actionDecision('terminate', factsOf(twice), catalogue, noon);
    assert.deepEqual(decision, { ok: false, code: 'already-terminated', params: { on: '2027-11-21' } });
    assert.equal(decide('terminate', automatic, tokyo('2027-11-22T00:00:00.000')), 'contract-ended');
  });

  it('CRT-21 what was paid for stays: certificates are issued anew and go on until the contract ends', () => {
    const ending = { state: 'terminated', ...automatic, ...withContract({ terminatesOn: '2027-11-21' }) } as const;
    assert.equal(decide('reissue', ending), 'open');
    assert.equal(decide('next', ending, tokyo('2027-05-11T00:00:00.000')), 'open');
    assert.equal(decide('change-contacts', ending), 'open');
    assert.equal(decide('change-contacts', ending, tokyo('2027-11-22T00:00:00.000')), 'contract-ended');
  });
});

describe('CRT-22 withdrawing', () => {
  it('CRT-22 while 申込受付, 書類提出待ち or 審査中, and not after the issue', () => {
    for (const state of ['received', 'documents-awaited', 'in-review'])
      assert.equal(decide('withdraw', { state }), 'open');
    for (const state of [
      'issued',
      'done',
      'refused',
      'withdrawn',
      'replaced',
      'revoked',
      'terminated',
      'of-a-newer-server',
    ])
      assert.equal(decide('withdraw', { state }), 'decided', state);
  });

  it('CRT-22 not a revocation that was accepted', () => {
    assert.equal(decide('withdraw', { kind: 'revocation', state: 'received' }), 'open');
    assert.equal(decide('withdraw', { kind: 'revocation', state: 'in-review' }), 'revocation-accepted');
  });
});

describe('CRT-07 what the list shows', () => {
  const listed = (issuedAt: string | undefined, time: ActionTime): boolean =>
    isListed(issuedAt === undefined ? undefined : Date.parse(issuedAt), catalogue.policy, time);

  it('CRT-07 a record with a certificate while it was issued less than 75 months ago, to the day', () => {
    const first = '2020-08-22T23:59:59.999+09:00';
    assert.ok(listed(first, tokyo('2026-11-21T23:59:59.999')));
    assert.ok(!listed(first, tokyo('2026-11-22T00:00:00.000')));
    assert.ok(listed('2020-08-23T00:00:00.000+09:00', tokyo('2026-11-22T23:59:59.999')));
  });

  it('CRT-07 75 months end on the month’s last day where that has no such day', () => {
    const last = '2020-11-30T12:00:00+09:00';
    assert.ok(listed(last, tokyo('2027-02-27T23:59:59.999')));
    assert.ok(!listed(last, tokyo('2027-02-28T00:00:00.000')));
  });

  it('CRT-07 one without a certificate always', () => {
    assert.ok(listed(undefined, tokyo('2099-01-01T00:00:00')));
  });
});
