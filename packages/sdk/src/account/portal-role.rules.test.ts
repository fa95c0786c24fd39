import assert from 'node:assert/strict';
import { test } from 'node:test';
import { support } from '../portal/presets/support.preset.ts';
import { portalCapabilities } from './portal-role.rules.ts';

test('SUP-02 the four types of account may do what the guide’s table says, and an unknown one nothing', () => {
  const may = Object.fromEntries(support.roles.map(({ id }) => [id, portalCapabilities(support, [id])]));
  assert.deepEqual(may, {
    'inquiry-user': ['tickets'],
    'inquiry-administrator': ['tickets', 'accounts'],
    'contract-manager': ['tickets', 'quotes'],
    'user-administrator': ['tickets', 'quotes', 'accounts'],
  });
  assert.deepEqual(portalCapabilities(support, ['owner', '']), []);
});
