import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { presets, type Portal } from '@madoguchi/sdk';
import { portals } from './vendor-portals.ts';

const hasSite = (id: string): boolean => existsSync(join(import.meta.dirname, '..', id, 'index.html'));
const ids = (all: readonly Portal[]): readonly string[] => all.map(({ configuration: { id } }) => id);

test('OPS-03 OPS-05 the vendor’s page and the inbox offer every portal that has a site in the demo, and no other', () => {
  const all = Object.values(presets).map(({ id }) => id);
  assert.deepEqual(ids(portals).toSorted(), all.filter(hasSite).toSorted());
});
