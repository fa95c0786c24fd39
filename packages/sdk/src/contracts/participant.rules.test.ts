import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canHaveRole, canRemove } from './participant.rules.ts';

const refused = { ok: false, code: 'last-owner', params: {} };

test('LIC-11 the last owner can neither become a member nor go', () => {
  const participants = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'member' },
  ];
  assert.deepEqual(canHaveRole(participants, 'a', 'member'), refused);
  assert.deepEqual(canRemove(participants, 'a'), refused);
  assert.deepEqual(canHaveRole(participants, 'a', 'owner'), { ok: true });
  assert.deepEqual(canHaveRole(participants, 'b', 'member'), { ok: true });
  assert.deepEqual(canRemove(participants, 'b'), { ok: true });
});

test('LIC-11 one of two owners can', () => {
  const participants = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'owner' },
  ];
  assert.deepEqual(canHaveRole(participants, 'a', 'member'), { ok: true });
  assert.deepEqual(canRemove(participants, 'b'), { ok: true });
});
