import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSession, sessionEnds, whySessionEnded } from './session.rules.ts';
import { hour, minute } from './time.ts';

const limits = { idleMinutes: 30, absoluteHours: 12 };
const startedAt = Date.parse('2026-11-20T00:00:00Z');
const refused = { ok: false, code: 'unauthenticated', params: {} };

describe('AUTH-03 session', () => {
  it('AUTH-03 holds 29:59.999 after the last activity and not at 30:00.000', () => {
    const facts = { startedAt, lastActiveAt: startedAt + hour };
    assert.deepEqual(checkSession(facts, limits, startedAt + hour), { ok: true });
    assert.deepEqual(checkSession(facts, limits, startedAt + hour + 30 * minute - 1), { ok: true });
    assert.deepEqual(checkSession(facts, limits, startedAt + hour + 30 * minute), refused);
  });

  it('AUTH-03 ends after 12 hours in any case', () => {
    const facts = { startedAt, lastActiveAt: startedAt + 12 * hour - 1 };
    assert.deepEqual(checkSession(facts, limits, startedAt + 12 * hour - 1), { ok: true });
    assert.deepEqual(checkSession(facts, limits, startedAt + 12 * hour), refused);
  });

  it('AUTH-03 tells both ends, the idle one never after the other', () => {
    assert.deepEqual(sessionEnds({ startedAt, lastActiveAt: startedAt }, limits), {
      idleEndsAt: startedAt + 30 * minute,
      endsAt: startedAt + 12 * hour,
    });
    assert.deepEqual(sessionEnds({ startedAt, lastActiveAt: startedAt + 11.8 * hour }, limits), {
      idleEndsAt: startedAt + 12 * hour,
      endsAt: startedAt + 12 * hour,
    });
  });

  it('AUTH-03 says why it ended, as far as that is known', () => {
    const known = { idleEndsAt: '2026-11-20T00:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' };
    assert.equal(whySessionEnded(known, startedAt + 30 * minute - 1), 'elsewhere');
    assert.equal(whySessionEnded(known, startedAt + 30 * minute), 'idle');
    assert.equal(whySessionEnded(known, startedAt + 12 * hour - 1), 'idle');
    assert.equal(whySessionEnded(known, startedAt + 12 * hour), 'longest');
    assert.equal(whySessionEnded({ endsAt: known.endsAt }, startedAt), 'unknown');
    assert.equal(whySessionEnded({}, startedAt), 'unknown');
  });
});
