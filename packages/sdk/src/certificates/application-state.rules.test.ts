import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { instant, rule } from '../portal/property.suite.ts';
import {
  isDownloadable,
  isUnderWay,
  issues,
  stateAfter,
  underWayStates,
  type ApplicationHappening,
} from './application-state.rules.ts';
import type { ApplicationKind } from './application.model.ts';

/** The state after one thing happened after the other; undefined once something does not happen. */
const after = (kind: ApplicationKind, ...happenings: readonly ApplicationHappening[]): string | undefined => {
  let state: string = 'received';
  for (const happening of happenings) {
    const next = stateAfter({ kind, state }, happening);
    if (!next.ok) return undefined;
    ({ state } = next);
  }
  return state;
};

describe('CRT-07 the states of an application', () => {
  it('CRT-07 lead from 申込受付 over 書類提出待ち and 審査中 to 完了', () => {
    assert.equal(after('new', 'accepted', 'issued'), 'issued');
    assert.equal(after('new', 'documents-asked'), 'documents-awaited');
    assert.equal(after('new', 'documents-asked', 'accepted'), 'documents-awaited', 'documents are awaited still');
    assert.equal(after('new', 'documents-asked', 'accepted', 'documents-arrived'), 'in-review');
    assert.equal(after('renewal', 'accepted', 'documents-asked', 'documents-arrived', 'issued'), 'issued');
    assert.equal(after('contact-change', 'accepted', 'completed'), 'done');
  });

  it('OPS-01 documents that arrive before it was accepted leave it to be accepted', () => {
    assert.equal(after('new', 'documents-asked', 'documents-arrived', 'accepted', 'issued'), 'issued');
  });

  it('OPS-01 nothing is issued before it is in review, nor twice, nor after an end', () => {
    assert.equal(after('new', 'issued'), undefined);
    assert.equal(after('new', 'documents-asked', 'issued'), undefined);
    assert.equal(after('new', 'accepted', 'issued', 'issued'), undefined);
    for (const end of ['refused', 'withdrawn'] as const)
      for (const later of [
        'accepted',
        'documents-asked',
        'documents-arrived',
        'issued',
        'withdrawn',
        'refused',
      ] as const)
        assert.equal(after('new', 'accepted', end, later), undefined, `${later} after ${end}`);
  });

  it('CRT-07 a certificate belongs to the kinds that issue one, and only to those', () => {
    for (const kind of ['new', 'renewal', 'next', 'reissue']) {
      assert.ok(issues(kind));
      assert.equal(after(kind, 'accepted', 'completed'), undefined);
    }
    for (const kind of ['contact-change', 'revocation', 'termination', 'of-a-newer-server']) {
      assert.ok(!issues(kind));
      assert.equal(after(kind, 'accepted', 'issued'), undefined);
    }
  });

  it('CRT-22 it can be withdrawn as long as it is under way, and not after it was issued', () => {
    assert.equal(after('new', 'withdrawn'), 'withdrawn');
    assert.equal(after('new', 'documents-asked', 'withdrawn'), 'withdrawn');
    assert.equal(after('new', 'accepted', 'withdrawn'), 'withdrawn');
    assert.equal(after('new', 'accepted', 'issued', 'withdrawn'), undefined);
    assert.deepEqual(
      [
        'received',
        'documents-awaited',
        'in-review',
        'issued',
        'done',
        'refused',
        'withdrawn',
        'of-a-newer-server',
      ].filter(isUnderWay),
      ['received', 'documents-awaited', 'in-review'],
    );
    assert.deepEqual(underWayStates, ['received', 'documents-awaited', 'in-review']);
  });

  it('CRT-14 a certificate can be downloaded in 完了 until it is revoked, and whether it is valid still or not', () => {
    const now = Date.parse('2026-12-06T15:00:00.000Z');
    const at = (revokedAt?: string) => ({ certificate: { revokedAt, notAfter: '2026-01-01T00:00:00.000Z' } });
    for (const state of ['issued', 'replaced']) {
      assert.equal(isDownloadable({ state, ...at() }, now), true);
      assert.equal(isDownloadable({ state, ...at('2026-12-06T15:00:00.001Z') }, now), true);
      assert.equal(isDownloadable({ state, ...at('2026-12-06T15:00:00.000Z') }, now), false);
      assert.equal(isDownloadable({ state }, now), false, 'there is none');
    }
    for (const state of ['received', 'documents-awaited', 'in-review', 'done', 'refused', 'revoked', 'terminated'])
      assert.equal(isDownloadable({ state, ...at() }, now), false, state);
  });

  rule(
    'CRT-14 isDownloadable',
    fc.tuple(fc.string(), fc.option(fc.string(), { nil: undefined }), instant),
    ([state, revokedAt, now]) => {
      assert.equal(
        isDownloadable({ state, certificate: { revokedAt } }, now) && !/^(?:issued|replaced)$/.test(state),
        false,
      );
      if (revokedAt !== undefined && !(Date.parse(revokedAt) > now))
        assert.equal(isDownloadable({ state: 'issued', certificate: { revokedAt } }, now), false);
    },
  );

  it('CRT-13 a certificate is revoked once, also one that was replaced before', () => {
    assert.equal(after('new', 'accepted', 'issued', 'revoked'), 'revoked');
    assert.equal(after('new', 'accepted', 'issued', 'replaced', 'revoked'), 'revoked');
    assert.equal(after('new', 'accepted', 'issued', 'revoked', 'revoked'), undefined);
    assert.equal(after('new', 'accepted', 'revoked'), undefined, 'there is none yet');
  });

  it('CRT-21 a contract ends with whatever became of its certificate', () => {
    assert.equal(after('new', 'accepted', 'issued', 'terminated'), 'terminated');
    assert.equal(after('new', 'accepted', 'issued', 'replaced', 'terminated'), 'terminated');
    assert.equal(after('new', 'accepted', 'issued', 'revoked', 'terminated'), 'terminated');
    assert.equal(after('new', 'accepted', 'terminated'), undefined, 'there is no certificate yet');
  });

  it('does not know what happens in a state of a newer server, nor in what only sounds like one', () => {
    for (const state of ['of-a-newer-server', 'constructor', '__proto__', ''])
      assert.deepEqual(stateAfter({ kind: 'new', state }, 'withdrawn'), {
        ok: false,
        code: 'not-in-this-state',
        params: { state },
      });
  });
});
