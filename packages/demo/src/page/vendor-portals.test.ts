import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { portals } from './vendor-portals.ts';

test('OPS-03 OPS-05 the vendor’s page and the inbox know every portal of the demo', () => {
  const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id).toSorted();
  assert.deepEqual(ids(portals.map(({ configuration }) => configuration)), ids(Object.values(presets)));
});
