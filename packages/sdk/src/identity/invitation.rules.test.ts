import assert from 'node:assert/strict';
import { test } from 'node:test';
import { license } from '../portal/presets/license.preset.ts';
import { checkInvitation, invitationExpiry, type InvitationFacts } from './invitation.rules.ts';

const sentAt = Date.parse('2026-04-01T15:30:00+09:00');
const waiting: InvitationFacts = { state: 'waiting', expiresAt: invitationExpiry(license, sentAt), superseded: false };
const codeAt = (facts: InvitationFacts | undefined, at: string): string => {
  const decision = checkInvitation(facts, Date.parse(at));
  return decision.ok ? 'ok' : decision.code;
};

test('LIC-10 an invitation works through the 7th day after it was sent, and not a moment longer', () => {
  assert.equal(codeAt(waiting, '2026-04-08T23:59:59.999+09:00'), 'ok');
  assert.equal(codeAt(waiting, '2026-04-09T00:00:00.000+09:00'), 'link-expired');
});

test('LIC-10 a link is told apart that is unknown, was used, was withdrawn, or has a newer one', () => {
  const at = '2026-04-02T00:00:00+09:00';
  assert.equal(codeAt(undefined, at), 'link-unknown');
  assert.equal(codeAt({ ...waiting, state: 'joined' }, at), 'link-used');
  assert.equal(codeAt({ ...waiting, state: 'withdrawn' }, at), 'link-withdrawn');
  assert.equal(codeAt({ ...waiting, superseded: true }, at), 'link-superseded');
  assert.equal(codeAt({ ...waiting, state: 'joined', superseded: true }, '2027-01-01T00:00:00Z'), 'link-used');
});
