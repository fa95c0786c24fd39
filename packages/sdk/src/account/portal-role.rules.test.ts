import assert from 'node:assert/strict';
import { test } from 'node:test';
import { license } from '../portal/presets/license.preset.ts';
import { support } from '../portal/presets/support.preset.ts';
import { supportEndpoints } from '../portal/support-endpoints.ts';
import { hasToDoWith, portalCapabilities } from './portal-role.rules.ts';

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

test('SUP-02 an area is there for exactly those types of account that its operations are for', () => {
  for (const { id, may } of support.roles)
    for (const area of support.areas) {
      const operations = supportEndpoints.filter(({ access, areas }) => access === 'customer' && areas?.[0] === area);
      const allowed = operations.filter(({ requires }) => requires === undefined || may.includes(requires));
      if (operations.length > 0)
        assert.equal(hasToDoWith(support, [id], area), allowed.length === operations.length, `${id}, ${area}`);
      else assert.equal(hasToDoWith(support, [id], area), true, `${id}, ${area}`);
    }
  assert.equal(hasToDoWith(support, [], 'accounts'), false);
  assert.equal(hasToDoWith(license, [], 'contracts'), true);
});
