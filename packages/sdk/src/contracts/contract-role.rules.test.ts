import assert from 'node:assert/strict';
import { test } from 'node:test';
import { license } from '../portal/presets/license.preset.ts';
import { contractCapabilities, contractRoles, mayManage, memberRole, ownerRole } from './contract-role.rules.ts';

test('LIC-04 owners manage a contract, members read it, and a role that nobody knows does neither', () => {
  assert.deepEqual(contractCapabilities(license, 'owner'), ['read', 'manage']);
  assert.deepEqual(contractCapabilities(license, 'member'), ['read']);
  assert.deepEqual(contractCapabilities(license, 'auditor'), []);
  assert.deepEqual([mayManage(license, 'owner'), mayManage(license, 'member')], [true, false]);
});

test('LIC-11 whoever begins a contract manages it, and whoever joins one only reads it, whatever the portal calls them', () => {
  assert.deepEqual([ownerRole(license), memberRole(license)], ['owner', 'member']);
  assert.deepEqual(
    contractRoles(license).map(({ id }) => id),
    ['owner', 'member'],
  );
  const guest = { id: 'guest', name: { ja: '閲覧者' }, scope: 'contract', may: ['read'] } as const;
  const manager = { id: 'manager', name: { ja: '管理者' }, scope: 'contract', may: ['read', 'manage'] } as const;
  const all = { id: 'all', name: { ja: '全員' }, scope: 'portal', may: ['manage'] } as const;
  assert.deepEqual(
    [ownerRole({ roles: [all, guest, manager] }), memberRole({ roles: [manager, guest] })],
    ['manager', 'guest'],
  );
  assert.equal(memberRole({ roles: [manager] }), 'manager');
});
