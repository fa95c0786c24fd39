import assert from 'node:assert/strict';
import { test } from 'node:test';
import { license } from '../portal/presets/license.preset.ts';
import { contractCapabilities, mayManage } from './contract-role.rules.ts';

test('LIC-04 owners manage a contract, members read it, and a role that nobody knows does neither', () => {
  assert.deepEqual(contractCapabilities(license, 'owner'), ['read', 'manage']);
  assert.deepEqual(contractCapabilities(license, 'member'), ['read']);
  assert.deepEqual(contractCapabilities(license, 'auditor'), []);
  assert.deepEqual([mayManage(license, 'owner'), mayManage(license, 'member')], [true, false]);
});
