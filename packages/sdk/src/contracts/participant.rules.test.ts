import assert from 'node:assert/strict';
import { test } from 'node:test';
import { license } from '../portal/presets/license.preset.ts';
import { canHaveRole, canRemove } from './participant.rules.ts';

const refused = { ok: false, code: 'last-owner', params: {} };

test('LIC-11 the last owner can neither become a member nor go', () => {
  const participants = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'member' },
  ];
  assert.deepEqual(canHaveRole(license, participants, 'a', 'member'), refused);
  assert.deepEqual(canRemove(license, participants, 'a'), refused);
  assert.deepEqual(canHaveRole(license, participants, 'a', 'owner'), { ok: true });
  assert.deepEqual(canHaveRole(license, participants, 'b', 'member'), { ok: true });
  assert.deepEqual(canRemove(license, participants, 'b'), { ok: true });
});

test('LIC-11 one of two owners can', () => {
  const participants = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'owner' },
  ];
  assert.deepEqual(canHaveRole(license, participants, 'a', 'member'), { ok: true });
  assert.deepEqual(canRemove(license, participants, 'b'), { ok: true });
});

test('LIC-11 an owner who is suspended is none: the other one stays, and the suspended one can go', () => {
  const participants = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'owner', suspended: true },
  ] as const;
  assert.deepEqual(canHaveRole(license, participants, 'a', 'member'), refused);
  assert.deepEqual(canRemove(license, participants, 'a'), refused);
  assert.deepEqual(canRemove(license, participants, 'b'), { ok: true });
});

test('LIC-11 whatever a portal calls its roles, the last who manages a contract stays', () => {
  const roles = [
    { id: 'guest', name: { ja: '閲覧者' }, scope: 'contract', may: ['read'] },
    { id: 'manager', name: { ja: '管理者' }, scope: 'contract', may: ['read', 'manage'] },
    { id: 'deputy', name: { ja: '代理' }, scope: 'contract', may: ['read', 'manage'] },
  ] as const;
  const alone = [
    { id: 'a', role: 'manager' },
    { id: 'b', role: 'guest' },
    { id: 'c', role: 'owner' },
  ];
  assert.deepEqual(canHaveRole({ roles }, alone, 'a', 'guest'), refused);
  assert.deepEqual(canHaveRole({ roles }, alone, 'a', 'deputy'), { ok: true });
  assert.deepEqual(canRemove({ roles }, alone, 'a'), refused);
  assert.deepEqual(canRemove({ roles }, [...alone, { id: 'd', role: 'deputy' }], 'a'), { ok: true });
});
